import { type Post } from '../domain/Post';
import { type PostKey } from '../domain/PostKey';
import { type Model } from './Model';

/** Why a moderator has hidden it, perhaps empty; undefined where nobody has, as far as is known. */
export function hiddenWhyOf(
  { tallies, hidden }: Pick<Model, 'tallies' | 'hidden'>,
  key: PostKey | undefined
): string | undefined {
  if (key === undefined) return undefined;
  const counted = tallies.get(key);
  return counted ? counted.hiddenWhy : hidden.get(key);
}

/** What was told ahead; of what is counted, the count tells. */
export function withHidden(model: Model, told: Model['hidden'] = new Map()): Model {
  return told.size === 0 ? model : { ...model, hidden: new Map([...model.hidden, ...told]) };
}

/** What was told of all that these repost or quote. */
export function withSubjectsHidden(
  model: Model,
  { posts, told = new Map() }: { readonly posts: readonly Post[]; readonly told?: Model['hidden'] }
): Model {
  const hidden = new Map(model.hidden);
  for (const { subjectKey } of posts) {
    if (subjectKey === undefined) continue;
    const why = told.get(subjectKey);
    if (why === undefined) hidden.delete(subjectKey);
    else hidden.set(subjectKey, why);
  }
  return { ...model, hidden };
}
