import { tokenize } from '../../query/tokenize';
import { type Token } from '../../query/Token';

/**
 * `mail in ('a','b')` as `(mail eq 'a' or mail eq 'b')`, which is how Graph itself counts it. What only looks like it,
 * within quotes, stays as it is.
 */
export function expandIn(filter: string): string {
  const tokens = tokenize(filter);
  let written = '';
  let doneTo = 0;
  tokens.forEach((token, at) => {
    const end = token.kind === 'word' ? endOfList(tokens, at) : undefined;
    if (end === undefined || token.position < doneTo) return;
    const values = tokens.slice(at + 3, end).filter(({ kind }) => kind === 'literal');
    const name = token.kind === 'word' ? token.text : '';
    const clauses = values.map(value => `${name} eq ${sourceOf(filter, { tokens, value })}`);
    written += `${filter.slice(doneTo, token.position)}(${clauses.join(' or ')})`;
    doneTo = (tokens[end]?.position ?? 0) + 1;
  });
  return written + filter.slice(doneTo);
}

/** Where the list of `name in (` closes; undefined when no such list of values begins at `at`. */
function endOfList(tokens: readonly Token[], at: number): number | undefined {
  const operator = tokens[at + 1];
  if (operator?.kind !== 'word' || operator.text !== 'in' || tokens[at + 2]?.kind !== '(') return undefined;
  let next = at + 3;
  while (tokens[next]?.kind === 'literal' && tokens[next + 1]?.kind === ',') next += 2;
  return tokens[next]?.kind === 'literal' && tokens[next + 1]?.kind === ')' ? next + 1 : undefined;
}

function sourceOf(filter: string, { tokens, value }: { tokens: readonly Token[]; value: Token }): string {
  const after = tokens[tokens.indexOf(value) + 1];
  return filter.slice(value.position, after?.position).trim();
}
