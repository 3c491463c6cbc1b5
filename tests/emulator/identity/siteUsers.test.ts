import { type SPFI } from '@pnp/sp';
import {
  ACCESS_DENIED,
  addNotesList,
  ANN,
  type Answer,
  BEN,
  CAM,
  GUS,
  NOTES,
  refusal,
  type TestTenant,
  testTenant,
  VERA
} from '../rest/testTenant';
import { pnpAs } from '../pnp/pnpTenant';

let tenant: TestTenant;

beforeEach(async () => {
  tenant = await testTenant();
  await addNotesList(tenant.ann);
});

afterEach(() => tenant.emulator.close());

const login = (upn: string): string => `i:0#.f|membership|${upn}`;
const userPath = (upn: string): string => `web/siteusers('${encodeURIComponent(login(upn))}')`;
const find = (upn: string): Promise<Answer> => tenant.ann.get(userPath(upn));
const idOf = async (upn: string): Promise<number> => Number((await find(upn)).json.Id);
const isKnown = async (upn: string): Promise<boolean> => (await find(upn)).status === 200;

const NO_SUCH_USER = refusal('-2146232832, Microsoft.SharePoint.SPException', 'User cannot be found.');
const OWNER_STAYS = refusal(
  '-2130575276, Microsoft.SharePoint.SPException',
  'You cannot delete the owners of a Web site collection.'
);

describe('first contact', () => {
  it.each<[string, () => Promise<unknown>]>([
    ['a visit', () => tenant.vera.get('web')],
    ['ensureuser', () => tenant.ben.post('web/ensureuser', { logonName: login(VERA) })],
    ['being added', () => tenant.ben.post('web/siteusers', { LoginName: login(VERA) })],
    ['joining a group', () => tenant.ann.post('web/associatedvisitorgroup/users', { LoginName: login(VERA) })]
  ])('by %s makes a site user, who was none before', async (_way, act) => {
    expect(await isKnown(VERA)).toBe(false);
    await act();
    expect(await isKnown(VERA)).toBe(true);
  });

  it('is not made by being looked for', async () => {
    await tenant.ann.get(`web/siteusers/getByEmail('${VERA}')`);
    await tenant.ann.get(`web/getUserEffectivePermissions(@u)?@u='${encodeURIComponent(login(VERA))}'`);
    expect(await isKnown(VERA)).toBe(false);
  });

  it('is not made by a visit that is refused', async () => {
    await tenant.gus.get('web');
    expect(await isKnown(GUS)).toBe(false);
  });

  it('gives everybody one id, however often he comes', async () => {
    await tenant.vera.get('web');
    const id = await idOf(VERA);
    await tenant.vera.get('web');
    await tenant.ann.post('web/ensureuser', { logonName: VERA.toUpperCase() });
    expect(await idOf(VERA)).toBe(id);
  });
});

describe('adding a site user', () => {
  it('answers him with 201', async () => {
    const added = await tenant.ben.post('web/siteusers', { LoginName: login(VERA) });
    expect([added.status, added.json.Title, added.json.LoginName]).toEqual([
      201,
      'Vera Visitor',
      login(VERA)
    ]);
  });

  it('is refused for nobody, and when members may not', async () => {
    expect((await tenant.ben.post('web/siteusers', { LoginName: 'nobody@contoso.example' })).status).toBe(
      400
    );
    expect((await tenant.ben.post('web/siteusers', { Title: 'x' })).status).toBe(400);
    await tenant.nobody.post('/_emulator/switches', { membersMayEnsureUsers: false });
    const refused = await tenant.ben.post('web/siteusers', { LoginName: login(VERA) });
    expect([refused.status, refused.text]).toEqual([403, ACCESS_DENIED]);
    expect((await tenant.ann.post('web/siteusers', { LoginName: login(VERA) })).status).toBe(201);
  });
});

describe('changing a site user', () => {
  it('gives him another name and address on the site', async () => {
    const answer = await tenant.ann.merge(userPath(BEN), { Title: 'Benjamin', Email: 'b@contoso.example' });
    expect(answer.status).toBe(204);
    expect((await find(BEN)).json).toMatchObject({ Title: 'Benjamin', Email: 'b@contoso.example' });
  });

  it('makes an administrator of him, who may then do everything', async () => {
    await tenant.ann.merge(userPath(BEN), { IsSiteAdmin: true });
    expect((await find(BEN)).json).toMatchObject({ IsSiteAdmin: true });
    expect((await tenant.ben.get('site/recyclebin')).status).toBe(200);
    await tenant.ann.merge(userPath(BEN), { IsSiteAdmin: false });
    expect((await tenant.ben.get('site/recyclebin')).status).toBe(403);
  });

  it('is not for members, least of all to raise themselves', async () => {
    for (const body of [{ Title: 'x' }, { IsSiteAdmin: true }]) {
      const refused = await tenant.ben.merge(userPath(BEN), body);
      expect([refused.status, refused.text]).toEqual([403, ACCESS_DENIED]);
    }
  });

  it('leaves administrators to administrators', async () => {
    await makeManager(CAM);
    expect((await tenant.cam.merge(userPath(BEN), { Title: 'Benjamin' })).status).toBe(204);
    expect((await tenant.cam.merge(userPath(CAM), { IsSiteAdmin: true })).status).toBe(403);
    expect((await tenant.cam.merge(userPath(ANN), { Title: 'x' })).status).toBe(403);
    expect((await tenant.cam.post(`web/siteusers/removeById(${await idOf(ANN)})`)).status).toBe(500);
  });

  it('is refused for what SP.User has not, and for nobody', async () => {
    expect((await tenant.ann.merge(userPath(BEN), { LoginName: 'x' })).status).toBe(400);
    expect((await tenant.ann.merge(userPath(BEN), { IsSiteAdmin: 'yes' })).status).toBe(400);
    expect((await tenant.ann.merge('web/siteusers(999)', { Title: 'x' })).status).toBe(500);
  });
});

/** Manages permissions as an owner does, without administering the site collection. */
async function makeManager(upn: string): Promise<void> {
  const answer = await tenant.ann.post('web/associatedownergroup/users', { LoginName: login(upn) });
  if (answer.status !== 201) throw new Error(answer.text);
}

describe('removing a site user', () => {
  const ways: readonly [string, (upn: string) => Promise<Answer>][] = [
    ['by id', async upn => tenant.ann.post(`web/siteusers/removeById(${await idOf(upn)})`)],
    [
      'by login',
      upn => tenant.ann.post(`web/siteusers/removeByLoginName(@v)?@v='${encodeURIComponent(login(upn))}'`)
    ],
    ['by DELETE', upn => tenant.ann.remove(userPath(upn))]
  ];

  it.each(ways)('%s takes him from the site, its groups and its rights', async (_way, act) => {
    const id = await idOf(BEN);
    expect((await act(BEN)).status).toBe(200);
    expect(await isKnown(BEN)).toBe(false);
    expect((await tenant.ann.get(`web/getuserbyid(${id})`)).text).toBe(NO_SUCH_USER);
    const members = (await tenant.ann.get('web/associatedmembergroup/users')).json.value;
    expect(members).toMatchObject([{ Title: 'Cam Member' }]);
    expect((await tenant.ben.post(`${NOTES}/items`, { Title: 'x' })).status).toBe(403);
  });

  it('gives him another id when he comes again, and leaves his rows with the old one', async () => {
    await tenant.ben.post(`${NOTES}/items`, { Title: 'by Ben' });
    const old = await idOf(BEN);
    await tenant.ann.post(`web/siteusers/removeById(${old})`);
    await tenant.ann.post('web/associatedmembergroup/users', { LoginName: login(BEN) });
    const id = await idOf(BEN);
    expect(id).toBeGreaterThan(old);
    await tenant.ben.post(`${NOTES}/items`, { Title: 'by Ben again' });
    const rows = await tenant.ben.get(`${NOTES}/items?$select=AuthorId`);
    expect(rows.json.value).toMatchObject([{ AuthorId: old }, { AuthorId: id }]);
    const expanded = await tenant.ben.get(`${NOTES}/items(1)?$select=Id,Author/Title&$expand=Author`);
    expect(expanded.status).toBe(200);
  });

  it('makes his own rows somebody else’s under WriteSecurity 2', async () => {
    await tenant.ben.post(`${NOTES}/items`, { Title: 'by Ben' });
    await tenant.ann.merge(NOTES, { WriteSecurity: 2 });
    await tenant.ann.post(`web/siteusers/removeById(${await idOf(BEN)})`);
    await tenant.ann.post('web/associatedmembergroup/users', { LoginName: login(BEN) });
    expect((await tenant.ben.merge(`${NOTES}/items(1)`, { Title: 'x' })).status).toBe(403);
  });

  it('is refused for the owner, even by himself', async () => {
    const refused = await tenant.ann.post(`web/siteusers/removeById(${await idOf(ANN)})`);
    expect([refused.status, refused.text]).toEqual([500, OWNER_STAYS]);
    expect((await tenant.ann.get('web')).status).toBe(200);
  });

  it('is refused for an administrator to one who only manages permissions', async () => {
    await tenant.ann.merge(userPath(BEN), { IsSiteAdmin: true });
    await makeManager(CAM);
    expect((await tenant.cam.post(`web/siteusers/removeById(${await idOf(BEN)})`)).status).toBe(403);
    expect((await tenant.ann.post(`web/siteusers/removeById(${await idOf(BEN)})`)).status).toBe(200);
  });

  it('is refused to members and for nobody', async () => {
    const id = await idOf(CAM);
    for (const act of [
      tenant.ben.post(`web/siteusers/removeById(${id})`),
      tenant.ben.post(`web/siteusers/removeByLoginName('${CAM}')`),
      tenant.ben.remove(userPath(CAM)),
      tenant.vera.remove(userPath(CAM))
    ]) {
      const refused = await act;
      expect([refused.status, refused.text]).toEqual([403, ACCESS_DENIED]);
    }
    for (const path of ['removeById(999)', 'removeById(x)', "removeByLoginName('nobody')"]) {
      const refused = await tenant.ann.post(`web/siteusers/${path}`);
      expect([refused.status, refused.text]).toEqual([500, NO_SUCH_USER]);
    }
  });
});

describe('PnPjs', () => {
  let ann: SPFI;

  beforeEach(async () => {
    ann = await pnpAs(tenant, ANN);
  });

  it('adds, changes and removes site users', async () => {
    const vera = await ann.web.siteUsers.add(login(VERA));
    expect(await vera()).toMatchObject({ Title: 'Vera Visitor' });
    const id = (await vera()).Id;
    await ann.web.siteUsers.getById(id).update({ Title: 'V.' });
    expect(await ann.web.siteUsers.getByEmail(VERA)()).toMatchObject({ Id: id, Title: 'V.' });
    await ann.web.siteUsers.removeById(id);
    expect(await isKnown(VERA)).toBe(false);
    await ann.web.siteUsers.removeByLoginName(login(BEN));
    await ann.web.siteUsers.getById(await idOf(CAM)).delete();
    const left = (await ann.web.siteUsers()).map(user => user.LoginName);
    expect(left).not.toContain(login(BEN));
    expect(left).not.toContain(login(CAM));
  });
});
