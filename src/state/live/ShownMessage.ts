import { type Post } from '../../domain/Post';
import { type Model } from '../Model';

/** What a tab that looks for all of them asks before it counts again. */
export const askShown = { kind: 'recount' } as const;

/** What another tab shows, newest first, to be counted with the rest. */
export interface ShownMessage {
  readonly kind: 'shown';
  readonly posts: readonly Post[];
}

/** Of one tab, and of all others together: they are counted in the same request. */
const mostShown = 20;

export function shownIn({ posts, tallies }: Model): ShownMessage {
  return { kind: 'shown', posts: posts.filter(({ key }) => tallies.has(key)).slice(0, mostShown) };
}

export function isAskedFor(message: unknown): boolean {
  return (message as Partial<typeof askShown> | null | undefined)?.kind === askShown.kind;
}

/** Empty for anything else that is said there. Who can speak to this page's tabs can do what this page can. */
export function readShownMessage(message: unknown): readonly Post[] {
  const told = message as Partial<ShownMessage> | null | undefined;
  if (told?.kind !== 'shown' || !Array.isArray(told.posts)) return [];
  return told.posts.filter(isPost).slice(0, mostShown);
}

/** Another version of Hallway may be open in another tab. */
function isPost(post: unknown): post is Post {
  const { key, text } = (post ?? {}) as Partial<Post>;
  return typeof key === 'string' && typeof text === 'string';
}

/** With what one more tab shows. */
export function withShownElsewhere(model: Model, posts: readonly Post[]): Model {
  const known = new Set(model.shownElsewhere.map(({ key }) => key));
  const others = posts.filter(({ key }) => !known.has(key));
  return { ...model, shownElsewhere: [...model.shownElsewhere, ...others].slice(0, mostShown) };
}
