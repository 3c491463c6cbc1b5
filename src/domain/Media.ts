import { type AuthorKey } from './PostKey';

/** Names an image: `<user>-<uuid>.webp`. Who uploads has a site user id, so `@upn:` keys, which file names forbid, never occur. */
export interface MediaName {
  readonly user: AuthorKey;
  readonly uuid: string;
}

/** An image of a post. Frozen. */
export interface Media extends MediaName {
  readonly id: number;
  /** Undefined where SharePoint does not tell. */
  readonly sizeBytes?: number;
  /** False where another uploaded it: not shown. */
  readonly isVerified: boolean;
}

const pattern = /^([1-9][0-9]{0,9})-([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\.webp$/;

export function parseMediaName(value: unknown): MediaName | undefined {
  const [, user, uuid] = (typeof value === 'string' && pattern.exec(value)) || [];
  return user === undefined || uuid === undefined ? undefined : { user, uuid };
}

export function printMediaName({ user, uuid }: MediaName): string {
  return `${user}-${uuid}.webp`;
}
