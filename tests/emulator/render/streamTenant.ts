import { type Answer, NOTES, type Person, testTenant, type TestTenant } from '../rest/testTenant';

export const STREAM = `${NOTES}/RenderListDataAsStream`;
export const NO_VIEW = '00000000-0000-0000-0000-000000000000';

/** What comes back, still as text in every value. */
export interface Stream {
  readonly Row: readonly Readonly<Record<string, unknown>>[];
  readonly FirstRow: number;
  readonly LastRow: number;
  readonly RowLimit: number;
  readonly NextHref?: string;
  readonly FolderPermissions: string;
}

export function streamOf(answer: Answer): Stream {
  if (answer.status !== 200) throw new Error(`${answer.status} ${answer.text}`);
  return answer.json as unknown as Stream;
}

export async function render(
  person: Person,
  parameters: Readonly<Record<string, unknown>>,
  address = STREAM
): Promise<Stream> {
  return streamOf(await person.post(address, { parameters }));
}

export const idsOf = ({ Row }: Stream): number[] => Row.map(row => Number(row.ID));

/** `<View>` with these conditions, an order and a limit. */
export function viewOf(parts: {
  where?: string;
  order?: string;
  fields?: readonly string[];
  limit?: number;
  isPaged?: boolean;
}): string {
  const { where, order, fields = ['Title'], limit, isPaged = true } = parts;
  const query = `${where === undefined ? '' : `<Where>${where}</Where>`}${order === undefined ? '' : `<OrderBy>${order}</OrderBy>`}`;
  const references = fields.map(name => `<FieldRef Name="${name}"/>`).join('');
  const paged = isPaged ? ' Paged="TRUE"' : '';
  return `<View><Query>${query}</Query><ViewFields>${references}</ViewFields>${
    limit === undefined ? '' : `<RowLimit${paged}>${limit}</RowLimit>`
  }</View>`;
}

export const equals = (field: string, value: string, type = 'Text'): string =>
  `<Eq><FieldRef Name="${field}"/><Value Type="${type}">${value}</Value></Eq>`;

/** The list Notes with rows straight from the store: Title `T<n>`, Month `m<n % 10>` indexed, authors in turn. */
export async function tenantWithRows(
  count: number,
  switches: Parameters<typeof testTenant>[0] = {}
): Promise<TestTenant> {
  const tenant = await testTenant(switches);
  const { ann, ben } = tenant;
  await ann.post('web/lists', { Title: 'Notes', BaseTemplate: 100 });
  const schema = '<Field Type="Text" Name="Month" DisplayName="Month" Indexed="TRUE"/>';
  await ann.post(`${NOTES}/fields/createfieldasxml`, { parameters: { SchemaXml: schema, Options: 8 } });
  const list = String((await ann.get(`${NOTES}?$select=Id`)).json.Id);
  const authors = await Promise.all(
    [ann, ben].map(async person => Number((await person.get('web/currentuser')).json.Id))
  );
  tenant.emulator.tenant.store.items.load(
    list,
    Array.from({ length: count }, (_, at) => ({
      guid: `00000000-0000-0000-0000-${String(at + 1).padStart(12, '0')}`,
      values: { Title: `T${at + 1}`, Month: `m${(at + 1) % 10}` },
      authorId: authors[at % 2] ?? 0,
      created: '2026-11-15T13:07:52Z'
    }))
  );
  return tenant;
}
