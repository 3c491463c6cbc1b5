import { type PostKey } from '../domain/PostKey';
import { postOf, type Model } from './Model';
import { type Unsubscribe } from './Platform';
import { type Work } from './Work';

/** Keeps a post on screen while somebody is typing over it, though another deletes it meanwhile. */
export function holdPost({ store }: Work, key: PostKey): Unsubscribe {
  const post = postOf(store.read(), key);
  if (!post) return () => undefined;
  store.update(model => ({ ...model, held: new Map(model.held).set(key, post) }));
  return () => store.update(model => withoutHeld(model, key));
}

function withoutHeld(model: Model, key: PostKey): Model {
  const held = new Map(model.held);
  held.delete(key);
  return { ...model, held };
}
