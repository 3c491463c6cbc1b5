import { AppCatalog } from '../../../emulator/catalog/AppCatalog';
import { type ActivityNotification } from '../../../emulator/store/Notifications';
import { type GraphTenant, type GraphAnswer, upnOf } from './graphTenant';
import { APP, CALLING_APP, activity, deploy, notificationTenant, sendBy, sentIn } from './notificationTenant';

const OTHER_APP = 'b8467b6d-a9dc-4a63-987b-a310670b1794';

let tenant: GraphTenant;

beforeEach(async () => {
  tenant = await notificationTenant();
});

afterEach(() => tenant.emulator.close());

const send = (body: unknown, to?: string, ...scopes: readonly string[]): Promise<GraphAnswer> =>
  sendBy(tenant, body, { to, scopes });
const sent = (query?: string): Promise<readonly ActivityNotification[]> => sentIn(tenant, query);

describe('the app behind a notification', () => {
  it('must be deployed', async () => {
    new AppCatalog(tenant.emulator.tenant.store.blobs).change(APP, { isDeployed: false });
    const { refusal } = await send(activity());
    expect(refusal.slice(0, 2)).toEqual([403, 'Forbidden']);
    expect(refusal[2]).toContain('is not authorized to generate custom text notifications');
  });

  it('must be named where there are several', async () => {
    deploy(tenant, OTHER_APP);
    expect((await send(activity())).refusal).toEqual([
      ...[
        409,
        'Conflict',
        `Found multiple applications with the same Microsoft Entra App ID '${CALLING_APP}'.`
      ]
    ]);
    expect((await send(activity({ teamsAppId: APP.toUpperCase() }))).status).toBe(204);
    expect((await sent())[0]?.teamsAppId).toBe(APP);
  });

  it('must be one there is', async () => {
    expect((await send(activity({ teamsAppId: OTHER_APP }))).refusal.slice(0, 2)).toEqual([403, 'Forbidden']);
  });

  it('knows the types of its own manifest only', async () => {
    deploy(tenant, OTHER_APP);
    expect((await send(activity({ teamsAppId: OTHER_APP }))).refusal.slice(0, 2)).toEqual([
      400,
      'BadRequest'
    ]);
  });

  it('may have a manifest that says nonsense of activities', async () => {
    deploy(tenant, APP, {
      activityTypes: [7, { type: 'mentioned' }, { type: 'replied', templateText: '{actor} replied' }]
    });
    expect((await send(activity())).refusal.slice(0, 2)).toEqual([400, 'BadRequest']);
    expect((await send(activity({ activityType: 'replied' }))).status).toBe(204);
  });
});

describe('a notification to many', () => {
  const person = (userId: string): object => ({
    '@odata.type': 'microsoft.graph.aadUserNotificationRecipient',
    userId
  });
  const sendAll = (body: unknown, ...scopes: readonly string[]): Promise<GraphAnswer> =>
    tenant.as('ann', ...scopes).send('POST', '/teamwork/sendActivityNotificationToRecipients', body);

  it('is taken, and reaches each of them once', async () => {
    const recipients = ['id-ben', 'id-mia', 'id-ben', 'id-nobody', 'id-sam', 'id-zed', 'id-ann'].map(person);
    const answer = await sendAll(activity({ recipients }));
    expect([answer.status, answer.bytes.length]).toEqual([202, 0]);
    expect((await sent()).map(({ toUpn }) => toUpn)).toEqual([upnOf('ben'), upnOf('mia')]);
  });

  it('takes a hundred and no more', async () => {
    const recipients = (count: number): object[] =>
      Array.from({ length: count }, (_, at) => person(`id-${at}`));
    expect((await sendAll(activity({ recipients: recipients(100) }))).status).toBe(202);
    expect((await sendAll(activity({ recipients: recipients(101) }))).refusal.slice(0, 2)).toEqual([
      ...[400, 'BadRequest']
    ]);
  });

  it.each([
    ['nobody', { recipients: [] }],
    ['no list', { recipients: person('id-ben') }],
    ['a group', { recipients: [{ '@odata.type': 'microsoft.graph.channelMembersNotificationRecipient' }] }],
    [
      'somebody without an id',
      { recipients: [{ '@odata.type': 'microsoft.graph.aadUserNotificationRecipient' }] }
    ],
    ['nothing', { recipients: [null] }]
  ])('to %s is refused', async (_, more) => {
    expect((await sendAll(activity(more))).refusal.slice(0, 2)).toEqual([400, 'BadRequest']);
    expect(await sent()).toEqual([]);
  });

  it('is refused without consent, and judged as one to a single person', async () => {
    const recipients = [person('id-ben')];
    expect((await sendAll(activity({ recipients }), 'User.Read')).refusal.slice(0, 2)).toEqual([
      403,
      'Forbidden'
    ]);
    expect((await sendAll(activity({ recipients, activityType: 'praised' }))).status).toBe(400);
    tenant.clock.nowMs += 1000; // Teams takes two such requests a second.
    expect((await sendAll(activity({ recipients, teamsAppId: OTHER_APP }))).status).toBe(403);
  });

  it('needs a token that is good for 45 minutes more', async () => {
    const ann = tenant.as('ann');
    const body = activity({ recipients: [person('id-ben')] });
    tenant.clock.nowMs += 15 * 60_000;
    expect((await ann.send('POST', '/teamwork/sendActivityNotificationToRecipients', body)).status).toBe(202);
    tenant.clock.nowMs += 1;
    const late = await ann.send('POST', '/teamwork/sendActivityNotificationToRecipients', body);
    expect(late.refusal.slice(0, 2)).toEqual([412, 'PreconditionFailed']);
  });
});
