import { type PostKey } from '../domain/PostKey';
import { type Post } from '../domain/Post';
import { postOf, type Model } from './Model';
import { preparedText } from './preparedText';
import { type Work } from './Work';

/** Shows the new text at once, keeps it on this device, and sends it; an unsent post is sent as it now reads. */
export async function editPost(work: Work, key: PostKey, typed: string): Promise<void> {
  const model = work.store.read();
  const { text, problem } = preparedText(typed, model.maxPostCharacters);
  const before = editableBefore(model, key);
  if (!before || problem === 'blank' || isShownAs(text, model, key)) return;

  // A change that is on its way may arrive before this one: that is no conflict.
  const earlierTexts = [model.overlays.get(key)?.post.text ?? before.text];
  const failure = problem && { kind: problem };
  const thread = model.overlays.get(key)?.thread ?? key;
  const write = { kind: 'edit', thread, key, text, before, earlierTexts } as const;
  await work.outbox.current()?.add(write, failure).settled;
}

/** The post its writer sees the change of: as the server has it, or as it waits to be sent. */
function editableBefore(model: Model, key: PostKey): Post | undefined {
  const overlay = model.overlays.get(key);
  if (overlay?.change === 'delete') return undefined;
  return overlay?.before ?? postOf(model, key) ?? overlay?.post;
}

/** Nothing would change, unless what is shown has failed. */
function isShownAs(text: string, model: Model, key: PostKey): boolean {
  const overlay = model.overlays.get(key);
  const shown = overlay?.post ?? postOf(model, key);
  return text === shown?.text && overlay?.sending !== 'failed';
}
