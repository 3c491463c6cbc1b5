import { plainFacets } from '../domain/composeFacets';
import { type Post } from '../domain/Post';
import { withFacets } from '../domain/PostExtra';
import { type PostKey } from '../domain/PostKey';
import { type Model, type Overlay } from './Model';
import { type OutboxEntry } from './outbox/OutboxEntry';
import { besidesOf, isToggle, type Besides, type ToggleWrite, type Write } from './outbox/Write';

/** What unsent writes make of the posts on screen. @param entries oldest first */
export function overlaysOf(
  entries: readonly OutboxEntry[],
  author: Post['author']
): ReadonlyMap<PostKey, Overlay> {
  const overlays = new Map<PostKey, Overlay>();
  for (const { write, ...entry } of entries) {
    // A reaction or a repost changes nothing of the post it is about.
    if (isToggle(write)) continue;
    const { key } = write;
    overlays.set(key, overlayOf({ ...entry, write }, { earlier: overlays.get(key), author }));
  }
  return overlays;
}

type PostEntry = OutboxEntry & { readonly write: Exclude<Write, ToggleWrite> };

function overlayOf(
  { write, status, failure, madeAtMs }: PostEntry,
  { earlier, author }: { earlier: Overlay | undefined; author: Post['author'] }
): Overlay {
  const sending = status === 'failed' ? 'failed' : 'pending';
  switch (write.kind) {
    case 'publish': {
      const post = unsentPost(write, { author, createdAtMs: madeAtMs });
      return { change: 'publish', sending, failure, post, thread: write.thread };
    }
    case 'edit': {
      const { text } = write;
      // An unsent post that is changed is still to be published.
      if (earlier?.change === 'publish')
        return { ...earlier, sending, failure, post: { ...earlier.post, text, extra: extraOf(text) } };
      const before = earlier?.before ?? write.before;
      return { change: 'edit', sending, failure, before, post: { ...before, text, editedAtMs: madeAtMs } };
    }
    case 'delete': {
      const before = earlier ? earlier.before : write.before;
      return { change: 'delete', sending, failure, before, post: earlier?.post ?? write.before };
    }
    case 'withdraw': {
      const post = unsentPost(write, { author, createdAtMs: madeAtMs });
      return { change: 'delete', sending, failure, post };
    }
  }
}

/** As it will look, but for whom it mentions: their keys are not known yet. */
function unsentPost(
  write: Besides & { readonly key: PostKey; readonly text: string },
  { author, createdAtMs }: Pick<Post, 'author' | 'createdAtMs'>
): Post {
  const { key, text } = write;
  const { rootKey, parentKey, subjectKey } = besidesOf(write);
  return Object.freeze({
    key,
    author,
    text,
    createdAtMs,
    rootKey,
    parentKey,
    subjectKey,
    extra: extraOf(text)
  });
}

function extraOf(text: string): Post['extra'] {
  return withFacets(undefined, plainFacets(text));
}

/** True while a change of this post is on its way for the first time. */
export function isUnderWay(model: Model, key: PostKey): boolean {
  const overlay = model.overlays.get(key);
  return overlay !== undefined && overlay.failure === undefined;
}
