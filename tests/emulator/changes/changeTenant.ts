import {
  addNotesList,
  type Answer,
  API,
  HOST,
  NOTES,
  type Person,
  personWith,
  type TestTenant,
  testTenant
} from '../rest/testTenant';
import { type Switches } from '../../../emulator/http/Switches';

export const VERBOSE = 'application/json;odata=verbose';
export const MINIMAL = 'application/json;odata=minimalmetadata';

/** Everything that can happen to a row. */
export const ITEM_CHANGES = {
  ...{ Item: true, Add: true, Update: true, DeleteObject: true, Restore: true, SystemUpdate: true }
};

export interface ToldChange {
  readonly ChangeToken: { readonly StringValue: string };
  readonly ChangeType: number;
  readonly ItemId?: number;
  readonly UniqueId?: string;
  readonly ListId: string;
  readonly Title?: string;
}

export async function changeTenant(switches: Partial<Switches> = {}): Promise<TestTenant> {
  const tenant = await testTenant(switches);
  await addNotesList(tenant.ann);
  return tenant;
}

export function ask(person: Person, query: object, where = NOTES): Promise<Answer> {
  return person.post(`${where}/getchanges`, { query });
}

export async function changes(person: Person, query: object, where = NOTES): Promise<readonly ToldChange[]> {
  const answer = await ask(person, query, where);
  if (answer.status !== 200) throw new Error(answer.text);
  return answer.json.value as readonly ToldChange[];
}

/** `[1, 'add']` and its like, for short comparisons. */
export async function story(person: Person, query: object = ITEM_CHANGES): Promise<string[]> {
  return (await changes(person, query)).map(({ ChangeType, ItemId }) => `${ChangeType}:${ItemId ?? 'list'}`);
}

export async function tokenOf(person: Person, list = NOTES): Promise<string> {
  const { json } = await person.get(`${list}?$select=CurrentChangeToken`);
  return (json.CurrentChangeToken as { StringValue: string }).StringValue;
}

export async function listId(person: Person): Promise<string> {
  return String((await person.get(`${NOTES}?$select=Id`)).json.Id);
}

export const starting = (StringValue: string): object => ({
  ...ITEM_CHANGES,
  ChangeTokenStart: { StringValue }
});

const MS_FROM_YEAR_1_TO_1970 = 62135596800000;

/** As documented for tokens made by hand. */
export function handMade(id: string, atMs: number, number: number | string = -1, kind = 3): string {
  return `1;${kind};${id};${BigInt(atMs + MS_FROM_YEAR_1_TO_1970) * 10000n};${number}`;
}

export const DAY_MS = 24 * 60 * 60 * 1000;

/** A fresh token for somebody whose own has ended. */
export async function signedInAgain(tenant: TestTenant, upn: string): Promise<Person> {
  const { json } = await tenant.nobody.get(`/_emulator/token?user=${upn}`);
  return personWith(tenant.emulator, { authorization: `Bearer ${String(json.access_token)}` });
}

/** So many rows, a hundred to a batch. */
export async function addMany(person: Person, count: number, list = NOTES): Promise<void> {
  const part = [
    ...['--c', 'Content-Type: application/http', 'Content-Transfer-Encoding: binary', ''],
    `POST ${HOST}${API}${list}/items HTTP/1.1`,
    ...['Accept: application/json;odata=nometadata', 'Content-Type: application/json', '', '{}', '']
  ].join('\r\n');
  for (let left = count; left > 0; left -= 100) {
    const parts = part.repeat(Math.min(left, 100));
    const body = `--b\r\nContent-Type: multipart/mixed; boundary="c"\r\n\r\n${parts}--c--\r\n--b--\r\n`;
    const answer = await person.post('$batch', body, { 'content-type': 'multipart/mixed; boundary=b' });
    if (answer.text.includes('odata.error')) throw new Error(answer.text);
  }
}
