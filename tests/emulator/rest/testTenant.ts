import { createEmulator, type RunningEmulator } from '../../../emulator/createEmulator';
import { type Switches } from '../../../emulator/http/Switches';

export const HOST = 'http://127.0.0.1:4780';
export const API = '/sites/hallway/_api/';
const START_MS = Date.parse('2026-11-16T09:00:00Z');

export const ANN = 'ann@contoso.example';
export const BEN = 'ben@contoso.example';
export const CAM = 'cam@contoso.example';
export const VERA = 'vera@contoso.example';
export const GUS = 'gus@partner.example';

/** What came back, with the body read. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** The body as JSON; empty when there is none. */
  readonly json: Readonly<Record<string, unknown>>;
  /** Of a refusal, in either envelope. */
  readonly errorCode: string;
  readonly errorText: string;
}

export interface Sending {
  readonly method?: string;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Person {
  /** Address below `/sites/hallway/_api/`, or from the host when it starts with a slash. */
  send(path: string, sending?: Sending): Promise<Answer>;
  get(path: string, accept?: string): Promise<Answer>;
  post(path: string, body?: unknown, headers?: Readonly<Record<string, string>>): Promise<Answer>;
  merge(path: string, body: unknown, etag?: string): Promise<Answer>;
  remove(path: string, etag?: string): Promise<Answer>;
}

export interface TestTenant {
  readonly emulator: RunningEmulator;
  readonly clock: { nowMs: number };
  /** Signed in by bearer token. */
  readonly ann: Person;
  readonly ben: Person;
  readonly cam: Person;
  readonly vera: Person;
  readonly gus: Person;
  /** Without any sign-in. */
  readonly nobody: Person;
}

const PEOPLE = [
  { upn: ANN, displayName: 'Ann Owner', jobTitle: 'Owner' },
  { upn: BEN, displayName: 'Ben Member' },
  { upn: CAM, displayName: 'Cam Member' },
  { upn: VERA, displayName: 'Vera Visitor' },
  { upn: GUS, displayName: 'Gus Guest', userType: 'Guest' }
];

/** `/sites/hallway`: Ann owns it, Ben and Cam are members, everyone but guests may read. */
export async function testTenant(switches: Partial<Switches> = {}): Promise<TestTenant> {
  const clock = { nowMs: START_MS };
  const emulator = createEmulator({
    database: ':memory:',
    seed: 7,
    clock: { now: () => clock.nowMs },
    // The clock stands still, so a count that lags would never come.
    switches: { itemCountLagMs: 0, ...switches }
  });
  const nobody = personWith(emulator, {});
  await nobody.post('/_emulator/directory', { people: PEOPLE });
  await nobody.post('/_emulator/sites', {
    ...{ url: '/sites/hallway', title: 'Hallway', ownerUpn: ANN },
    ...{ memberUpns: [BEN, CAM], visitorUpns: ['everyone'] }
  });
  const as = async (upn: string): Promise<Person> => {
    const token = await nobody.get(`/_emulator/token?user=${upn}`);
    return personWith(emulator, { authorization: `Bearer ${String(token.json.access_token)}` });
  };
  return {
    ...{ emulator, clock, nobody, ann: await as(ANN), ben: await as(BEN), cam: await as(CAM) },
    ...{ vera: await as(VERA), gus: await as(GUS) }
  };
}

/** Somebody with these headers on every request. */
export function personWith(emulator: RunningEmulator, always: Readonly<Record<string, string>>): Person {
  const send = async (path: string, { method = 'GET', body, headers }: Sending = {}): Promise<Answer> => {
    const url = HOST + (path.startsWith('/') ? path : API + path);
    const text = body === undefined || typeof body === 'string' ? body : JSON.stringify(body);
    const accept = { accept: 'application/json;odata=nometadata', 'content-type': 'application/json' };
    const request = new Request(url, {
      method,
      headers: { ...accept, ...always, ...headers },
      ...(text === undefined ? {} : { body: text as string })
    });
    return read(await emulator.handle(request));
  };
  return {
    send,
    get: (path, accept) => send(path, accept === undefined ? {} : { headers: { accept } }),
    post: (path, body, headers) =>
      send(path, { method: 'POST', body: body ?? '', ...(headers ? { headers } : {}) }),
    merge: (path, body, etag = '*') =>
      send(path, { method: 'POST', body, headers: { 'x-http-method': 'MERGE', 'if-match': etag } }),
    remove: (path, etag = '*') =>
      send(path, { method: 'POST', headers: { 'x-http-method': 'DELETE', 'if-match': etag } })
  };
}

interface Refusal {
  readonly code: string;
  readonly message: { readonly value: string };
}

async function read(response: Response): Promise<Answer> {
  const text = await response.text();
  const isJson = (response.headers.get('content-type') ?? '').includes('json') && text !== '';
  const json = (isJson ? JSON.parse(text) : {}) as Answer['json'];
  const error = (json['odata.error'] ?? json.error) as Refusal | undefined;
  const { status, headers } = response;
  return {
    ...{ status, headers, text, json },
    errorCode: error?.code ?? '',
    errorText: error?.message?.value ?? ''
  };
}

/** Body of a refusal in JSON light, as SharePoint writes it. */
export function refusal(code: string, value: string): string {
  return JSON.stringify({ 'odata.error': { code, message: { lang: 'en-US', value } } });
}

export const ACCESS_DENIED = refusal(
  '-2147024891, System.UnauthorizedAccessException',
  'Access denied. You do not have permission to perform this action or access this resource.'
);

/** An empty list by this owner, with a unique indexed text column Key, a number Rank and a Note Body. */
export async function addNotesList(owner: Person): Promise<void> {
  await owner.post('web/lists', { Title: 'Notes', BaseTemplate: 100 });
  const fields = [
    '<Field Type="Text" Name="Key" DisplayName="Key" Indexed="TRUE" EnforceUniqueValues="TRUE" MaxLength="120" />',
    '<Field Type="Number" Name="Rank" DisplayName="Rank" />',
    '<Field Type="Note" Name="Body" DisplayName="Body" RichText="FALSE" NumLines="6" />'
  ];
  for (const SchemaXml of fields) {
    await owner.post(`${NOTES}/fields/createfieldasxml`, { parameters: { SchemaXml, Options: 8 } });
  }
}

export const NOTES = "web/lists/getByTitle('Notes')";
