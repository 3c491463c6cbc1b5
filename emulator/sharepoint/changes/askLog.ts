import { type Change, type ChangePoint, type ChangeQuestion } from '../../store/Changes';
import { toInstant } from '../../store/instant';
import { type ListRow } from '../../store/Lists';
import { type Call } from '../Call';
import { expiredChangeToken } from '../errors/changeErrors';
import { listMask, overridesListBehaviors } from '../permissions/ListScope';
import { type ChangeQuery } from './ChangeQuery';
import { type ChangeScope, pointOf, readChangeToken } from './ChangeTokens';

const OWN = 2;
const DAY_MS = 24 * 60 * 60 * 1000;
/** https://learn.microsoft.com/sharepoint/dev/apis/amr-api-reference */
const LOG_DAYS = 60;

export interface LogRange {
  readonly scope: ChangeScope;
  readonly lists: readonly ListRow[];
  /** Changes of lists that are gone are told too. */
  readonly withRemovedLists?: boolean;
}

/** @throws SharePointError 400 or 500 for tokens that are none, another thing's, or (a switch) too old */
export function askLog(call: Call, query: ChangeQuery, range: LogRange): readonly Change[] {
  const { tenant, web } = call;
  const after = pointIn(query.start, range.scope);
  const until = pointIn(query.end, range.scope);
  const listIds = range.lists.map(({ id }) => id);
  const own = ownRowsOf(call, query, range.lists);
  const question: ChangeQuestion = {
    webId: web.site.webId,
    listIds,
    ...(range.withRemovedLists ? { withRemovedLists: true } : {}),
    itemTypes: query.items ? query.types : [],
    listTypes: query.lists ? query.types : [],
    ...(after ? { after } : {}),
    ...(until ? { until } : {}),
    notBefore: logStart(call),
    ...(own ? { ownRows: own } : {}),
    latestFirst: query.latestFirst,
    limit: query.limit
  };
  const isTooOld = isExpired(call, query.start, range.scope);
  return isTooOld ? [] : tenant.store.changes.ask(question);
}

function logStart({ tenant }: Call): string {
  return toInstant(tenant.clock.now() - LOG_DAYS * DAY_MS);
}

/** What came of a token before the log's start is not told either way: there is no way of knowing. */
function isExpired(call: Call, token: string | undefined, scope: ChangeScope): boolean {
  if (token === undefined) return false;
  const { atMs } = readChangeToken(token, scope);
  if (toInstant(atMs) >= logStart(call)) return false;
  if (call.tenant.switches().expiredChangeToken === 'error') throw expiredChangeToken();
  return true;
}

function pointIn(token: string | undefined, scope: ChangeScope): ChangePoint | undefined {
  return token === undefined ? undefined : pointOf(readChangeToken(token, scope));
}

/** Whether ReadSecurity 2 hides that others' rows changed is unknown; asking to be trimmed always does. */
function ownRowsOf(
  call: Call,
  { trims }: ChangeQuery,
  lists: readonly ListRow[]
): ChangeQuestion['ownRows'] | undefined {
  if (!trims && call.tenant.switches().changesShowOthersRows) return undefined;
  const bound = lists.filter(
    row =>
      row.readSecurity === OWN && !overridesListBehaviors({ row, mask: listMask(call.tenant, call.web, row) })
  );
  return bound.length === 0 ? undefined : { authorId: call.web.userId, listIds: bound.map(({ id }) => id) };
}
