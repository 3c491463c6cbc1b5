import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { faultKinds } from '../../../emulator/faults/faultKinds';

const page = readFileSync(join(__dirname, '../../../docs/faults.md'), 'utf8');

/** Rows of the table of kinds: the fault's number, the kinds in its second column, and how sure it is. */
const rows = [...page.matchAll(/^\| (F\d+) ([^|]+) \|([^|]+)\|([^|]+)\|([^|]+)\|$/gm)].map(
  ([, number = '', , kinds = '', , sure = '']) => ({ number, kinds, sure: sure.trim() })
);

const named = (kinds: string): string[] =>
  [...kinds.matchAll(/`(\w+)`/g)].flatMap(([, name = '']) => (name in faultKinds ? [name] : []));

describe('docs/faults.md', () => {
  it('has every kind under the number it says it has', () => {
    for (const [name, { number }] of Object.entries(faultKinds)) {
      const row = rows.find(one => one.number === number && named(one.kinds).includes(name));
      expect([name, row?.number]).toEqual([name, number]);
    }
  });

  it('has each of the 41 faults once, on the wire or among those that cannot be', () => {
    const absent = [...page.matchAll(/^\| (F\d+) [^|]+\|[^|]+\|$/gm)].map(([, number]) => number);
    const all = [...rows.map(({ number }) => number), ...absent].sort();
    expect(all).toEqual(Array.from({ length: 41 }, (_, at) => `F${at + 1}`).sort());
  });

  it('says of each how sure it is', () => {
    expect(rows.filter(({ sure }) => !/documented|library|measured|folklore|own|^-$/.test(sure))).toEqual([]);
  });

  it('shows an example rule that is one', () => {
    const [, example = ''] = /```json\n(.+)\n```/.exec(page) ?? [];
    expect(JSON.parse(example)).toEqual({
      ...{ on: { method: 'POST', path: '**/items' }, nth: 3, fault: 'busy', when: 'after commit' }
    });
  });
});
