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
      isTaken: false
    };
    this.said.set(tag, one);
    return one;
  }

  public rewrite(said: Said): string {
    const text = textOf(said.tag, said.texts.length);
    said.texts.push(text);
    return text;
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
