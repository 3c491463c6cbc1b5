import { addNotesList, NOTES, type Person, type TestTenant, testTenant } from '../rest/testTenant';
import { type Switches } from '../../../emulator/http/Switches';

export interface Thrown {
  readonly Id: string;
  readonly Title: string;
  readonly ItemState: number;
  readonly ItemType: number;
  readonly LeafName: string;
  readonly DirName: string;
  readonly DeletedByName: string;
}

export async function binTenant(switches: Partial<Switches> = {}): Promise<TestTenant> {
  const tenant = await testTenant(switches);
  await addNotesList(tenant.ann);
  return tenant;
}

export async function binOf(person: Person, bin = 'web'): Promise<readonly Thrown[]> {
  const answer = await person.get(`${bin}/recyclebin`);
  if (answer.status !== 200) throw new Error(answer.text);
  return answer.json.value as readonly Thrown[];
}

export async function titlesIn(person: Person, bin = 'web'): Promise<string[]> {
  return (await binOf(person, bin)).map(({ Title }) => Title);
}

export async function addNote(person: Person, Title: string, more: object = {}): Promise<number> {
  const answer = await person.post(`${NOTES}/items`, { Title, ...more });
  if (answer.status !== 201) throw new Error(answer.text);
  return Number(answer.json.Id);
}

/** Its id in the bin. */
export async function recycle(person: Person, item: number | string): Promise<string> {
  const answer = await person.post(`${NOTES}/items(${item})/recycle`);
  if (answer.status !== 200) throw new Error(answer.text);
  return String(answer.json.value);
}

export async function noteTitles(person: Person): Promise<unknown[]> {
  const { json } = await person.get(`${NOTES}/items?$select=Title`);
  return (json.value as readonly { Title: unknown }[]).map(({ Title }) => Title);
}
