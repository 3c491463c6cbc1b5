import { ANN, BEN, type TestTenant, testTenant } from './testTenant';

let tenant: TestTenant;

beforeEach(async () => {
  tenant = await testTenant();
});

afterEach(() => tenant.emulator.close());

describe('the meters', () => {
  it('count requests by operation and by user, with rows and bytes', async () => {
    await tenant.nobody.send('/_emulator/meters', { method: 'DELETE' });
    await tenant.ben.get('web');
    await tenant.ben.get("web/lists/getByTitle('Nope')");
    await tenant.vera.post('contextinfo');
    const { json } = await tenant.nobody.get('/_emulator/meters');
    expect(json).toMatchObject({ requests: 3, parts: 0, refusals: 1, rowsTouched: 0 });
    expect(json.byOperation).toMatchObject({
      web: { count: 1, refusals: 0 },
      list: { count: 1, refusals: 1 }
    });
    expect(json.byUser).toMatchObject({ [BEN]: { count: 2 }, 'vera@contoso.example': { count: 1 } });
    expect(json.recent).toHaveLength(3);
    expect(Number(json.bytesOut)).toBeGreaterThan(100);
  });

  it('do not count the emulator itself', async () => {
    await tenant.nobody.send('/_emulator/meters', { method: 'DELETE' });
    await tenant.nobody.get('/_emulator/clock');
    expect((await tenant.nobody.get('/_emulator/meters')).json.requests).toBe(0);
  });
});

describe('the clock', () => {
  it('is set to an instant, and runs on from there', async () => {
    const now = Date.parse('2026-10-26T09:00:00Z');
    expect((await tenant.nobody.post('/_emulator/clock', { now })).json.now).toBe(now);
    tenant.clock.nowMs += 1000;
    expect((await tenant.nobody.get('/_emulator/clock')).json.now).toBe(now + 1000);
    expect((await tenant.ben.get('web')).status).toBe(200);
  });

  it('is moved by an offset, and back', async () => {
    expect((await tenant.nobody.post('/_emulator/clock', { offsetMs: 5000 })).json.offsetMs).toBe(5000);
    expect((await tenant.nobody.post('/_emulator/clock', { offsetMs: 0 })).json.offsetMs).toBe(0);
  });

  it.each([{}, { now: 'today' }, 'rubbish'])('refuses %j', async body => {
    expect((await tenant.nobody.post('/_emulator/clock', body)).status).toBe(400);
  });
});

describe('sites', () => {
  it('are added with owner, members and visitors', async () => {
    const made = await tenant.nobody.post('/_emulator/sites', {
      url: '/sites/empty',
      title: 'Empty',
      ownerUpn: ANN
    });
    expect(made.status).toBe(201);
    expect((await tenant.ann.get('/sites/empty/_api/web?$select=Title')).json).toEqual({ Title: 'Empty' });
    expect((await tenant.ben.get('/sites/empty/_api/web')).status).toBe(403);
    expect((await tenant.nobody.get('/_emulator/sites')).json).toHaveLength(2);
  });

  it('keep their data apart', async () => {
    await tenant.nobody.post('/_emulator/sites', { url: '/sites/empty', title: 'Empty', ownerUpn: ANN });
    const { json } = await tenant.ann.get("web/lists/getByTitle('Documents')?$select=Id");
    const elsewhere = await tenant.ann.get(`/sites/empty/_api/web/lists(guid'${String(json.Id)}')`);
    expect(elsewhere.status).toBe(404);
  });

  it.each([
    [{ url: 'sites/x', title: 'x', ownerUpn: ANN }, 400],
    [{ url: '/sites/x', title: 'x' }, 400],
    [{ url: '/sites/x', title: 'x', ownerUpn: 'nobody@x' }, 400],
    [{ url: '/sites/HALLWAY', title: 'x', ownerUpn: ANN }, 409]
  ])('refuse %j', async (body, status) => {
    expect((await tenant.nobody.post('/_emulator/sites', body)).status).toBe(status);
  });
});

describe('the directory', () => {
  it('takes people and photos, and keeps a person the same when he is loaded again', async () => {
    const load = {
      people: [{ upn: 'New@contoso.example', displayName: 'New One' }],
      photos: [{ upn: 'new@contoso.example', contentType: 'image/png', base64: 'AAEC' }]
    };
    expect((await tenant.nobody.post('/_emulator/directory', load)).json).toEqual({ people: 1, photos: 1 });
    const { directory } = tenant.emulator.tenant.store;
    const first = directory.get('new@contoso.example');
    expect(first).toMatchObject({
      upn: 'new@contoso.example',
      givenName: 'New',
      surname: 'One',
      userType: 'Member'
    });
    expect(directory.photo('new@contoso.example')?.bytes).toEqual(new Uint8Array([0, 1, 2]));
    await tenant.nobody.post('/_emulator/directory', load);
    expect(directory.get('new@contoso.example')?.entraId).toBe(first?.entraId);
  });

  it('refuses people without a name', async () => {
    expect((await tenant.nobody.post('/_emulator/directory', { people: [{ upn: 'x@y' }] })).status).toBe(400);
  });
});

describe('switches', () => {
  it('are read and set by name', async () => {
    expect((await tenant.nobody.post('/_emulator/switches', { threshold: 50 })).json.threshold).toBe(50);
    expect((await tenant.nobody.get('/_emulator/switches')).json).toMatchObject({
      threshold: 50,
      inLimit: 60
    });
  });

  it.each([{ colour: 'red' }, { threshold: 'low' }, 'rubbish'])('refuse %j', async body => {
    expect((await tenant.nobody.post('/_emulator/switches', body)).status).toBe(400);
  });
});

describe('addresses of nothing', () => {
  it('answer 404', async () => {
    expect((await tenant.ann.get('/nothing/here')).status).toBe(404);
  });
});
