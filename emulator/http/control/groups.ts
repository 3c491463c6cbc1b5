import { type Route } from '../Route';
import { isTextArray, isJsonObject, jsonObject } from './jsonObject';

interface GivenGroup {
  readonly displayName: string;
  readonly id?: string;
  readonly mail?: string;
  readonly description?: string;
  /** UPNs. */
  readonly members?: readonly string[];
}

/** Loads groups of the directory: `{ groups: [{ displayName, members: [upn], id?, mail?, description? }] }`. */
export const loadGroups: Route = {
  name: 'load groups',
  method: 'POST',
  path: '/_emulator/groups',
  signIn: 'none',
  async answer({ tenant, request }) {
    const { groups = [] } = await jsonObject(request);
    if (!Array.isArray(groups) || !groups.every(isGroup))
      return Response.json(
        { error: 'Every group needs a displayName, and members as UPNs.' },
        { status: 400 }
      );
    const { directory, directoryGroups } = tenant.store;
    const upns = groups.flatMap(({ members = [] }) => members);
    const unknown = upns.find(upn => !directory.get(upn));
    if (unknown !== undefined)
      return Response.json({ error: `Nobody here is called ${unknown}.` }, { status: 400 });
    tenant.store.transact(() => {
      for (const { displayName, id, mail = '', description = '', members = [] } of groups) {
        const ids = members.flatMap(upn => directory.get(upn)?.entraId ?? []);
        directoryGroups.put({ id: id ?? tenant.newGuid(), displayName, mail, description }, ids);
      }
    });
    return Response.json({ groups: directoryGroups.list() });
  }
};

function isGroup(value: unknown): value is GivenGroup {
  if (!isJsonObject(value) || typeof value.displayName !== 'string' || value.displayName === '') return false;
  const { id = '', mail = '', description = '', members = [] } = value;
  return [id, mail, description].every(text => typeof text === 'string') && isTextArray(members);
}
