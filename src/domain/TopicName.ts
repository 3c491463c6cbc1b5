import { foldTag, plainTagKey, tagKeyOf, type TagKey } from './TopicKey';

/** How a tag is written. Frozen. */
export interface TopicName {
  readonly id: number;
  readonly tag: TagKey;
  readonly label: string;
  /** Plain text, perhaps empty. */
  readonly about: string;
  /** Whether the label is known to be a way to write this very tag; any other is not shown. */
  readonly isVerified: boolean;
}

/**
 * Whether a label is a way to write the tag of this key. Whoever comes first names a tag, so it has to be proven.
 * @param digest SHA-256 of the folded label in UTF-8; without it, only plain labels are proven
 */
export function isSpelling(label: string, { tag, digest }: { tag: TagKey; digest?: Uint8Array }): boolean {
  const folded = foldTag(label);
  return digest ? tagKeyOf(folded, digest) === tag : plainTagKey(folded) === tag;
}
