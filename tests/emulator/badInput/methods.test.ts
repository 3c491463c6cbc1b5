import { readAnswer, type Wire } from './Wire';
import { ITEMS, type WireTenant, wireTenant } from './wireTenant';

/** Methods and targets that nobody asked for. */

let tenant: WireTenant;
let wire: Wire;

beforeAll(async () => {
  tenant = await wireTenant();
  wire = tenant.wire;
  await tenant.tenant.ben.post("web/lists/getByTitle('Notes')/items", { Title: 'kept' });
});

afterEach(() => tenant.expectAlive());
afterAll(() => tenant.close());

const WEB = '/sites/hallway/_api/web';

describe('a method', () => {
  it('HEAD has the head of GET, and no body', async () => {
    const get = await wire.send(`GET ${WEB}?$select=Title`);
    const head = await wire.send(`HEAD ${WEB}?$select=Title`);
    expect([get.status, get.body]).toEqual([200, '{"Title":"Hallway"}']);
    expect([head.status, head.body]).toEqual([200, '']);
    expect(/content-type: (.*)/i.exec(head.head)?.[1]).toBe(/content-type: (.*)/i.exec(get.head)?.[1]);
  });

  it('HEAD shows nobody more than GET', async () => {
    const gus = await tenant.wireOf('gus@partner.example');
    expect((await gus.send(`HEAD ${ITEMS}`)).status).toBe(403);
    expect((await wire.send('HEAD /sites/nowhere/_api/web')).status).toBe(404);
  });

  it.each(['OPTIONS', 'PROPFIND', 'PUT', 'DELETE', 'LOCK', 'SEARCH', 'REPORT', 'M-SEARCH'])(
    '%s is refused by name, and does nothing',
    async method => {
      const answer = await wire.send(`${method} ${WEB}`, '{}', 'Content-Type: application/json');
      expect(answer.status).toBe(501);
      expect(answer.body).toContain(`The emulator does not implement ${method} ${WEB}.`);
      expect((await wire.send(`GET ${ITEMS}?$select=Title`)).body).toContain('kept');
    }
  );

  it('TRACE does not send back what came, cookies least of all', async () => {
    const answer = await wire.send(`TRACE ${WEB}`, '', 'Cookie: FedAuth=secret');
    expect(answer.status).toBe(400);
    expect(`${answer.head}${answer.body}`).not.toContain('secret');
  });

  it('CONNECT opens no tunnel', async () => {
    const received = await wire.exchange('CONNECT 127.0.0.1:22 HTTP/1.1\r\nHost: 127.0.0.1:22\r\n\r\n');
    expect(received).not.toMatch(/^HTTP\/1\.1 2/);
  });

  it('may ask for an upgrade, and is answered in plain HTTP', async () => {
    const answer = await wire.send(
      `GET ${WEB}?$select=Title`,
      '',
      'Upgrade: websocket',
      'Sec-WebSocket-Key: x'
    );
    expect([answer.status, answer.body]).toEqual([200, '{"Title":"Hallway"}']);
  });

  it.each(['BREW', 'get', 'G€T', 'GET\0', 'GETGETGETGETGETGETGETGETGETGETGETGET', ''])(
    '%j is none',
    async method => {
      expect((await wire.send(`${method} ${WEB}`)).status).toBe(400);
    }
  );

  it.each(['DELETE', 'MERGE', 'PUT', 'PATCH'])('%s is not smuggled into a GET by a header', async method => {
    const answer = await wire.send(
      `GET ${ITEMS}(1)?$select=Title`,
      '',
      `X-HTTP-Method: ${method}`,
      'If-Match: *'
    );
    expect([answer.status, answer.body]).toEqual([200, '{"Title":"kept"}']);
  });

  it.each(['BREW', '', 'DELETE, GET', 'constructor', '__proto__'])(
    '%j in X-HTTP-Method does nothing',
    async method => {
      const answer = await wire.send(
        `POST ${ITEMS}(1)`,
        '{}',
        `X-HTTP-Method: ${method}`,
        'If-Match: *',
        'Content-Type: application/json'
      );
      expect(answer.status).toBe(501);
      expect((await wire.send(`GET ${ITEMS}(1)?$select=Title`)).body).toContain('kept');
    }
  );
});

describe('a target', () => {
  it.each(['*', 'web', 'http://[', 'javascript:alert(1)', 'file:///etc/passwd', '\\\\server\\share', ''])(
    '%j is refused or not found',
    async target => {
      const received = await wire.exchange(wire.head(`GET ${target}`, 'Connection: close'));
      expect([400, 404]).toContain(readAnswer(received).status);
      expect(received).not.toContain('root:');
    }
  );

  it('that is a whole address is read on this host', async () => {
    const answer = await wire.send(`GET http://evil.example${WEB}?$select=Title,Url`);
    expect([answer.status, answer.body.includes('evil')]).toEqual([200, false]);
  });

  it('with a fragment, or user and password, says nothing of them', async () => {
    expect((await wire.send(`GET ${WEB}?$select=Title#fragment`)).body).not.toContain('fragment');
    expect((await wire.send('GET http://user:secret@127.0.0.1/nothing')).body).not.toContain('secret');
  });

  it('of bytes that are no ASCII is refused or not found', async () => {
    const received = await wire.exchange(
      Buffer.from(wire.head('GET /sites/\xff\xfe', 'Connection: close'), 'latin1')
    );
    expect([400, 404, 302]).toContain(readAnswer(received).status);
  });
});
