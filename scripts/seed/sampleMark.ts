import { signIns } from './organisation/signIns';
import { type SampleSite } from './sampleSite';
import { refuse } from './TenantControl';

/** What the owner of the sample site notes in his private list, so that a second run knows of the first. */
export interface SampleMark {
  /** The moment of the last post, in milliseconds since 1970: the others are placed before it. */
  readonly endsAtMs: number;
  readonly isComplete: boolean;
}

/** No person has such a key: nothing of Hallway ever asks for this row. */
const keys = { OwnerKind: 'sample', OwnerKey: 'sample' };

/** The latest mark; undefined when nothing was begun, or there is no Hallway yet. */
export async function readMark(site: SampleSite): Promise<SampleMark | undefined> {
  const filter = encodeURIComponent(`OwnerKind eq '${keys.OwnerKind}'`);
  const response = await askAsOwner(site, `?$select=Id,Value&$filter=${filter}&$top=100`);
  if (response.status === 404) return undefined;
  const { value: rows } = (await accepted(response)) as { value: readonly { Id: number; Value: string }[] };
  const latest = [...rows].sort((one, other) => other.Id - one.Id)[0];
  return latest && (JSON.parse(latest.Value) as SampleMark);
}

export async function addMark(site: SampleSite, mark: SampleMark): Promise<void> {
  const row = { ...keys, Title: 'Sample posts', Value: JSON.stringify(mark) };
  await accepted(await askAsOwner(site, '', { method: 'POST', body: JSON.stringify(row) }));
}

function askAsOwner({ control, webUrl }: SampleSite, query: string, init?: RequestInit): Promise<Response> {
  const list = `${new URL(webUrl).pathname}/Lists/HallwayPrivate`;
  const headers = {
    Accept: 'application/json;odata=nometadata',
    'Content-Type': 'application/json;odata=nometadata'
  };
  const url = `${webUrl}/_api/web/GetList('${list}')/items${query}`;
  return control.fetchAs(signIns.owner)(url, { ...init, headers });
}

async function accepted(response: Response): Promise<unknown> {
  if (!response.ok) await refuse({ method: 'Request to', url: 'Hallway Private' }, response);
  return response.json();
}
