import { mentionsInChanged } from '../../domain/movedMentions';
import { inOrder, type OutboxEntry } from './OutboxEntry';
import {
  besidesOf,
  isToggle,
  type EditWrite,
  type PublishWrite,
  type ToggleWrite,
  type Write
} from './Write';

/**
 * Of the writes of one thread, none of them under way, what is left to be done: an edit of an unsent post changes what
 * will be sent, a delete calls it off, the last of several edits or marks counts.
 */
export function foldThread(entries: readonly OutboxEntry[]): readonly OutboxEntry[] {
  return inOrder(entries).reduce<readonly OutboxEntry[]>((folded, next) => {
    const at = folded.findIndex(({ write }) => write.key === next.write.key);
    const earlier = folded[at];
    if (!earlier) return [...folded, next];
    const one = foldTwo(earlier, next);
    return [...folded.slice(0, at), ...(one ? [one] : []), ...folded.slice(at + 1)];
  }, []);
}

/** The earlier of two writes of one post as the later one leaves it; undefined when nothing is left to do. */
function foldTwo(earlier: OutboxEntry, later: OutboxEntry): OutboxEntry | undefined {
  const { write } = later;
  switch (earlier.write.kind) {
    case 'publish':
      if (write.kind === 'edit') return rewritten(earlier, earlier.write, { later, text: write.text });
      return write.kind === 'delete' ? calledOff(earlier, earlier.write) : earlier;
    case 'edit':
      if (write.kind === 'edit') return reedited(earlier, earlier.write, { later, text: write.text });
      return write.kind === 'delete'
        ? anew(earlier, { ...write, before: earlier.write.before }, later)
        : earlier;
    case 'mark':
    case 'repost':
      return isToggle(write) ? turned(earlier, { first: earlier.write, last: write }) : earlier;
    default:
      // It is going: nothing that is done to it afterwards matters.
      return earlier;
  }
}

function rewritten(
  entry: OutboxEntry,
  write: PublishWrite,
  { later, text }: { later: OutboxEntry; text: string }
): OutboxEntry {
  return anew(entry, { ...mayStand(entry, insisted(entry, write)), text, ...mentionsIn(write, text) }, later);
}

/** Those whose words the new text still holds. */
function mentionsIn(write: PublishWrite, text: string): Pick<PublishWrite, 'mentions'> {
  return write.mentions
    ? { mentions: mentionsInChanged(write.text, { after: text, mentions: write.mentions }) }
    : {};
}

function reedited(
  entry: OutboxEntry,
  write: EditWrite,
  { later, text }: { later: OutboxEntry; text: string }
): OutboxEntry | undefined {
  if (text === write.before.text && !entry.mayBeDone) return undefined;
  return anew(entry, { ...mayStand(entry, insisted(entry, write)), text }, later);
}

/** What was sent and never answered may be what stands there now. */
function mayStand<W extends EditWrite | PublishWrite>({ mayBeDone }: OutboxEntry, write: W): W {
  return mayBeDone ? { ...write, earlierTexts: [...(write.earlierTexts ?? []), write.text] } : write;
}

/** Back to what it was, and never sent: nothing is left to do. */
function turned(
  entry: OutboxEntry,
  { first, last }: { first: ToggleWrite; last: ToggleWrite }
): OutboxEntry | undefined {
  const { before } = first;
  if (saidBy(last) === before && !entry.mayBeDone) return undefined;
  const sentAtMs = entry.mayBeDone ? sentAt(entry) : undefined;
  return { ...entry, ...asNew, write: { ...last, before, sentAtMs } };
}

function saidBy(write: ToggleWrite): string | undefined {
  if (!write.isOn) return undefined;
  return write.kind === 'mark' ? write.mark.value : write.subjectKey;
}

/** Who sends again what met a conflict has seen the text it met, and means to write over that one. */
export function insisted<W extends EditWrite | PublishWrite>({ failure }: OutboxEntry, write: W): W {
  const seen = failure?.kind === 'conflict' ? failure.theirText : undefined;
  return seen === undefined ? write : { ...write, earlierTexts: [...(write.earlierTexts ?? []), seen] };
}

/** What was never sent is simply forgotten; what may have arrived has to be taken back. */
export function calledOff(entry: OutboxEntry, write: PublishWrite): OutboxEntry | undefined {
  if (!entry.mayBeDone) return undefined;
  const { thread, key, text } = write;
  const withdraw = { kind: 'withdraw', thread, key, text, sentAtMs: sentAt(entry) } as const;
  return { ...entry, ...asNew, write: { ...withdraw, ...besidesOf(write) } };
}

const sentAt = ({ lastSentAtMs, madeAtMs }: OutboxEntry): number => lastSentAtMs ?? madeAtMs;

const asNew = { status: 'waiting', attempts: 0, notBeforeMs: 0, failure: undefined } as const;

function anew(entry: OutboxEntry, write: Write, { status, failure }: OutboxEntry): OutboxEntry {
  return { ...entry, ...asNew, write, status, failure };
}
