import { type HandedOver } from './draft';
import { publishWriteOf } from './publishWriteOf';
import { type Work } from './Work';

/**
 * A page died while a post was going into the outbox. Where it got there, or even arrived, all is well; where it did
 * not, its writer is shown it and decides. What nobody can tell now is left to the next page.
 */
export async function recoverHandedOver(work: Work): Promise<void> {
  for (const handed of work.draft.handedOver()) await recover(work, handed);
}

async function recover({ store, draft, posts, outbox }: Work, handed: HandedOver): Promise<void> {
  const { key } = handed;
  if (store.read().overlays.has(key)) return draft.letGo(key);
  try {
    const write = publishWriteOf(handed, key);
    const { kind } = await posts.findHolder(write);
    const box = outbox.current();
    // Somebody else has signed in meanwhile.
    if (!box) return;
    if (kind !== 'mine') await box.add(write, { kind: 'interrupted' }).kept;
    draft.letGo(key);
  } catch {
    // It stays where it is.
  }
}
