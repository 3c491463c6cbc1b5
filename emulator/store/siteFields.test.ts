import { FieldExists, NotInStore } from './errors';
import { type Field } from './Fields';
import { sampleStore, WEB } from './sampleStore';
import { type Store } from './Store';

let store: Store;
beforeEach(() => {
  store = sampleStore();
});
afterEach(() => store.close());

const add = (internalName: string, id = `field-${internalName}`): Field =>
  store.siteFields.add({ id, listId: WEB, internalName, title: internalName, type: 'Text' });
const named = (internalName: string): Field | undefined =>
  store.siteFields.list(WEB).find(one => one.internalName === internalName);

describe('columns of a site', () => {
  it('come after those every site has, in order of making', () => {
    const before = store.siteFields.list(WEB);
    add('Zebra');
    add('Ape');
    const names = store.siteFields.list(WEB).map(one => one.internalName);
    expect(before.length).toBeGreaterThan(0);
    expect(names.slice(before.length)).toEqual(['Zebra', 'Ape']);
  });

  it('are refused when the site has one of that name or id', () => {
    add('Mood');
    expect(() => add('Mood', 'another')).toThrow(FieldExists);
    expect(() => add('Other', 'field-Mood')).toThrow(FieldExists);
    expect(named('Other')).toBeUndefined();
  });

  it('change in what is said and nothing else', () => {
    const mood = add('Mood');
    expect(store.siteFields.update(mood, { title: 'Humour' })).toEqual({ ...mood, title: 'Humour' });
    expect(named('Mood')).toEqual({ ...mood, title: 'Humour' });
    expect(store.siteFields.update(mood, {})).toBe(mood);
  });

  it('are gone when removed, cannot be changed then, and leave their name free', () => {
    const mood = add('Mood');
    store.siteFields.remove(mood);
    expect(named('Mood')).toBeUndefined();
    expect(() => store.siteFields.update(mood, { title: 'x' })).toThrow(NotInStore);
    expect(add('Mood').internalName).toBe('Mood');
  });

  it('are not those of another site', () => {
    add('Mood');
    expect(store.siteFields.list('web-2').some(one => one.internalName === 'Mood')).toBe(false);
  });
});
