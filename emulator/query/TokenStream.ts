import { QuerySyntaxError } from './errors';
import { type Token } from './Token';

/** Reads tokens one after the other. */
export class TokenStream {
  private readonly tokens: readonly Token[];
  private index = 0;

  public constructor(tokens: readonly Token[]) {
    this.tokens = tokens;
  }

  public get next(): Token {
    return this.tokens[this.index] ?? { kind: 'end', position: 0 };
  }

  public take(): Token {
    const token = this.next;
    this.index += 1;
    return token;
  }

  /** Takes the word if it comes next. */
  public takeWord(text: string): boolean {
    const token = this.next;
    if (token.kind !== 'word' || token.text !== text) return false;
    this.index += 1;
    return true;
  }

  public takePunctuation(kind: '(' | ')' | ','): boolean {
    if (this.next.kind !== kind) return false;
    this.index += 1;
    return true;
  }

  public expect(kind: '(' | ')' | ',' | 'end'): void {
    const token = this.take();
    if (token.kind === kind) return;
    const wanted = kind === 'end' ? 'the end' : `'${kind}'`;
    throw new QuerySyntaxError(`Expected ${wanted} but found ${describeToken(token)}`, token.position);
  }
}

export function describeToken(token: Token): string {
  if (token.kind === 'word') return `'${token.text}'`;
  if (token.kind === 'literal') return token.literal === null ? 'null' : `'${String(token.literal.value)}'`;
  return token.kind === 'end' ? 'the end' : `'${token.kind}'`;
}
