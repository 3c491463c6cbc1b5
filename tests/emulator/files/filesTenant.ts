import { API, type Answer, HOST, type Person, testTenant, type TestTenant } from '../rest/testTenant';
import { type Switches } from '../../../emulator/http/Switches';

export const MEDIA = '/sites/hallway/HallwayMedia';
export const MEDIA_FOLDER = `web/GetFolderByServerRelativePath(decodedurl='${MEDIA}')`;

/** A tenant whose owner has made the library HallwayMedia. */
export async function filesTenant(switches: Partial<Switches> = {}): Promise<TestTenant> {
  const tenant = await testTenant(switches);
  await tenant.ann.post('web/lists', { Title: 'HallwayMedia', BaseTemplate: 101 });
  return tenant;
}

export function fileAt(name: string): string {
  return `web/GetFileByServerRelativePath(decodedurl='${MEDIA}/${name}')`;
}

export function upload(person: Person, name: string, text = name, overwrite = false): Promise<Answer> {
  return person.post(`${MEDIA_FOLDER}/files/add(url='${name}',overwrite=${overwrite})`, text);
}

/** Who may write nothing but knows the address. */
export async function tokenOf(tenant: TestTenant, upn: string): Promise<string> {
  const answer = await tenant.nobody.get(`/_emulator/token?user=${upn}`);
  return String(answer.json.access_token);
}

/** Sends bytes as they are. */
export async function sendBytes(
  tenant: TestTenant,
  upn: string,
  { path, method = 'POST', bytes, headers = {} }: Bytes
): Promise<Response> {
  const authorization = `Bearer ${await tokenOf(tenant, upn)}`;
  const url = HOST + (path.startsWith('/') ? path : API + path);
  const accept = 'application/json;odata=nometadata';
  return tenant.emulator.handle(
    new Request(url, {
      method,
      headers: { authorization, accept, ...headers },
      ...(bytes ? { body: Buffer.from(bytes) } : {})
    })
  );
}

export interface Bytes {
  readonly path: string;
  readonly method?: string;
  readonly bytes?: Uint8Array;
  readonly headers?: Readonly<Record<string, string>>;
}
