import { type Post } from '../domain/Post';
import { makePostKey, upnAuthorKey, type AuthorKey, type PostKey } from '../domain/PostKey';
import { type Model } from './Model';
import { type Platform } from './Platform';

type Me = Model['me'];

/** This user as the author of what is not sent yet. */
export function authorOf(me: Me): Post['author'] {
  return Object.freeze({ key: writerKey(me), displayName: me.displayName, upn: me.upn, isVerified: true });
}

export function newKey(me: Me, { clock, random }: Platform): PostKey {
  return makePostKey(writerKey(me), { nowMs: clock.nowMs(), entropy: random.bytes(4) });
}

/** By which key the rows of this user are known. */
export function writerKey({ key, upn }: Me): AuthorKey {
  return key ?? upnAuthorKey(upn);
}
