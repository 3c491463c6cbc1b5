import fc from 'fast-check';
import { inOrder, newEntry, type OutboxEntry } from './OutboxEntry';

const key = '17.0000000000001';
const write = { kind: 'publish', thread: key, key, text: 'a' } as const;

describe('entries', () => {
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
