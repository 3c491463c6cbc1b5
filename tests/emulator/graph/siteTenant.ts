import { graphTenant, type GraphTenant, HOST, upnOf } from './graphTenant';

export interface SiteTenant extends GraphTenant {
  /** `/sites/<id>`. */
  readonly site: string;
  /** `/sites/<id>/lists/<id>` of Notes: Key is unique, Rank a number, Body a note. */
  readonly list: string;
  /** SharePoint's own interface, below `/sites/hallway/_api/`; the answer's body. */
  rest(
    name: string,
    method: string,
    path: string,
    body?: unknown
  ): Promise<Readonly<Record<string, unknown>>>;
}

/** `/sites/hallway`: Mia owns it, Ann and Ben are members, Eve and everybody else but guests may read. */
export async function siteTenant(): Promise<SiteTenant> {
  const tenant = await graphTenant();
  await tenant.control('sites', {
    ...{ url: '/sites/hallway', title: 'Hallway', ownerUpn: upnOf('mia') },
    ...{ memberUpns: [upnOf('ann'), upnOf('ben')], visitorUpns: ['everyone'] }
  });
  const rest: SiteTenant['rest'] = async (name, method, path, body) => {
    const isWrite = method !== 'GET';
    const type = 'application/json;odata=nometadata';
    const headers: Record<string, string> = {
      ...{ authorization: `Bearer ${tenant.as(name).token}`, accept: type, 'content-type': type },
      ...(method === 'MERGE' ? { 'x-http-method': 'MERGE', 'if-match': '*' } : {})
    };
    const request = new Request(`${HOST}/sites/hallway/_api/${path}`, {
      method: isWrite ? 'POST' : 'GET',
      headers,
      ...(isWrite ? { body: JSON.stringify(body ?? {}) } : {})
    });
    const response = await tenant.emulator.handle(request);
    const text = await response.text();
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text}`);
    return text === '' ? {} : (JSON.parse(text) as Readonly<Record<string, unknown>>);
  };
  const { Id: listId } = await rest('mia', 'POST', 'web/lists', { Title: 'Notes', BaseTemplate: 100 });
  for (const SchemaXml of [
    '<Field Type="Text" Name="Key" DisplayName="Key" Indexed="TRUE" EnforceUniqueValues="TRUE" MaxLength="120" />',
    '<Field Type="Number" Name="Rank" DisplayName="Rank" />',
    '<Field Type="Note" Name="Body" DisplayName="Body" RichText="FALSE" NumLines="6" />'
  ])
    await rest('mia', 'POST', "web/lists/getByTitle('Notes')/fields/createfieldasxml", {
      parameters: { SchemaXml, Options: 8 }
    });
  const found = await tenant.as('mia').get('/sites/127.0.0.1:/sites/hallway');
  const site = `/sites/${String(found.json.id)}`;
  return { ...tenant, rest, site, list: `${site}/lists/${String(listId)}` };
}
