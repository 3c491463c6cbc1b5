import { type Formula } from './Formula';
import { tokenizeFormula } from './tokenizeFormula';

/** The columns a formula names, each once. */
export function columnsNamed(formula: Formula): readonly string[] {
  return [...new Set(namesIn(formula))];
}

function namesIn(formula: Formula): string[] {
  switch (formula.kind) {
    case 'literal':
      return [];
    case 'column':
      return [formula.name];
    case 'binary':
      return [...namesIn(formula.left), ...namesIn(formula.right)];
    case 'call':
      return formula.args.flatMap(namesIn);
    default:
      return namesIn(formula.operand);
  }
}

const CONSTANTS = new Set(['TRUE', 'FALSE']);

/** The formula with each column under another name, all else as it was written. */
export function renameColumns(text: string, newName: (name: string) => string): string {
  const inner = text.replace(/^\s*=/, '');
  const tokens = tokenizeFormula(inner);
  let written = '';
  let at = 0;
  tokens.forEach((token, index) => {
    const isCall = tokens[index + 1]?.text === '(' && tokens[index + 1]?.kind === 'symbol';
    const isBareColumn = token.kind === 'name' && !isCall && !CONSTANTS.has(token.text.toUpperCase());
    if (token.kind !== 'column' && !isBareColumn) return;
    written += `${inner.slice(at, token.start)}[${newName(token.text)}]`;
    at = token.end;
  });
  return `=${written}${inner.slice(at)}`;
}
