import { type NewItem } from '../../emulator/store/Items';
import { makePostKey, type PostKey } from '../../src/domain/PostKey';
import { spread } from '../millionRows';
import { instantAt } from './calendar';
import { type Cast } from './Cast';
import { type Plot } from './Plot';
import { type WorldSize } from './WorldSize';

/** What is to be written, and as whom. */
export interface World {
  readonly size: WorldSize;
  readonly cast: Cast;
  readonly plot: Plot;
  /** The site user id of person 0; the others follow. */
  readonly firstId: number;
}

export function siteIdOf({ firstId }: World, person: number): number {
  return firstId + person;
}

export function authorIdOf(world: World, at: number): number {
  return siteIdOf(world, world.plot.authors[at] ?? 0);
}

export function postKeyOf(world: World, at: number): PostKey {
  const entropy = new Uint8Array(new Uint32Array([spread(at, 20)]).buffer);
  const nowMs = (world.plot.createdS[at] ?? 0) * 1000 + (at % 1000);
  return makePostKey(String(authorIdOf(world, at)), { nowMs, entropy });
}

/** @param list told apart in the row's own id */
export function itemOf(
  values: NewItem['values'],
  { list, at, authorId, createdS }: { list: number; at: number; authorId: number; createdS: number }
): NewItem {
  const guid = `${list.toString(16).padStart(8, '0')}-0000-4000-8000-${at.toString(16).padStart(12, '0')}`;
  return { guid, values, authorId, created: instantAt(createdS) };
}
