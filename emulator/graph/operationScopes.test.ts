import { createEmulator, type RunningEmulator } from '../createEmulator';
import { graphOperations } from './graphRoutes';

const HOST = 'http://127.0.0.1';
/** From what opens nothing here to what opens all of a directory's people. */
const LADDER = ['Mail.Read', 'User.Read', 'User.ReadBasic.All', 'User.Read.All'];

const operations = graphOperations.filter(({ method, scope }) => method === 'GET' && LADDER.includes(scope));

let emulator: RunningEmulator;

beforeEach(async () => {
  emulator = createEmulator({ database: ':memory:', seed: 1 });
  const people = [
    { upn: 'ann@contoso.example', displayName: 'Ann', managerUpn: 'bo@contoso.example' },
    { upn: 'bo@contoso.example', displayName: 'Bo', managerUpn: 'ann@contoso.example' }
  ];
  const photos = people.map(({ upn }) => ({ upn, contentType: 'image/png', base64: 'AQID' }));
  const body = JSON.stringify({ people, photos });
  await emulator.handle(new Request(`${HOST}/_emulator/directory`, { method: 'POST', body }));
});

afterEach(() => emulator.close());

async function isForbidden(path: string, scope: string): Promise<boolean> {
  const { accessToken } = emulator.tenant.sessions.tokenFor('ann@contoso.example', [scope]);
  const address = path.replace('{id}', 'bo@contoso.example').replace('{size}', '48x48');
  const headers = { authorization: `Bearer ${accessToken}` };
  const answer = await emulator.handle(new Request(`${HOST}/graph/v1.0/${address}`, { headers }));
  return answer.status === 403;
}

describe('the scope an operation of Graph says it needs', () => {
  it.each(operations)('opens $path, and no lesser one does', async ({ path, scope }) => {
    const lesser = LADDER.slice(0, LADDER.indexOf(scope));
    const answers = await Promise.all([...lesser, scope].map(each => isForbidden(path, each)));
    expect(answers).toEqual([...lesser.map(() => true), false]);
  });
});
