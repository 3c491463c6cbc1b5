import { type PeopleStore } from '../backend/PeopleStore';
import { composeFacets, type KeyedMention } from '../domain/composeFacets';
import { upnAuthorKey, type AuthorKey } from '../domain/PostKey';
import { type Facet } from '../domain/readFacets';
import { type Mention } from './Hallway';
import { type Platform } from './Platform';

/** What a text names, once everybody it mentions has a key. Never rejects: who cannot be asked for keeps his name. */
export type FacetsOf = (
  text: string,
  mentions: readonly (Mention | KeyedMention)[]
) => Promise<readonly Facet[]>;

export function createFacetsOf(
  { digest }: Platform,
  people: Pick<PeopleStore, 'keyOf'> | undefined
): FacetsOf {
  const keyed = async (mention: Mention | KeyedMention): Promise<KeyedMention> => {
    if ('key' in mention) return mention;
    const { upn, start, end } = mention;
    return { start, end, key: await keyOf(upn, people) };
  };
  return async (text, mentions) =>
    composeFacets(text, { mentions: await Promise.all(mentions.map(keyed)), digest });
}

/** His number in this site, or his name for as long as he has none. */
async function keyOf(upn: string, people: Pick<PeopleStore, 'keyOf'> | undefined): Promise<AuthorKey> {
  try {
    return (await people?.keyOf(upn)) ?? upnAuthorKey(upn);
  } catch {
    return upnAuthorKey(upn);
  }
}
