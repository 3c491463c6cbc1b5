import { type Post } from '../../domain/Post';
import { hasArrived } from './hasArrived';
import { newEntry } from './OutboxEntry';
import { type PublishWrite } from './Write';

const key = '17.0000000000001';
const author = { key: '17', displayName: 'Ann', isVerified: true };

function isDone(change: Partial<PublishWrite>, text = change.text ?? 'said'): boolean {
  const write: PublishWrite = { kind: 'publish', thread: key, key, text: 'said', ...change };
  const post: Post = { key, author, text, createdAtMs: 0 };
  return hasArrived(newEntry(write, { nowMs: 1, entropy: new Uint8Array(4) }), new Map([[key, post]]));
}

describe('a post that a reading shows', () => {
  it('has arrived where it reads as it was sent', () => {
    expect(isDone({})).toBe(true);
    expect(isDone({}, 'said otherwise')).toBe(false);
  });

  it.each([
    { text: 'about #budget' },
    { parentKey: '23.0000000000001' },
    { mentions: [{ start: 0, end: 4, upn: 'bo' }] }
  ])('may lack rows that it is found under: %j', change => {
    expect(isDone(change)).toBe(false);
  });
});
