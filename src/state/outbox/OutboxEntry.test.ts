import fc from 'fast-check';
import { inOrder, newEntry, type OutboxEntry } from './OutboxEntry';

const key = '17.0000000000001';
const write = { kind: 'publish', thread: key, key, text: 'a' } as const;

describe('entries', () => {
  it('are put in the order they were made in', () => {
    const [first, second, third] = [1, 2, 3].map(nowMs =>
      newEntry(write, { nowMs, entropy: new Uint8Array(4) })
    );
    expect(inOrder([third!, first!, second!])).toEqual([first, second, third]);
  });

  it('come after one whose id another version made', () => {
    const made = { nowMs: 1, entropy: new Uint8Array(4) };
    expect(newEntry(write, { ...made, latest: '!' })).toEqual(newEntry(write, made));
  });

  it('keep the order they were made in, however the clock jumps', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(4_000_000_000_000), { minLength: 2, maxLength: 8 }), instants => {
        const made: OutboxEntry[] = [];
        for (const nowMs of instants) {
          const latest = inOrder(made).pop()?.id;
          made.push(newEntry(write, { nowMs, latest, entropy: new Uint8Array(4).fill(nowMs % 256) }));
        }
        expect(inOrder(made)).toEqual(made);
        expect(made.map(({ madeAtMs }) => madeAtMs)).toEqual(instants);
      })
    );
  });
});
