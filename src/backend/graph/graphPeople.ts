import { type PeopleDetails, type PeopleDetailsSource } from '../PeopleDirectory';
import { SignedOutError } from '../errors';
import { type GraphClient } from './GraphClient';
import { readPeopleAnswer } from './readPeopleAnswer';
import { toGraphFailure } from './toGraphFailure';

/** https://learn.microsoft.com/graph/filter-query-parameter: as many values as `in` takes. */
const mostAtOnce = 15;

/** Longer than Entra ID gives out (113), shorter than what would burst an address. */
const longestUpn = 160;

const properties = ['userPrincipalName', 'jobTitle', 'department'];

export interface GraphParts {
  /** Called when people are first asked for, and again after it failed: SharePoint loads the client's code then. */
  connect(): Promise<GraphClient>;
  /** Has a token that was refused replaced, without a word to anybody. */
  renewToken(): Promise<unknown>;
  readonly clock: { nowMs(): number };
}

/** Titles and departments from Microsoft Graph, one request for up to 15 people. Needs User.Read.All. */
export function graphPeople({ connect, renewToken, clock }: GraphParts): PeopleDetailsSource {
  let client: GraphClient | undefined;
  const attempt = async (upns: readonly string[]): Promise<PeopleDetails> => {
    try {
      client ??= await connect();
      return await ask(client, upns);
    } catch (error) {
      throw toGraphFailure(error, clock.nowMs());
    }
  };
  return {
    mostAtOnce,
    readDetails: async upns => {
      const wanted = upns.filter(isAskable).slice(0, mostAtOnce);
      if (wanted.length === 0) return new Map();
      try {
        return await attempt(wanted);
      } catch (error) {
        // Tokens last an hour, pages longer. Once, and never in a circle: a second refusal is meant.
        if (!(error instanceof SignedOutError)) throw error;
        await renewToken().catch(() => undefined);
        return attempt(wanted);
      }
    }
  };
}

async function ask(client: GraphClient, upns: readonly string[]): Promise<PeopleDetails> {
  const values = upns.map(upn => `'${upn.replaceAll("'", "''")}'`);
  // A guest's name holds a #, which would end the address.
  const filter = encodeURIComponent(`userPrincipalName in (${values.join(',')})`);
  const answer = await client.api('/users').filter(filter).select(properties).top(mostAtOnce).get();
  return readPeopleAnswer(answer, upns);
}

/** Names come from rows and may be anything. */
function isAskable(upn: string): boolean {
  return upn.length <= longestUpn && /^[^\s@]+@[^\s@]+$/.test(upn);
}
