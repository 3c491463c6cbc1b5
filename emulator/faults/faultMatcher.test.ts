import { type FaultSubject } from './FaultKind';
import { faultMatcher } from './faultMatcher';
import { type FaultMatch } from './FaultRule';

const SUBJECT: FaultSubject = {
  ...{ service: 'sharepoint', in: 'request', operation: 'create an item', method: 'POST' },
  path: "/sites/a/_api/web/lists/getByTitle('Posts')/items",
  ...{ user: 'ben@contoso.example', mode: 'minimal', origin: 'http://127.0.0.1' }
};

const meets = (match: FaultMatch, subject: Partial<FaultSubject> = {}): boolean =>
  faultMatcher(match)({ ...SUBJECT, ...subject });

describe('which requests a rule looks at', () => {
  it('is every request of SharePoint and Graph when it says nothing, but no page and no part', () => {
    expect(meets({})).toBe(true);
    expect(meets({}, { service: 'graph' })).toBe(true);
    expect(meets({}, { service: 'page' })).toBe(false);
    expect(meets({}, { in: 'part' })).toBe(false);
  });

  it('is pages only when it asks for pages', () => {
    expect(meets({ service: 'page' }, { service: 'page' })).toBe(true);
    expect(meets({ service: 'page' })).toBe(false);
  });

  it('is parts of batches, or both, when told', () => {
    expect(meets({ in: 'part' })).toBe(false);
    expect(meets({ in: 'part' }, { in: 'part' })).toBe(true);
    expect(meets({ in: 'either' })).toBe(true);
    expect(meets({ in: 'either' }, { in: 'part' })).toBe(true);
  });

  it.each([
    [{ operation: 'CREATE an item' }, true],
    [{ operation: 'create an' }, false],
    [{ method: 'post' }, true],
    [{ method: 'MERGE' }, false],
    [{ user: 'BEN@contoso.example' }, true],
    [{ user: 'nobody' }, false],
    [{ path: '**/ITEMS' }, true],
    [{ path: '*/items' }, false],
    [{ pathMatches: 'ITEMS$' }, true],
    [{ pathMatches: '^/items' }, false]
  ])('takes or leaves one by %j: %s', (match, expected) => {
    expect(meets(match)).toBe(expected);
  });

  it('has to fit in everything it says', () => {
    expect(meets({ method: 'POST', path: '**/items', pathMatches: 'posts', user: SUBJECT.user })).toBe(true);
    expect(meets({ method: 'POST', path: '**/items', pathMatches: 'notes' })).toBe(false);
    expect(meets({ method: 'GET', path: '**/items' })).toBe(false);
  });

  it('answers the same for the same request every time it is asked', () => {
    const matches = faultMatcher({ pathMatches: 'items' });
    expect([1, 2, 3].map(() => matches(SUBJECT))).toEqual([true, true, true]);
  });
});
