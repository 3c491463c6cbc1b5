import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createEmulator } from '../createEmulator';
import { graphOperations } from './graphRoutes';

const matrix = readFileSync(join(__dirname, '../../docs/support-matrix.md'), 'utf8');
const written = [...matrix.matchAll(/^\| (.+) \| (\w+) \| `\/graph\/v1\.0\/(.+)` \| (.+) \|$/gm)].map(
  ([, name, method, path, scope]) => ({ name, method, path: path ?? '', scope: scope ?? '' })
);

describe('what docs/support-matrix.md says of Graph', () => {
  it('names every operation, and none that is not there', () => {
    const operations = graphOperations.map(({ name, method, path }) => ({ name, method, path }));
    const rows = written.map(({ name, method, path }) => ({ name, method, path }));
    expect(rows.sort(byName)).toEqual(operations.sort(byName));
  });

  it.each(written)('is true of the scope $path needs', async ({ path, scope }) => {
    const emulator = createEmulator({ database: ':memory:', seed: 1 });
    const people = [
      { upn: 'ann@contoso.example', displayName: 'Ann', managerUpn: 'bo@contoso.example' },
      { upn: 'bo@contoso.example', displayName: 'Bo', managerUpn: 'ann@contoso.example' }
    ];
    const photos = people.map(({ upn }) => ({ upn, contentType: 'image/png', base64: 'AQID' }));
    const host = 'http://127.0.0.1';
    const body = JSON.stringify({ people, photos });
    await emulator.handle(new Request(`${host}/_emulator/directory`, { method: 'POST', body }));
    const statusWith = async (...scopes: string[]): Promise<number> => {
      const { accessToken } = emulator.tenant.sessions.tokenFor('ann@contoso.example', scopes);
      const address = path.replace('{id}', 'bo@contoso.example').replace('{size}', '48x48');
      const headers = { authorization: `Bearer ${accessToken}` };
      return (await emulator.handle(new Request(`${host}/graph/v1.0/${address}`, { headers }))).status;
    };
    const lesser = ['Mail.Read', 'User.Read', 'User.ReadBasic.All', 'User.Read.All'];
    const enough = lesser.indexOf(scope);
    expect(enough).toBeGreaterThan(0);
    const answers = await Promise.all(lesser.map(each => statusWith(each)));
    expect(answers).toEqual(lesser.map((_, at) => (at < enough ? 403 : 200)));
    emulator.close();
  });
});

function byName(one: { name?: string }, other: { name?: string }): number {
  return (one.name ?? '').localeCompare(other.name ?? '');
}
