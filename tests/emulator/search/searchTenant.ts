import { type Switches } from '../../../emulator/http/Switches';
import { type Answer, NOTES, type Person, testTenant, type TestTenant } from '../rest/testTenant';

export const LAG_MS = 15 * 60_000;

export interface Cell {
  readonly Key: string;
  readonly Value: string | null;
  readonly ValueType: string;
}

interface Result {
  readonly PrimaryQueryResult: {
    readonly RelevantResults: {
      readonly RowCount: number;
      readonly TotalRows: number;
      readonly Table: { readonly Rows: readonly { readonly Cells: readonly Cell[] }[] };
    };
  };
}

/** Ann's list Notes, which holds nothing yet. */
export async function searchTenant(switches: Partial<Switches> = {}): Promise<TestTenant> {
  const tenant = await testTenant(switches);
  await tenant.ann.post('web/lists', { Title: 'Notes', BaseTemplate: 100 });
  const SchemaXml = '<Field Type="Note" Name="Body" DisplayName="Body" RichText="FALSE" NumLines="6" />';
  await tenant.ann.post(`${NOTES}/fields/createfieldasxml`, { parameters: { SchemaXml, Options: 8 } });
  return tenant;
}

export async function search(person: Person, query: string, more = ''): Promise<Answer> {
  const text = encodeURIComponent(query.replaceAll("'", "''"));
  return person.get(`search/query?querytext='${text}'${more}`);
}

export function relevant({ json }: Answer): Result['PrimaryQueryResult']['RelevantResults'] {
  return (json as unknown as Result).PrimaryQueryResult.RelevantResults;
}

export function rowsOf(answer: Answer): readonly Readonly<Record<string, string | null>>[] {
  return relevant(answer).Table.Rows.map(({ Cells }) =>
    Object.fromEntries(Cells.map(({ Key, Value }) => [Key, Value]))
  );
}

/** Titles of what was found. */
export async function titles(person: Person, query: string, more = ''): Promise<readonly unknown[]> {
  return rowsOf(await search(person, query, more)).map(({ Title }) => Title);
}

export async function write(person: Person, Title: string, Body = ''): Promise<number> {
  return Number((await person.post(`${NOTES}/items`, { Title, Body })).json.Id);
}
