import { EVERYONE_LOGIN } from '../../../emulator/sharepoint/permissions/claims';
import { expect, signIns } from '../test';
import { type TestTenant } from '../TestTenant';

const web = '/sites/hallway/_api/web';
const atOnce = 20;

/** One person for each text, with that text for a name, a title and a department. */
export async function addHostileColleagues(tenant: TestTenant, texts: readonly string[]): Promise<void> {
  const people = texts.map((text, index) => ({
    upn: upnOf(index),
    displayName: text,
    jobTitle: text,
    department: text
  }));
  const body = JSON.stringify({ people });
  expect((await fetch(`${tenant.url}/_emulator/directory`, { method: 'POST', body })).status).toBe(200);
  const groups = await tenant.rest(signIns.owner, `${web}/sitegroups?$select=Id,Title`);
  const { value } = (await groups.json()) as { value: readonly { Id: number; Title: string }[] };
  for (const { Id } of value.filter(({ Title }) => Title.endsWith('Members'))) {
    const everyone = { method: 'POST', body: JSON.stringify({ LoginName: EVERYONE_LOGIN }) };
    const added = await tenant.rest(signIns.owner, `${web}/sitegroups(${Id})/users`, everyone);
    expect(added.status).toBe(201);
  }
}

/** Each of them posts his own text, with its number on a line of its own below it, in every column that takes text. Lists hold no NUL. */
export async function letThemPost(tenant: TestTenant, texts: readonly string[]): Promise<void> {
  for (let from = 0; from < texts.length; from += atOnce) {
    const some = texts.slice(from, from + atOnce);
    const posted = some.map((text, index) =>
      postAs(tenant, { text: text.replaceAll('\0', '\x01'), index: from + index })
    );
    await Promise.all(posted);
  }
}

async function postAs(tenant: TestTenant, { text, index }: { text: string; index: number }): Promise<void> {
  const upn = upnOf(index);
  const { Id: id } = (await (await tenant.rest(upn, `${web}/currentuser`)).json()) as { Id: number };
  const short = text.slice(0, 250);
  const columns = ['Lang', 'Flags', 'Warning', 'ReplyPolicy', 'Client', 'ImportedAuthor'];
  const row = {
    ...Object.fromEntries(columns.map(name => [name, short])),
    Title: short,
    Body: `${text}\n#${index}`,
    PostKey: `${id}.${index.toString(36).padStart(13, '0')}`,
    AuthorKey: String(id),
    Extra: text
  };
  const added = await tenant.rest(upn, `${web}/GetList('/sites/hallway/Lists/HallwayPosts')/items`, {
    method: 'POST',
    body: JSON.stringify(row)
  });
  expect(
    added.status,
    `${index}: ${text.slice(0, 60)}: ${added.status === 201 ? '' : await added.text()}`
  ).toBe(201);
}

function upnOf(index: number): string {
  return `hostile${index}@contoso.example`;
}
