import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as batchErrors from './errors/batchErrors';
import * as directoryErrors from './errors/directoryErrors';
import * as exchangeErrors from './errors/exchangeErrors';
import * as sitesErrors from './errors/sitesErrors';
import * as teamsErrors from './errors/teamsErrors';
import * as tokenErrors from './errors/tokenErrors';
import { badRequest, type GraphError, notImplemented, unreadableBody } from './GraphError';

const matrix = readFileSync(join(__dirname, '../../docs/support-matrix.md'), 'utf8');

type Refusal = (...words: unknown[]) => GraphError;

/** Code and status of every refusal there is, once. */
function refusals(): string[] {
  const { missingScope, claimsChallenge, ...others } = {
    ...{
      ...batchErrors,
      ...directoryErrors,
      ...exchangeErrors,
      ...sitesErrors,
      ...teamsErrors,
      ...tokenErrors
    },
    ...{ badRequest, unreadableBody, notImplemented }
  };
  const all = Object.values(others).map(refuse => (refuse as Refusal)('x', 'y'));
  const special = [missingScope('x', ['y']), claimsChallenge(0)];
  return [...new Set([...all, ...special].map(({ code, status }) => `${code} ${status}`))].sort();
}

describe('what docs/support-matrix.md says Graph refuses', () => {
  it('is every code with its status and how sure it is, and no other', () => {
    const rows = [...matrix.matchAll(/^\| [^|]+ \| `(\w+)` +\| (\d{3}) +\| [^|]{3,} \|$/gm)];
    const written = rows.map(([, code = '', status = '']) => `${code} ${status}`);
    expect(written.sort()).toEqual(refusals());
  });

  it('is never an empty code', () => {
    expect(refusals().filter(each => !/^\w+ \d{3}$/.test(each))).toEqual([]);
  });
});
