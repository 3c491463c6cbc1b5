import { type AuthorKey } from './PostKey';
import { readFacets, type Facet } from './readFacets';
import { plainTagKey, tagKeyOf, type TagKey } from './TopicKey';
import { writtenTags } from './writtenTags';

/** Somebody mentioned in a text: UTF-16 units of that text. */
export interface KeyedMention extends Pick<Facet, 'start' | 'end'> {
  readonly key: AuthorKey;
}

/** SHA-256 of a text in UTF-8. */
export type Digest = (text: string) => Promise<Uint8Array>;

/**
 * What the pieces of a text name: its mentions, and the tags it spells. As many as a reader will believe, so that what
 * is written is what is read.
 * @param text clean
 */
export async function composeFacets(
  text: string,
  { mentions, digest }: { mentions: readonly KeyedMention[]; digest: Digest }
): Promise<readonly Facet[]> {
  const tags = writtenTags(text).map(async ({ start, end, folded }) => ({
    ...{ start, end, kind: 'tag' as const },
    key: await keyOf(folded, digest)
  }));
  const people = mentions.map(({ start, end, key }) => ({ start, end, kind: 'mention' as const, key }));
  return readFacets([...people, ...(await Promise.all(tags))], text);
}

/** The tags of a text whose keys are known without a digest. */
export function plainFacets(text: string): readonly Facet[] {
  const tags = writtenTags(text).flatMap(({ start, end, folded }) => {
    const key = plainTagKey(folded);
    return key === undefined ? [] : [{ start, end, kind: 'tag' as const, key }];
  });
  return readFacets(tags, text);
}

async function keyOf(folded: string, digest: Digest): Promise<TagKey> {
  return plainTagKey(folded) ?? tagKeyOf(folded, await digest(folded));
}
