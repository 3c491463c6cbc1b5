import { SignedOutError } from '../errors';
import { type GraphClient } from './GraphClient';
import { toGraphFailure } from './toGraphFailure';

export interface GraphParts {
  /** Called when Graph is first asked, and again after it failed: SharePoint loads the client's code then. */
  connect(): Promise<GraphClient>;
  /** Has a token that was refused replaced, without a word to anybody. */
  renewToken(): Promise<unknown>;
  readonly clock: { nowMs(): number };
}

export type CallGraph = <T>(work: (client: GraphClient) => Promise<T>) => Promise<T>;

/** Calls of Graph with one client; whatever goes wrong is a BackendError. */
export function graphCaller({ connect, renewToken, clock }: GraphParts): CallGraph {
  let client: GraphClient | undefined;
  const attempt: CallGraph = async work => {
    try {
      client ??= await connect();
      return await work(client);
    } catch (error) {
      throw toGraphFailure(error, clock.nowMs());
    }
  };
  return async work => {
    try {
      return await attempt(work);
    } catch (error) {
      // Tokens last an hour, pages longer. Once, and never in a circle: a second refusal is meant.
      if (!(error instanceof SignedOutError)) throw error;
      await renewToken().catch(() => undefined);
      return attempt(work);
    }
  };
}
