import { type SPFI } from '@pnp/sp';
import '@pnp/sp/batching';

/** What SharePoint takes in one batch; a batch that had to be split would count twice. */
const maxParts = 100;

export type Outcomes<T extends readonly unknown[]> = { [K in keyof T]: PromiseSettledResult<T[K]> };

/**
 * Sends several requests as one `$batch` and gives the outcome of each part. Rejects only if the batch itself failed:
 * then nothing is known about any part.
 */
export async function together<T extends readonly unknown[]>(
  sp: SPFI,
  ask: (batched: SPFI) => { [K in keyof T]: Promise<T[K]> }
): Promise<Outcomes<T>> {
  const [batched, execute] = sp.batched({ maxRequests: maxParts });
  const outcomes = Promise.allSettled(ask(batched));
  await execute();
  return outcomes as Promise<Outcomes<T>>;
}

/** The same where every part has to succeed: the first refusal is thrown after all parts have been answered. */
export async function allTogether<T>(
  sp: SPFI,
  ask: (batched: SPFI) => readonly Promise<T>[]
): Promise<readonly T[]> {
  return (await settledTogether(sp, ask)).map(outcome => valueOf(outcome));
}

/** The outcome of each of any number of parts. */
export async function settledTogether<T>(
  sp: SPFI,
  ask: (batched: SPFI) => readonly Promise<T>[]
): Promise<readonly PromiseSettledResult<T>[]> {
  const [batched, execute] = sp.batched({ maxRequests: maxParts });
  const parts = ask(batched);
  if (parts.length === 0) return [];
  const outcomes = Promise.allSettled(parts);
  await execute();
  return outcomes;
}

export function valueOf<T>(outcome: PromiseSettledResult<T>): T {
  if (outcome.status === 'rejected') throw outcome.reason;
  return outcome.value;
}
