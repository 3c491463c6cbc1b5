import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { catalogOperations } from '../../../emulator/catalog/catalogOperations';
import { hostOperations } from '../../../emulator/hosts/hostOperations';
import { sharePointOperations } from '../../../emulator/sharepoint/sharePointOperations';

const MATRIX = join(__dirname, '../../../docs/support-matrix.md');

const rows = [...sharePointOperations, ...catalogOperations, ...hostOperations].map(
  ({ name, method, address, needs }) => `| ${name} | ${method} | \`/_api/${address}\` | ${needs} |`
);
const written = readFileSync(MATRIX, 'utf8')
  .split('\n')
  .filter(line => line.includes('`/_api/'));

describe('docs/support-matrix.md', () => {
  it('has a row for every REST operation of the emulator', () => {
    expect(rows.filter(row => !written.includes(row))).toEqual([]);
  });

  it('claims nothing that is not there', () => {
    expect(written.filter(row => !rows.includes(row))).toEqual([]);
  });
});
