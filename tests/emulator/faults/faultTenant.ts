import { type FaultRule } from '../../../emulator/faults/FaultRule';
import { type Switches } from '../../../emulator/http/Switches';
import { addNotesList, type Answer, NOTES, type TestTenant, testTenant } from '../rest/testTenant';

export const ITEMS = `${NOTES}/items`;
export const NOTES_PATH = "/sites/hallway/_api/web/lists/getByTitle('Notes')/items";

/** The test tenant with an empty list of notes, and meters at zero. */
export async function faultTenant(switches: Partial<Switches> = {}): Promise<TestTenant> {
  const tenant = await testTenant(switches);
  await addNotesList(tenant.ann);
  tenant.emulator.meters.reset();
  return tenant;
}

export function post(tenant: TestTenant, key: string): Promise<Answer> {
  return tenant.ben.post(ITEMS, { Title: key, Key: key });
}

/** What the list really holds, whatever answers said. Rules must be gone. */
export async function keptKeys(tenant: TestTenant): Promise<readonly unknown[]> {
  const read = await tenant.ann.get(`${ITEMS}?$select=Key&$top=5000`);
  return (read.json.value as readonly { Key: string }[]).map(row => row.Key);
}

/** One post that meets one fault: what came back, and whether the row was kept. */
export async function postMeeting(
  rule: FaultRule,
  headers: Readonly<Record<string, string>> = {}
): Promise<{ answer: Answer; isKept: boolean; tenant: TestTenant }> {
  const tenant = await faultTenant();
  tenant.emulator.faults.add(rule);
  const answer = await tenant.ben.post(ITEMS, { Title: 'a', Key: 'a' }, headers);
  tenant.emulator.faults.clear();
  const isKept = (await keptKeys(tenant)).length === 1;
  return { answer, isKept, tenant };
}

/** A batch of posts, as PnPjs frames it. */
export function batchOf(keys: readonly string[]): { body: string; headers: Record<string, string> } {
  const parts = keys.flatMap(key => [
    ...['--set', 'Content-Type: application/http', 'Content-Transfer-Encoding: binary', ''],
    `POST http://127.0.0.1:4780${NOTES_PATH} HTTP/1.1`,
    ...['Accept: application/json;odata=nometadata', 'Content-Type: application/json', ''],
    JSON.stringify({ Title: key, Key: key }),
    ''
  ]);
  const lines = [
    ...['--batch', 'Content-Type: multipart/mixed; boundary="set"', '', ...parts, '--set--', ''],
    ...['--batch--', '']
  ];
  return { body: lines.join('\n'), headers: { 'content-type': 'multipart/mixed; boundary=batch' } };
}

export function postBatch(tenant: TestTenant, keys: readonly string[]): Promise<Answer> {
  const { body, headers } = batchOf(keys);
  return tenant.ben.post('$batch', body, headers);
}

/** The statuses of the parts, in their order. */
export function partStatuses({ text }: { readonly text: string }): number[] {
  return [...text.matchAll(/^HTTP\/1\.1 (\d+)/gm)].map(match => Number(match[1]));
}
