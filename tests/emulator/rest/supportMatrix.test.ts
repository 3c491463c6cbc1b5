import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as catalogErrors from '../../../emulator/catalog/catalogErrors';
import * as accessErrors from '../../../emulator/sharepoint/errors/accessErrors';
import * as batchErrors from '../../../emulator/sharepoint/errors/batchErrors';
import * as changeErrors from '../../../emulator/sharepoint/errors/changeErrors';
import * as contentTypeErrors from '../../../emulator/sharepoint/errors/contentTypeErrors';
import * as fileErrors from '../../../emulator/sharepoint/errors/fileErrors';
import * as listErrors from '../../../emulator/sharepoint/errors/listErrors';
import * as recycleErrors from '../../../emulator/sharepoint/errors/recycleErrors';
import * as requestErrors from '../../../emulator/sharepoint/errors/requestErrors';
import * as schemaErrors from '../../../emulator/sharepoint/errors/schemaErrors';
import * as socialErrors from '../../../emulator/sharepoint/errors/socialErrors';
import { type SharePointError } from '../../../emulator/sharepoint/errors/SharePointError';

const MATRIX = join(__dirname, '../../../docs/support-matrix.md');

const lines = readFileSync(MATRIX, 'utf8').split('\n');

type Refusal = (...words: unknown[]) => SharePointError;

/** Status and code of every refusal there is, once. */
function refusals(): Set<string> {
  const { invalidDigest, duplicateValues, ...others } = {
    ...{ ...accessErrors, ...batchErrors, ...catalogErrors, ...listErrors, ...requestErrors },
    ...{
      ...schemaErrors,
      ...socialErrors,
      ...contentTypeErrors,
      ...changeErrors,
      ...recycleErrors,
      ...fileErrors
    }
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
  it('names every refusal with status and code, how sure they are, and no other', () => {
    expect([...writtenRefusals()].sort()).toEqual([...refusals()].sort());
  });
});
