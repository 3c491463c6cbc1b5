import { type MatrixRow } from './MatrixRow';
import { operationTable, refusedTable } from './renderTables';

const row = (name: string): MatrixRow => ({
  ...{ name, method: 'GET', address: '/_api/web', needs: 'Open' },
  evidence: { sure: 'documented', source: 'A | page' }
});

const cellsOf = (line: string | undefined): string[] => (line ?? '').split(' | ');

describe('a table of operations', () => {
  it('names the test that shows an operation, and calls it done', () => {
    const [, , line] = operationTable([row('web')], 'right', () => 'tests/emulator/rest/web.test.ts').split(
      '\n'
    );
    expect(line).toContain('| done | documented |');
    expect(line).toContain('[web](../tests/emulator/rest/web.test.ts)');
  });

  it('calls nothing done that no test shows', () => {
    const [, , line] = operationTable([row('web')], 'right', () => undefined).split('\n');
    expect(line).toContain('| no test | documented |');
    expect(line).not.toContain('done');
  });

  it('knows what is refused because it must be', () => {
    const refused = row('reset role inheritance of the web');
    const [, , line] = operationTable([refused], 'right', () => undefined).split('\n');
    expect(line).toContain('| refused | documented |');
  });

  it('has as many cells in every line, whatever a source is called', () => {
    const [head, , line] = operationTable([row('web')], 'scope', () => 'emulator/a.test.ts').split('\n');
    expect(cellsOf(line?.replaceAll('\\|', ''))).toHaveLength(cellsOf(head?.replace('| |', '|  |')).length);
  });
});

describe('the table of what is not done', () => {
  it('names what was called and what was asked for', () => {
    const text = refusedTable([{ member: '_List.x', asks: 'GET web/lists/x' }]);
    expect(text.split('\n').at(-1)).toBe('| `_List.x` | `GET web/lists/x` | 501 |');
  });
});
