import { type AuthorKey, type PostKey } from './PostKey';

/** What somebody says about himself, and which other names are his. Frozen. */
export interface PersonCard {
  readonly id: number;
  readonly person: AuthorKey;
  /** Undefined unless SharePoint says that this account wrote the row: otherwise anybody could be merged with anybody. */
  readonly upn?: string;
  /** What he claims; SharePoint's lists cannot prove it. Lower case. */
  readonly claimedEntraId?: string;
  /** Plain text, perhaps empty. */
  readonly about: string;
  readonly askMeAbout: string;
  /** A post of his own. */
  readonly pinned?: PostKey;
  /** False where another wrote the row: shown nowhere. */
  readonly isVerified: boolean;
}
