import { loadOnce } from '../backend/loadOnce';
import { type Post } from '../domain/Post';
import { type PostKey } from '../domain/PostKey';
import { failureOf } from './failureOf';
import { type AuthorshipCheck } from './HallwayState';
import { postOf, type CheckOfPost } from './Model';
import { type Work } from './Work';

/** Nobody asks before the first paint. */
const loadJudge = loadOnce(
  () => import(/* webpackChunkName: 'hallway-people' */ '../domain/judgeAuthorship')
);

/** Asks SharePoint who saved a post, and when, and says what that makes of its author. */
export async function checkAuthorship(work: Work, key: PostKey): Promise<void> {
  const model = work.store.read();
  const post = postOf(model, key);
  if (post?.id === undefined) return;
  const known = model.checks.get(key);
  if (known?.etag === post.etag && known?.check.status === 'reading') return;

  const asked = show(work, post, { status: 'reading' });
  const check = await outcomeOf(work, post);
  // Closed meanwhile, or asked anew of the post as it has become.
  if (work.store.read().checks.get(key) === asked) show(work, post, check);
}

async function outcomeOf({ posts }: Work, post: Post): Promise<AuthorshipCheck> {
  try {
    const [{ judgeAuthorship }, versions] = await Promise.all([loadJudge(), posts.readVersions(post)]);
    return { status: 'done', authorship: judgeAuthorship(post, versions) };
  } catch (error) {
    return { status: 'failed', failure: failureOf(error) };
  }
}

function show({ store }: Work, { key, etag }: Post, check: AuthorshipCheck): CheckOfPost {
  const shown = { etag, check };
  store.update(model => ({ ...model, checks: new Map(model.checks).set(key, shown) }));
  return shown;
}

export function closeAuthorship({ store }: Work, key: PostKey): void {
  store.update(model => ({
    ...model,
    checks: new Map([...model.checks].filter(([checked]) => checked !== key))
  }));
}
