import { type PostKey } from '../domain/PostKey';
import { type Failure } from './HallwayState';
import { type Model, type Overlay } from './Model';

export function withOverlay(model: Model, overlay: Overlay): Model {
  return { ...model, overlays: new Map(model.overlays).set(overlay.post.key, overlay) };
}

export function withoutOverlay(model: Model, key: PostKey): Model {
  const overlays = new Map(model.overlays);
  overlays.delete(key);
  return { ...model, overlays };
}

/** Marks what is under way as failed; nothing happens if it has been settled meanwhile by a read. */
export function withFailure(model: Model, key: PostKey, failure: Failure): Model {
  const overlay = model.overlays.get(key);
  return overlay ? withOverlay(model, { ...overlay, failure }) : model;
}

/** True while a change of this post is on its way: a second one waits for its outcome. */
export function isUnderWay(model: Model, key: PostKey): boolean {
  const overlay = model.overlays.get(key);
  return overlay !== undefined && overlay.failure === undefined;
}
