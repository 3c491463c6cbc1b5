import { type ActivityNotification } from '../../../emulator/store/Notifications';
import { type GraphTenant, type GraphAnswer, HOST, upnOf } from './graphTenant';
import { APP, CALLING_APP, LINK, activity, notificationTenant, sendBy, sentIn } from './notificationTenant';

let tenant: GraphTenant;

beforeEach(async () => {
  tenant = await notificationTenant();
});

afterEach(() => tenant.emulator.close());

const send = (body: unknown, to?: string, ...scopes: readonly string[]): Promise<GraphAnswer> =>
  sendBy(tenant, body, { to, scopes });
const sent = (query?: string): Promise<readonly ActivityNotification[]> => sentIn(tenant, query);

describe('a notification', () => {
  it('is recorded as Teams would show it, and answered with nothing', async () => {
    const answer = await send(activity());
    expect([answer.status, answer.bytes.length]).toEqual([204, 0]);
    expect(await sent()).toEqual([
      {
        number: 1,
        sentAt: '2026-11-16T09:00:00Z',
        fromUpn: upnOf('ann'),
        toUpn: upnOf('ben'),
        teamsAppId: APP,
        activityType: 'mentioned',
        text: 'Ann Berg mentioned you in Research',
        previewText: 'Shall we meet?',
        topic: { source: 'text', value: 'Hallway', webUrl: LINK },
        chainId: null
      }
    ]);
  });

  it('is sent to somebody by name too', async () => {
    expect((await send(activity(), upnOf('ben'))).status).toBe(204);
    expect((await sent(`?to=${upnOf('ben').toUpperCase()}`)).length).toBe(1);
    expect(await sent(`?to=${upnOf('mia')}`)).toEqual([]);
  });

  it('shows 150 characters of its preview, whole ones', async () => {
    await send(activity({ previewText: { content: `${'x'.repeat(149)}👋👋` } }));
    expect((await sent())[0]?.previewText).toBe(`${'x'.repeat(149)}👋`);
  });

  it('may say anything with the reserved type, whatever the manifest declares', async () => {
    const templateParameters = [{ name: 'systemDefaultText', value: 'wrote to you' }];
    expect((await send(activity({ activityType: 'systemDefault', templateParameters }))).status).toBe(204);
    expect((await sent())[0]?.text).toBe('Ann Berg wrote to you');
  });

  it('needs no parameters where the template has none, and minds no more than it needs', async () => {
    expect((await send(activity({ activityType: 'replied', templateParameters: undefined }))).status).toBe(
      204
    );
    expect((await send(activity({ activityType: 'replied' }))).status).toBe(204);
    expect((await sent()).map(({ text }) => text)).toEqual(['Ann Berg replied', 'Ann Berg replied']);
  });

  it('fills in parameters once: what a parameter says is not a template', async () => {
    await send(activity({ templateParameters: [{ name: 'where', value: '{actor} $& {where}' }] }));
    expect((await sent())[0]?.text).toBe('Ann Berg mentioned you in {actor} $& {where}');
  });

  it.each([
    `https://graph.microsoft.com/v1.0/users/id-ben/teamwork/installedApps/abc`,
    `https://graph.microsoft.com/v1.0/appCatalogs/teamsApps/${APP}`,
    `https://graph.microsoft.com/beta/appCatalogs/teamsApps/${APP}`
  ])('may be about the entity %s', async value => {
    expect((await send(activity({ topic: { source: 'entityUrl', value } }))).status).toBe(204);
    expect((await sent())[0]?.topic).toEqual({ source: 'entityUrl', value, webUrl: '' });
  });

  it('takes the place of an earlier one of its chain', async () => {
    await send(activity({ chainId: 5, previewText: { content: 'first' } }));
    await send(activity({ chainId: 5, previewText: { content: 'second' } }));
    expect((await sent()).map(({ previewText }) => previewText)).toEqual(['second']);
  });

  it('can be forgotten', async () => {
    await send(activity());
    const cleared = await tenant.emulator.handle(
      new Request(`${HOST}/_emulator/notifications`, { method: 'DELETE' })
    );
    expect(cleared.status).toBe(204);
    expect(await sent()).toEqual([]);
  });

  it('can be sent in a batch', async () => {
    const requests = [
      {
        ...{ id: '1', method: 'POST', url: '/users/id-ben/teamwork/sendActivityNotification' },
        ...{ headers: { 'Content-Type': 'application/json' }, body: activity() }
      }
    ];
    const answer = await tenant.as('ann').send('POST', '/$batch', { requests });
    expect(answer.json.responses).toEqual([
      { id: '1', status: 204, headers: { 'Cache-Control': 'no-cache' } }
    ]);
    expect(await sent()).toHaveLength(1);
  });
});

describe('a notification is refused', () => {
  const REFUSED = [400, 'BadRequest'];

  it.each([
    ['of a type the manifest does not declare', { activityType: 'praised' }],
    ['of no type', { activityType: undefined }],
    ['of an empty type', { activityType: '' }],
    ['of a type that is a number', { activityType: 7 }],
    ['without a parameter of its template', { templateParameters: [] }],
    ['with another parameter', { templateParameters: [{ name: 'Where', value: 'x' }] }],
    ['with a parameter that is no text', { templateParameters: [{ name: 'where', value: 7 }] }],
    ['with parameters that are none', { templateParameters: { where: 'x' } }],
    ['of the reserved type without its text', { activityType: 'systemDefault' }],
    ['without a preview', { previewText: undefined }],
    ['with an empty preview', { previewText: { content: '' } }],
    ['with a preview that is no object', { previewText: 'hello' }],
    ['without a topic', { topic: undefined }],
    ['with a topic of another source', { topic: { source: 'web', value: 'x', webUrl: LINK } }],
    ['with a topic that has no value', { topic: { source: 'text', webUrl: LINK } }],
    ['with a topic of text that leads nowhere', { topic: { source: 'text', value: 'x' } }],
    [
      'with a topic that leads out of Teams',
      { topic: { source: 'text', value: 'x', webUrl: 'https://evil.example/' } }
    ],
    [
      'with a topic that only seems to lead there',
      { topic: { source: 'text', value: 'x', webUrl: 'https://teams.microsoft.com.evil.example/l/' } }
    ],
    ['with a link that is no text', { topic: { source: 'text', value: 'x', webUrl: 7 } }],
    [
      'with an entity of another kind',
      { topic: { source: 'entityUrl', value: 'https://graph.microsoft.com/v1.0/teams/1' } }
    ],
    [
      'with an entity elsewhere',
      { topic: { source: 'entityUrl', value: `https://evil.example/v1.0/appCatalogs/teamsApps/${APP}` } }
    ],
    ['with a chain that is no number', { chainId: 'seven' }],
    ['with a chain that is no whole number', { chainId: 1.5 }],
    ['with an app that is no text', { teamsAppId: 7 }],
    ['with a parameter nobody knows', { iconId: 'x' }]
  ])('%s', async (_, more) => {
    expect((await send(activity(more))).refusal.slice(0, 2)).toEqual(REFUSED);
    expect(await sent()).toEqual([]);
  });

  it.each(['', '{', '[]', 'null', '"x"'])('with a body of %j', async body => {
    expect((await send(body)).refusal.slice(0, 2)).toEqual(REFUSED);
  });

  it('to oneself', async () => {
    expect((await send(activity(), 'id-ann')).refusal).toEqual([
      ...[400, 'BadRequest', 'A user cannot send notifications to themselves.']
    ]);
  });

  it('to nobody', async () => {
    expect((await send(activity(), 'id-nobody')).refusal.slice(0, 2)).toEqual([
      404,
      'Request_ResourceNotFound'
    ]);
  });

  it.each(['id-sam', 'id-zed'])('to %s, who has no app installed', async to => {
    expect((await send(activity(), to)).refusal).toEqual([
      ...[403, 'Forbidden'],
      `Application with AAD App Id '${CALLING_APP}' is not authorized to generate custom text notifications about '/v1.0/users/${to}/teamwork/sendActivityNotification' to the recipient. Ensure that the expected Teams app is installed in the target scope (user, team, or chat).`
    ]);
  });

  it('without consent, in words that say what is missing and what is there', async () => {
    expect((await send(activity(), 'id-ben', 'User.Read', 'People.Read')).refusal).toEqual([
      ...[403, 'Forbidden'],
      "Missing scope permissions on the request. API requires one of 'TeamsActivity.Send'. Scopes on the request 'User.Read, People.Read'."
    ]);
    expect((await send(activity(), 'id-ben', 'TeamsActivity.Send')).status).toBe(204);
  });
});
