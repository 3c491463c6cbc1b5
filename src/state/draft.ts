import { type PostKey } from '../domain/PostKey';
import { type Beside, type DraftOf, type Mention } from './Hallway';
import { areBesides } from './outbox/areBesides';
import { type Besides } from './outbox/Write';
import { type Platform } from './Platform';

/** What is being typed, kept on this device until the outbox has it. One for each post that is answered or quoted. */
export interface Draft {
  read(of?: DraftOf): Drafted;
  write(text: string, beside?: Beside): void;
  /** It goes out under this key: from now on what is typed is another draft. */
  handOver(handed: HandedOver, of?: DraftOf): void;
  /** The outbox has it. */
  letGo(key: PostKey): void;
  /** What was on its way into the outbox; at the start of a page, what an earlier one died over. */
  handedOver(): readonly HandedOver[];
}

export interface Drafted {
  readonly text: string;
  /** In units of the text. */
  readonly mentions: readonly Mention[];
}

export interface HandedOver {
  readonly key: PostKey;
  /** As typed. */
  readonly text: string;
  /** Mentions in units of what was typed. */
  readonly beside?: Besides;
}

/** Whose draft, and for which Hallway: two people on one computer never see each other's. */
export interface DraftOwner {
  readonly siteUrl: string;
  /** As far as it is known when it is asked. */
  upn(): string;
}

export function draftOf({ storage }: Platform, { siteUrl, upn }: DraftOwner): Draft {
  const nameOf = (what: string): string => `hallway:${what}:${siteUrl}:${upn()}`.toLowerCase();
  const draftName = (of?: DraftOf): string => nameOf(`draft${suffixOf(of)}`);
  const handedName = (): string => nameOf('handed-over');
  const put = (name: string, value: string): void => {
    if (value === '') storage.remove(name);
    else storage.write(name, value);
  };
  const handedOver = (): readonly HandedOver[] => readHanded(storage.read(handedName()));
  const putHanded = (handed: readonly HandedOver[]): void =>
    put(handedName(), handed.length === 0 ? '' : JSON.stringify(handed));
  return {
    read: of => draftedIn(storage.read(draftName(of)) ?? ''),
    write: (text, { mentions = [], ...of } = {}) =>
      put(draftName(of), mentions.length === 0 ? text : text + mentionsFollow + JSON.stringify(mentions)),
    handOver: (handed, of) => {
      putHanded([...handedOver(), handed]);
      put(draftName(of), '');
    },
    letGo: key => putHanded(handedOver().filter(handed => handed.key !== key)),
    handedOver
  };
}

function suffixOf({ parentKey, subjectKey }: DraftOf = {}): string {
  if (parentKey !== undefined) return `:reply:${parentKey}`;
  return subjectKey === undefined ? '' : `:quote:${subjectKey}`;
}

/** Text and mentions are one value: kept apart, one of them could be older than the other, and name somebody else. */
const mentionsFollow = '\0';

function draftedIn(stored: string): Drafted {
  const end = stored.lastIndexOf(mentionsFollow);
  const mentions = end < 0 ? undefined : mentionsIn(stored.slice(end + 1));
  return mentions ? { text: stored.slice(0, end), mentions } : { text: stored, mentions: [] };
}

function mentionsIn(written: string): readonly Mention[] | undefined {
  try {
    const mentions = JSON.parse(written) as Mention[];
    return areBesides({ mentions }) ? mentions : undefined;
  } catch {
    return undefined;
  }
}

/** Storage is shared with every script of the host: what is there may be anything. */
function readHanded(stored: string | undefined): readonly HandedOver[] {
  try {
    const handed: unknown = JSON.parse(stored ?? '[]');
    return Array.isArray(handed) ? handed.filter(isHandedOver) : [];
  } catch {
    return [];
  }
}

function isHandedOver(value: unknown): value is HandedOver {
  const { key, text, beside = {} } = (value ?? {}) as Partial<HandedOver>;
  return typeof key === 'string' && typeof text === 'string' && areBesides(beside);
}
