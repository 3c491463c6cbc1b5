import { type Answer, NOTES, type Person, testTenant, type TestTenant } from '../rest/testTenant';
import { type Switches } from '../../../emulator/http/Switches';

export const ITEM = `${NOTES}/items(1)`;
export const COMMENTS = `${ITEM}/comments`;

export type CommentJson = Readonly<Record<string, unknown>> & {
  readonly id: string;
  readonly text: string;
  readonly author: Readonly<Record<string, unknown>>;
};

/** Ann's list Notes with Ben's first item. */
export async function commentTenant(switches: Partial<Switches> = {}): Promise<TestTenant> {
  const tenant = await testTenant(switches);
  await tenant.ann.post('web/lists', { Title: 'Notes', BaseTemplate: 100 });
  await tenant.ben.post(`${NOTES}/items`, { Title: 'First' });
  return tenant;
}

export function valuesOf<Value = CommentJson>({ json }: Answer): readonly Value[] {
  return json.value as readonly Value[];
}

export async function listId(person: Person): Promise<string> {
  return String((await person.get(`${NOTES}?$select=Id`)).json.Id);
}

export async function say(person: Person, text: string): Promise<CommentJson> {
  return (await person.post(COMMENTS, { text })).json as CommentJson;
}
