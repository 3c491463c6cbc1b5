import { type Tab } from './Browser';
import { type Row } from './RawTenant';
import { type UserName } from './Tenant';

/** A post somebody wrote, in the words of whoever watched him write it: the truth that Hallway is held against. */
export interface Said {
  readonly tag: number;
  readonly user: UserName;
  readonly browser: string;
  /** Its texts, oldest first: each holds the tag and its number. */
  readonly texts: string[];
  /** What its writer last wanted of it; `either` when he called back a delete that may have been done. */
  wish: 'posted' | 'gone' | 'either';
  /** Written, or not sent yet, while its device kept nothing: a page that dies takes it along, as its writer was told. */
  isRisky: boolean;
  /** Somebody took its key. */
  isTaken: boolean;
  /** An owner threw it away, which its writer's own bin does not show: where its answer was missing it comes back once. */
  isThrownAway: boolean;
  /** Of each text, those its writer had seen when he wrote it. */
  readonly seenBefore: Map<string, readonly string[]>;
  /** Those that were on the server. */
  readonly arrived: Set<string>;
  /** What its writer last made of it, and where; undefined once he gave that up. */
  lastEdit?: { readonly text: string; readonly tab: Tab; readonly isKept: boolean };
}

/** Everything that was said in one simulation. */
export class History {
  private readonly said = new Map<number, Said>();

  public say(user: UserName, browser: string): Said {
    const tag = this.said.size + 1;
    const one: Said = {
      tag,
      user,
      browser,
      texts: [textOf(tag, 0)],
      wish: 'posted',
      isRisky: false,
      isTaken: false,
      isThrownAway: false,
      seenBefore: new Map(),
      arrived: new Set()
    };
    this.said.set(tag, one);
    return one;
  }

  /** @param seen what its writer sees of it */
  public rewrite(
    said: Said,
    { seen, tab, isKept }: { seen: readonly string[]; tab: Tab; isKept: boolean }
  ): string {
    const text = textOf(said.tag, said.texts.length);
    said.texts.push(text);
    said.seenBefore.set(text, seen);
    said.lastEdit = { text, tab, isKept };
    return text;
  }

  /** What is on the server now. */
  public witness(rows: readonly Row[]): void {
    for (const { Body } of rows) this.of(Body)?.arrived.add(Body);
  }

  public of(text: string): Said | undefined {
    return this.said.get(tagIn(text) ?? 0);
  }

  public all(): readonly Said[] {
    return [...this.said.values()];
  }
}

const textOf = (tag: number, version: number): string => `#${tag}.${version} said at work`;

export function tagIn(text: string): number | undefined {
  const tag = /^#(\d+)\./.exec(text)?.[1];
  return tag === undefined ? undefined : Number(tag);
}
