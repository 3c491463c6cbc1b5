import { booleanIn, numberIn, parametersOf, textIn } from '../callBody';
import { type Call } from '../Call';
import { cannotConvert } from '../errors/listErrors';
import { unknownProperty } from '../errors/requestErrors';
import { CHANGE_TYPES } from '../../store/Changes';
import { isObject, type JsonObject } from '../requestBody';

/** What a getchanges asks for, read. */
export interface ChangeQuery {
  readonly types: readonly number[];
  readonly items: boolean;
  readonly lists: boolean;
  readonly start: string | undefined;
  readonly end: string | undefined;
  readonly limit: number;
  readonly latestFirst: boolean;
  readonly trims: boolean;
}

const VERBS: Readonly<Record<string, number>> = {
  Add: CHANGE_TYPES.add,
  Update: CHANGE_TYPES.update,
  DeleteObject: CHANGE_TYPES.remove,
  Restore: CHANGE_TYPES.restore,
  SystemUpdate: CHANGE_TYPES.systemUpdate
};

/** SP.ChangeQuery knows these too; nothing in this tenant's log answers them. */
const OTHER_FLAGS =
  'Activity Alert ContentType Field File Folder Group GroupMembershipAdd GroupMembershipDelete Move Navigation RecursiveAll Rename RoleAssignmentAdd RoleAssignmentDelete RoleDefinitionAdd RoleDefinitionDelete RoleDefinitionUpdate SecurityPolicy Site User View Web'.split(
    ' '
  );
const KNOWN = new Set([
  ...[...Object.keys(VERBS), ...OTHER_FLAGS, 'Item', 'List', 'LatestFirst', 'RequireSecurityTrim'],
  ...['FetchLimit', 'ChangeTokenStart', 'ChangeTokenEnd', '__metadata']
]);

/** https://learn.microsoft.com/previous-versions/office/developer/sharepoint-rest-reference/dn600183(v=office.15)#changequery-resource */
const MAX_CHANGES = 1000;

/** @throws SharePointError 400 for what SP.ChangeQuery has not */
export function changeQueryOf(call: Call): ChangeQuery {
  const { query } = parametersOf(call);
  const given: JsonObject = isObject(query) ? query : {};
  const unknown = Object.keys(given).find(name => !KNOWN.has(name));
  if (unknown !== undefined) throw unknownProperty(unknown, 'SP.ChangeQuery');
  const has = (name: string): boolean => booleanIn(given, name) ?? false;
  for (const flag of OTHER_FLAGS) has(flag);
  return {
    types: Object.entries(VERBS).flatMap(([name, type]) => (has(name) ? [type] : [])),
    items: has('Item'),
    lists: has('List'),
    start: tokenIn(given, 'ChangeTokenStart'),
    end: tokenIn(given, 'ChangeTokenEnd'),
    limit: limitOf(numberIn(given, 'FetchLimit')),
    latestFirst: has('LatestFirst'),
    trims: has('RequireSecurityTrim')
  };
}

function tokenIn(query: JsonObject, name: string): string | undefined {
  const token = query[name] ?? undefined;
  if (token === undefined) return undefined;
  if (!isObject(token)) throw cannotConvert('SP.ChangeToken');
  return textIn(token, 'StringValue');
}

function limitOf(asked: number | undefined): number {
  if (asked === undefined || asked <= 0) return MAX_CHANGES;
  return Math.min(Math.floor(asked), MAX_CHANGES);
}
