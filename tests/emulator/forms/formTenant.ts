import {
  addNotesList,
  type Answer,
  NOTES,
  type Person,
  type TestTenant,
  testTenant
} from '../rest/testTenant';
import { type Switches } from '../../../emulator/http/Switches';

export interface Outcome {
  readonly ErrorCode: number;
  readonly ErrorMessage: string | null;
  readonly FieldName: string;
  readonly FieldValue: string;
  readonly HasException: boolean;
  readonly ItemId: number;
}

/** A list with a column of every kind that a form can write, and one note by Ben. */
export async function formTenant(switches: Partial<Switches> = {}): Promise<TestTenant> {
  const tenant = await testTenant(switches);
  await addNotesList(tenant.ann);
  const fields = [
    '<Field Type="DateTime" Name="Due" DisplayName="Due" />',
    '<Field Type="Boolean" Name="Done" DisplayName="Done" />',
    '<Field Type="Choice" Name="Kind" DisplayName="Kind"><CHOICES><CHOICE>a</CHOICE><CHOICE>b</CHOICE></CHOICES></Field>',
    '<Field Type="MultiChoice" Name="Kinds" DisplayName="Kinds"><CHOICES><CHOICE>a</CHOICE><CHOICE>b</CHOICE></CHOICES></Field>',
    '<Field Type="User" Name="Who" DisplayName="Who" UserSelectionMode="PeopleOnly" />',
    '<Field Type="User" Name="Group" DisplayName="Group" UserSelectionMode="PeopleAndGroups" />',
    '<Field Type="UserMulti" Name="All" DisplayName="All" Mult="TRUE" />',
    '<Field Type="URL" Name="Link" DisplayName="Link" />',
    '<Field Type="Number" Name="Share" DisplayName="Share" Min="0" Max="10" />',
    '<Field Type="Text" Name="Locked" DisplayName="Locked" ReadOnly="TRUE" />'
  ];
  for (const SchemaXml of fields)
    await tenant.ann.post(`${NOTES}/fields/createfieldasxml`, { parameters: { SchemaXml, Options: 8 } });
  await tenant.ben.post(`${NOTES}/items`, { Title: 'first' });
  return tenant;
}

export function fill(
  person: Person,
  values: Readonly<Record<string, string>>,
  { item = 1, ...more }: { item?: number } & Readonly<Record<string, unknown>> = {}
): Promise<Answer> {
  return person.post(`${NOTES}/items(${item})/validateupdatelistitem`, { formValues: form(values), ...more });
}

export function form(values: Readonly<Record<string, string>>): { FieldName: string; FieldValue: string }[] {
  return Object.entries(values).map(([FieldName, FieldValue]) => ({ FieldName, FieldValue }));
}

export async function outcomes(asked: Promise<Answer>): Promise<readonly Outcome[]> {
  const answer = await asked;
  if (answer.status !== 200) throw new Error(answer.text);
  return answer.json.value as readonly Outcome[];
}

/** What is wrong, by field; empty when all is well. */
export async function complaints(asked: Promise<Answer>): Promise<Record<string, string | null>> {
  const wrong = (await outcomes(asked)).filter(({ HasException }) => HasException);
  return Object.fromEntries(wrong.map(({ FieldName, ErrorMessage }) => [FieldName, ErrorMessage]));
}

export async function note(person: Person, id = 1): Promise<Readonly<Record<string, unknown>>> {
  return (await person.get(`${NOTES}/items(${id})`)).json;
}

export const personText = (login: string): string => `[{'Key':'i:0#.f|membership|${login}'}]`;
