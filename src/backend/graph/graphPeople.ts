import { type PeopleDetails, type PeopleDetailsSource } from '../PeopleDirectory';
import { type GraphClient } from './GraphClient';
import { type CallGraph } from './graphCaller';
import { mostAtOnce } from './mostAtOnce';
import { readPeopleAnswer } from './readPeopleAnswer';

/** Longer than Entra ID gives out (113), shorter than what would burst an address. */
const longestUpn = 160;

const properties = ['userPrincipalName', 'jobTitle', 'department'];

/** Titles and departments from Microsoft Graph, one request for up to 15 people. Needs User.Read.All. */
export function graphPeople(call: CallGraph): PeopleDetailsSource {
  return {
    mostAtOnce,
    readDetails: async upns => {
      const wanted = upns.filter(isAskable).slice(0, mostAtOnce);
      return wanted.length === 0 ? new Map() : call(client => ask(client, wanted));
    }
  };
}

async function ask(client: GraphClient, upns: readonly string[]): Promise<PeopleDetails> {
  return readPeopleAnswer(await askUsers(client, { upns, properties }), upns);
}

/** @param upns askable ones */
export function askUsers(
  client: GraphClient,
  { upns, properties }: { upns: readonly string[]; properties: string[] }
): Promise<unknown> {
  const values = upns.map(upn => `'${upn.replaceAll("'", "''")}'`);
  // A guest's name holds a #, which would end the address.
  const filter = encodeURIComponent(`userPrincipalName in (${values.join(',')})`);
  return client.api('/users').filter(filter).select(properties).top(mostAtOnce).get();
}

/** Names come from rows and may be anything. */
export function isAskable(upn: string): boolean {
  return upn.length <= longestUpn && /^[^\s@]+@[^\s@]+$/.test(upn);
}
