import path from 'node:path';
import { ALWAYS_REFUSES, type MatrixRow } from './MatrixRow';
import { type RefusedMember } from './records';

/** Finds the test that shows an operation. */
export type TestOf = (operation: string) => string | undefined;

/** @param needs what the operation asks of the caller: `right` or `scope`. */
export function operationTable(rows: readonly MatrixRow[], needs: string, testOf: TestOf): string {
  return table(
    ['operation', 'method', 'address', needs, '', 'how sure', 'source', 'shown by'],
    rows.map(row => {
      const { name, method, address, evidence } = row;
      const test = testOf(name);
      const untested = ALWAYS_REFUSES.has(name) ? 'refused' : 'no test';
      const state = test === undefined ? untested : 'done';
      return [
        ...[name, method, `\`${address}\``, row.needs, state, evidence.sure, evidence.source],
        test === undefined ? '' : linkTo(test)
      ];
    })
  );
}

/** What a client library can ask for and the emulator refuses. */
export function refusedTable(refused: readonly RefusedMember[]): string {
  const rows = refused.map(({ member, asks }) => [`\`${member}\``, `\`${asks}\``, '501']);
  return table(['PnPjs', 'asks for', ''], rows);
}

function linkTo(test: string): string {
  return `[${path.posix.basename(test, '.test.ts')}](../${test})`;
}

/** A pipe would end its cell. */
function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const lines = [head, head.map(() => '---'), ...rows.map(row => row.map(escapeCell))];
  return lines.map(cells => `| ${cells.join(' | ')} |`.replaceAll('|  |', '| |')).join('\n');
}

function escapeCell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('\n', ' ');
}
