import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as catalogErrors from '../../../emulator/catalog/catalogErrors';
import { catalogOperations } from '../../../emulator/catalog/catalogOperations';
import { hostOperations } from '../../../emulator/hosts/hostOperations';
import * as accessErrors from '../../../emulator/sharepoint/errors/accessErrors';
import * as batchErrors from '../../../emulator/sharepoint/errors/batchErrors';
import * as listErrors from '../../../emulator/sharepoint/errors/listErrors';
import * as requestErrors from '../../../emulator/sharepoint/errors/requestErrors';
import { type SharePointError } from '../../../emulator/sharepoint/errors/SharePointError';
import { sharePointOperations } from '../../../emulator/sharepoint/sharePointOperations';

const MATRIX = join(__dirname, '../../../docs/support-matrix.md');

const rows = [...sharePointOperations, ...catalogOperations, ...hostOperations].map(
  ({ name, method, address, needs }) => `| ${name} | ${method} | \`/_api/${address}\` | ${needs} |`
);
const lines = readFileSync(MATRIX, 'utf8').split('\n');
const written = lines.filter(line => line.includes('`/_api/'));

type Refusal = (...words: unknown[]) => SharePointError;

/** Status and code of every refusal there is, once. */
function refusals(): Set<string> {
  const { invalidDigest, duplicateValues, ...others } = {
    ...{ ...accessErrors, ...batchErrors, ...catalogErrors, ...listErrors, ...requestErrors }
  };
  const all = Object.values(others).map(refuse => (refuse as Refusal)('x', 'y'));
  const special = [invalidDigest('tampered'), invalidDigest('timedOut'), duplicateValues(['x'])];
  return new Set([...all, ...special].map(({ status, code }) => `${status} ${code}`));
}

function writtenRefusals(): Set<string> {
  const rows = lines.map(line => /^\|[^|]+\| (\d{3}) +\| `([^`]+)` +\| [^|]{3,} \|$/.exec(line));
  return new Set(rows.flatMap(row => (row ? [`${row[1] ?? ''} ${row[2] ?? ''}`] : [])));
}

describe('docs/support-matrix.md', () => {
  it('has a row for every REST operation of the emulator', () => {
    expect(rows.filter(row => !written.includes(row))).toEqual([]);
  });

  it('claims nothing that is not there', () => {
    expect(written.filter(row => !rows.includes(row))).toEqual([]);
  });

  it('names every refusal with status and code, how sure they are, and no other', () => {
    expect([...writtenRefusals()].sort()).toEqual([...refusals()].sort());
  });
});
