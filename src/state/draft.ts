import { type Platform } from './Platform';

export interface Draft {
  read(): string;
  write(text: string): void;
}

/** Whose draft, and for which Hallway: two people on one computer never see each other's. */
export interface DraftOwner {
  readonly siteUrl: string;
  readonly upn: string;
}

export function draftOf(platform: Platform, { siteUrl, upn }: DraftOwner): Draft {
  const key = `hallway:draft:${siteUrl.toLowerCase()}:${upn.toLowerCase()}`;
  return {
    read: () => platform.storage.read(key) ?? '',
    write: text => {
      if (text === '') platform.storage.remove(key);
      else platform.storage.write(key, text);
    }
  };
}
