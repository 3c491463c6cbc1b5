import { type Entity } from './Entity';
import { projectionOf, show } from './projection';

const owner: Entity = { type: 'SP.User', path: 'Web/GetUserById(1)', properties: { Id: 1, Title: 'Ann' } };

function list(calls: string[] = []): Entity {
  return {
    type: 'SP.List',
    path: 'Web/Lists(1)',
    properties: { Title: 'Posts', Hidden: false },
    onSelect: {
      Rights: () => {
        calls.push('Rights');
        return 'all';
      }
    },
    navigations: {
      Owner: () => {
        calls.push('Owner');
        return owner;
      },
      Readers: () => [owner, owner],
      Nobody: () => null
    }
  };
}

const shown = (select?: string, expand?: string, calls?: string[]): ReturnType<typeof show> =>
  show(list(calls), projectionOf(select, expand));

describe('what is shown of an entity', () => {
  it('is its plain properties when nothing is asked, and nothing that costs', () => {
    const calls: string[] = [];
    expect(shown(undefined, undefined, calls).values).toEqual({ Title: 'Posts', Hidden: false });
    expect(calls).toEqual([]);
  });

  it('is what was selected, costly properties too', () => {
    expect(shown('Title,Rights').values).toEqual({ Title: 'Posts', Rights: 'all' });
    expect(shown('*,Rights').values).toEqual({ Title: 'Posts', Hidden: false, Rights: 'all' });
  });

  it('is narrowed below what was expanded', () => {
    const { expanded, values } = shown('Title,Owner/Title', 'Owner');
    expect(values).toEqual({ Title: 'Posts' });
    expect(expanded.Owner).toMatchObject({ values: { Title: 'Ann' } });
  });

  it('is everything below when only the navigation is named', () => {
    expect(shown('Owner', 'Owner').expanded.Owner).toMatchObject({ values: { Id: 1, Title: 'Ann' } });
    expect(shown(undefined, 'Readers').expanded.Readers).toHaveLength(2);
    expect(shown(undefined, 'Nobody').expanded.Nobody).toBeNull();
  });

  it('names what was not followed', () => {
    expect(shown(undefined, 'Owner').deferred).toEqual(['Readers', 'Nobody']);
    expect(shown('Title').deferred).toEqual([]);
  });

  it('ignores blanks between commas', () => {
    expect(shown(' Title , ,', ' ').values).toEqual({ Title: 'Posts' });
  });

  it.each([
    ['Colour', undefined, "The field or property 'Colour' does not exist."],
    ['Title', 'Colour', "The field or property 'Colour' does not exist."],
    ['Owner/Colour', 'Owner', "The field or property 'Colour' does not exist."],
    ['__proto__', undefined, "The field or property '__proto__' does not exist."],
    ['Title/Length', undefined, "The query to field 'Title/Length' is not valid."],
    ['Owner/Title', undefined, "The query to field 'Owner/Title' is not valid."]
  ])('is refused for $select=%s and $expand=%s', (select, expand, message) => {
    expect(() => shown(select, expand)).toThrow(message);
  });
});
