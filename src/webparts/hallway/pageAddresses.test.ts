import { type Place } from '../../domain/Place';
import { pageAddresses } from './pageAddresses';

const budget: Place = { kind: 'topic', tag: 'budget' };

describe('pageAddresses', () => {
  beforeEach(() =>
    window.history.replaceState({ host: 1 }, '', '/sites/a/Home.aspx?web=1&hallwayPost=x#part')
  );

  it('is nowhere in particular where the address names no place', () => {
    expect(pageAddresses().current()).toEqual({ depth: 0, place: undefined });
  });

  it('leaves what the page keeps in its address and history alone', () => {
    const addresses = pageAddresses();
    addresses.push({ depth: 1, place: budget });
    expect(window.location.search).toBe('?web=1&hallway=topic%3Abudget');
    expect(window.location.hash).toBe('#part');
    expect(window.history.state).toMatchObject({ host: 1 });
    expect(addresses.current()).toEqual({ depth: 1, place: budget });
  });

  it('gives others an address with nothing but the place', () => {
    const address = new URL(pageAddresses().addressOf({ kind: 'person', person: '17' }));
    expect(address.pathname + address.search + address.hash).toBe('/sites/a/Home.aspx?hallway=person%3A17');
  });

  it('tells of steps back', async () => {
    const addresses = pageAddresses();
    addresses.push({ depth: 1, place: budget });
    const stepped = new Promise(resolve => addresses.onStep(resolve));
    addresses.back();
    expect(await stepped).toEqual({ depth: 0, place: undefined });
  });

  it('takes no nonsense from an address or a history', () => {
    window.history.replaceState({ hallwayDepth: 'x' }, '', '/?hallway=person:<script>');
    expect(pageAddresses().current()).toEqual({ depth: 0, place: undefined });
    window.history.replaceState('text', '', '/?hallway=everyone');
    expect(pageAddresses().current()).toEqual({ depth: 0, place: { kind: 'everyone' } });
  });

  it('in Teams links as Teams links, and leaves the address of its frame alone', () => {
    const addresses = pageAddresses(place => `teams:${place}`);
    const before = window.location.href;
    addresses.push({ depth: 1, place: budget });
    expect(window.location.href).toBe(before);
    expect(addresses.current()).toEqual({ depth: 1, place: budget });
    expect(addresses.addressOf(budget)).toBe('teams:topic:budget');
  });
});
