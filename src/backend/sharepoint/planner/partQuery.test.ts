/** @jest-environment node */
import { sharePointLimits } from './Limits';
import { peopleLane, tagLane, threadLane, type Part } from './Part';
import { partQuery } from './partQuery';

const common = { top: 20, mayBeRefused: false };
const all: Part = { ...common, kind: 'all-time', lane: peopleLane, keys: ['17', '18'], belowId: 900 };
const newest: Part = { ...common, kind: 'window', lane: peopleLane, keys: ['17'], aboveId: 5, belowId: 900 };

describe('the query of a part', () => {
  it('names the keys first, then the bounds, so that the index of the keys answers', () => {
    expect(partQuery(all, { ...sharePointLimits, keyStrategy: 'or' })).toEqual({
      ...{ kind: 'filter', top: 20 },
      filter: "(AuthorKey eq '17' or AuthorKey eq '18') and Id lt 900"
    });
  });

  it('names the bounds first in a window, so that ID answers', () => {
    const { filter } = partQuery(newest, sharePointLimits) as { filter: string };
    expect(filter).toBe("Id gt 5 and Id lt 900 and AuthorKey eq '17'");
  });

  it('is a view where several keys go as one In, newest first', () => {
    const { viewXml } = partQuery(all, sharePointLimits) as { viewXml: string };
    expect(viewXml).toMatch(
      /<Where><And><In><FieldRef Name="AuthorKey"\/>.*<\/In><Lt>.*<\/Lt><\/And><\/Where>/
    );
    expect(viewXml).toContain('<FieldRef Name="ID" Ascending="FALSE"/></OrderBy></Query><RowLimit>20<');
  });

  it('names the buckets of a key', () => {
    const some: Part = { ...common, kind: 'buckets', lane: threadLane, keys: ['17.a'], buckets: [0, 63] };
    expect(partQuery(some, { ...sharePointLimits, keyStrategy: 'or' })).toMatchObject({
      filter: "(RootBucket eq '17.a.0' or RootBucket eq '17.a.63')"
    });
  });

  it('holds no key that could end its quotes or tags', () => {
    const keys = ["o'neill", '<a&b>'];
    const hostile: Part = { ...common, kind: 'month', lane: tagLane, keys, months: ['2026-11'] };
    expect(JSON.stringify(partQuery(hostile, { ...sharePointLimits, keyStrategy: 'or' }))).toContain(
      "'o''neill|2026-11'"
    );
    expect(JSON.stringify(partQuery(hostile, sharePointLimits))).toContain('&lt;a&amp;b&gt;|2026-11');
  });

  it('has no filter where everybody’s newest rows are asked for', () => {
    const walk: Part = { ...common, kind: 'walk', lane: peopleLane };
    expect(partQuery(walk, sharePointLimits)).toEqual({ kind: 'filter', filter: '', top: 20 });
  });
});
