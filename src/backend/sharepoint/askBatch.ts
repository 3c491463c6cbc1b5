import { type SPFI } from '@pnp/sp';
import { ThresholdExceededError, type FailedAct } from '../errors';
import { type Connection } from './Connection';
import { settledTogether } from './together';
import { toBackendError } from './toBackendError';

export interface Ask {
  rows(batched: SPFI): Promise<readonly unknown[]>;
  /** True where a refusal is planned for: it says that there are many. */
  readonly mayBeRefused?: boolean;
}

export type Asked = 'refused' | readonly unknown[];

/**
 * Rows of many questions in one `$batch`. Asks once more without a column that an admin has removed, where it can be done
 * without.
 * @throws what the first part failed with, but for planned refusals
 */
export async function askBatch(
  connection: Connection,
  { act, asks }: { act: FailedAct; asks: readonly Ask[] }
): Promise<readonly Asked[]> {
  const { sp, postColumns } = connection;
  const outcomes = await settledTogether(sp, batched => asks.map(ask => ask.rows(batched)));
  const errors = await Promise.all(
    outcomes.map(outcome => (outcome.status === 'rejected' ? toBackendError(outcome.reason, act) : undefined))
  );
  if (errors.some(error => postColumns.doWithout(error))) return askBatch(connection, { act, asks });
  return outcomes.map((outcome, at): Asked => {
    if (outcome.status === 'fulfilled') return outcome.value;
    if (errors[at] instanceof ThresholdExceededError && asks[at]?.mayBeRefused) return 'refused';
    throw errors[at] ?? outcome.reason;
  });
}
