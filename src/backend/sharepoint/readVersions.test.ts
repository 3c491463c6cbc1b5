import * as fc from 'fast-check';
import { maxVersions, readVersions } from './readVersions';

const savedAt = '2026-11-22T09:00:00Z';
const bo = { Id: 23, Title: 'Bo Ek', LoginName: 'i:0#.f|membership|Bo.Ek@contoso.example' };
const version = (number: number): Record<string, unknown> => ({
  VersionId: number * 512,
  Created: savedAt,
  CreatedBy: bo
});

describe('reading the versions of a row', () => {
  it('gives them oldest first, each with every key its saver may write under', () => {
    const history = readVersions([{ ...version(2), Created: '2026-11-22T10:00:00Z' }, version(1)]);
    expect(history.isWhole).toBe(true);
    expect(history.versions.map(({ savedAtMs }) => savedAtMs)).toEqual([
      Date.UTC(2026, 10, 22, 9),
      Date.UTC(2026, 10, 22, 10)
    ]);
    expect(history.versions[0]?.saver).toEqual({
      keys: ['23', '@upn:bo.ek@contoso.example'],
      displayName: 'Bo Ek'
    });
  });

  it.each([
    ['the first is gone', [version(3), version(2)]],
    ['one cannot be read', [version(2), version(1), {}]],
    ['there are more than are read', Array.from({ length: maxVersions + 1 }, (_, at) => version(at + 1))],
    ['there are none', []]
  ])('does not call them whole where %s', (_, rows) => {
    expect(readVersions(rows).isWhole).toBe(false);
  });

  it.each([
    ['nobody', null],
    ['a text', 'Bo Ek'],
    ['a name without a number', { Title: 'Bo Ek' }],
    ['a number as text', { Id: '23' }]
  ])('knows no saver by %s', (_, CreatedBy) => {
    const { versions } = readVersions([{ ...version(1), CreatedBy }]);
    expect(versions).toEqual([{ savedAtMs: Date.parse(savedAt), saver: undefined }]);
  });

  it('names nobody where no name is given, and reads no version without a time', () => {
    const nameless = { ...version(1), CreatedBy: { Id: 23 } };
    expect(readVersions([nameless]).versions[0]?.saver).toEqual({ keys: ['23'], displayName: '' });
    for (const Created of [undefined, 'yesterday', ` ${savedAt}`.padStart(60)]) {
      expect(readVersions([{ ...version(1), Created }])).toMatchObject({ versions: [], isWhole: false });
    }
  });

  it('takes what hides or turns letters out of a name', () => {
    const CreatedBy = { ...bo, Title: '\u202eBo\u202c Ek' };
    expect(readVersions([{ ...version(1), CreatedBy }]).versions[0]?.saver?.displayName).not.toMatch(
      /[\u202a-\u202e]/
    );
  });

  it('never throws, whatever the rows hold', () => {
    const hostile = fc.record(
      { VersionId: fc.anything(), Created: fc.anything(), CreatedBy: fc.anything() },
      { requiredKeys: [] }
    );
    const mutated = hostile.map(change => ({ ...version(1), ...change }));
    fc.assert(
      fc.property(fc.array(fc.oneof(mutated, fc.anything())), rows => {
        const { versions } = readVersions(rows);
        expect(versions.length).toBeLessThanOrEqual(rows.length);
        expect(versions.every(({ savedAtMs }) => Number.isFinite(savedAtMs))).toBe(true);
      }),
      { numRuns: 2_000 }
    );
  });
});
