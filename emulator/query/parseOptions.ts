import { QuerySyntaxError, UnsupportedExpression } from './errors';
import { type OrderTerm } from './ListQuery';

const ORDER_TERM = /^([\p{L}_][\p{L}\p{N}_]*)(?:\s+(asc|desc))?$/u;
const PATH = /^(?:\*|[\p{L}_][\p{L}\p{N}_.]*(?:\/(?:\*|[\p{L}_][\p{L}\p{N}_.]*))*)$/u;

/** `$orderby=Id desc,Title`. @throws QuerySyntaxError, UnsupportedExpression */
export function parseOrderBy(text: string): OrderTerm[] {
  return pieces(text).map(({ piece, position }) => {
    if (piece.includes('/')) throw new UnsupportedExpression(`Sorting by '${piece}'`, position);
    const match = ORDER_TERM.exec(piece);
    if (!match) throw new QuerySyntaxError(`'${piece}' is not a column and a direction`, position);
    return { field: match[1] ?? '', direction: match[2] === 'desc' ? 'desc' : 'asc' };
  });
}

/** `$select=Id,Author/Title` and `$expand=Author,RoleAssignments/Member`. @throws QuerySyntaxError */
export function parsePaths(text: string): string[] {
  return pieces(text).map(({ piece, position }) => {
    if (!PATH.test(piece)) throw new QuerySyntaxError(`'${piece}' is not a name`, position);
    return piece;
  });
}

function pieces(text: string): { piece: string; position: number }[] {
  if (text.trim() === '') return [];
  let position = 0;
  return text.split(',').map(piece => {
    const found = { piece: piece.trim(), position };
    position += piece.length + 1;
    return found;
  });
}
