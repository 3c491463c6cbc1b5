import {
  BatchRequestContent,
  BatchResponseContent,
  Client,
  type GraphError
} from '@microsoft/microsoft-graph-client';
import { graphTenant, type GraphTenant, leadGraphTo, upnOf } from './graphTenant';

/** Microsoft's own client, unmodified, with a token for everything. */
let tenant: GraphTenant;
let client: Client;
let undo: () => void;

beforeAll(async () => {
  tenant = await graphTenant();
  undo = leadGraphTo(tenant.emulator);
  const { token } = tenant.as('ann');
  client = Client.init({ authProvider: done => done(null, token) });
});

afterAll(() => {
  undo();
  tenant.emulator.close();
});

const asking = (url: string, init: RequestInit = {}): Request =>
  new Request(`https://graph.microsoft.com${url}`, init);

async function batched(
  steps: ConstructorParameters<typeof BatchRequestContent>[0]
): Promise<BatchResponseContent> {
  const content = await new BatchRequestContent(steps).getContent();
  return new BatchResponseContent(await client.api('/$batch').post(content));
}

describe('Microsoft Graph client', () => {
  it('reads answers of a batch by id, in whatever order they come', async () => {
    const answers = await batched([
      { id: '1', request: asking('/me') },
      { id: '2', request: asking('/me/presence') },
      { id: '3', request: asking('/users/nobody') }
    ]);
    expect(await answers.getResponseById('1').json()).toMatchObject({ id: 'id-ann' });
    expect(await answers.getResponseById('2').json()).toMatchObject({ id: 'id-ann' });
    expect(answers.getResponseById('3').status).toBe(404);
    expect(answers.getResponses().size).toBe(3);
  });

  it('sends a row of requests that stops at the first failure', async () => {
    const answers = await batched([
      { id: '1', request: asking('/me') },
      { id: '2', request: asking('/users/nobody'), dependsOn: ['1'] },
      { id: '3', request: asking('/me'), dependsOn: ['2'] }
    ]);
    expect(['1', '2', '3'].map(id => answers.getResponseById(id).status)).toEqual([200, 404, 424]);
  });

  it('sends writes in a batch', async () => {
    const body = JSON.stringify({ ids: ['id-ben'] });
    const headers = { 'Content-Type': 'application/json' };
    const answers = await batched([
      { id: '1', request: asking('/me') },
      { id: '3', request: asking('/directoryObjects/getByIds', { method: 'POST', headers, body }) }
    ]);
    expect(await answers.getResponseById('3').json()).toMatchObject({ value: [{ id: 'id-ben' }] });
  });

  it('sorts, expands and counts people', async () => {
    const sorted = await client.api('/users').orderby('displayName desc').top(1).select('displayName').get();
    expect(sorted.value).toEqual([{ displayName: 'Zed Gone' }]);
    const expanded = await client.api('/me').expand('manager($select=displayName)').select('id').get();
    expect(expanded.manager.displayName).toBe('Mia van der Meer');
    const counted = await client.api('/users').header('ConsistencyLevel', 'eventual').count(true).get();
    expect(counted['@odata.count']).toBe(8);
  });

  it('asks for people, presence and photos', async () => {
    expect((await client.api('/me/people').top(1).get()).value[0].displayName).toBe('Mia van der Meer');
    const { value } = await client.api('/communications/getPresencesByUserId').post({ ids: ['id-ben'] });
    expect(value[0].id).toBe('id-ben');
    expect((await client.api(`/users/${upnOf('ben')}/photo`).get()).id).toBe('1x1');
  });

  it('understands a refusal of each service', async () => {
    const { token } = tenant.as('ann', 'Mail.Read');
    const poor = Client.init({ authProvider: done => done(null, token) });
    const codeOf = async (path: string): Promise<unknown[]> => {
      const error = (await poor
        .api(path)
        .get()
        .catch((thrown: unknown) => thrown)) as GraphError;
      return [error.statusCode, error.code];
    };
    expect(await codeOf('/me')).toEqual([403, 'Authorization_RequestDenied']);
    expect(await codeOf('/me/presence')).toEqual([403, 'Forbidden']);
    expect(await codeOf('/me/people')).toEqual([403, 'ErrorAccessDenied']);
  });
});
