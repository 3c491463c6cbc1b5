import { mentionsInSent } from '../domain/movedMentions';
import { type PostKey } from '../domain/PostKey';
import { type HandedOver } from './draft';
import { type PublishWrite } from './outbox/Write';
import { preparedText } from './preparedText';

/** What was typed, as it is sent. @param thread what it goes out after, where that is not itself */
export function publishWriteOf({ key, text: typed, beside = {} }: HandedOver, thread: PostKey): PublishWrite {
  const { text: sent } = preparedText(typed, Infinity);
  const { mentions, ...references } = beside;
  const write = { kind: 'publish', thread, key, text: sent, ...references } as const;
  return mentions ? { ...write, mentions: mentionsInSent(typed, { sent, mentions }) } : write;
}
