import { fileSteps } from './fileSteps';
import { type Key, type Step } from './Key';
import { type Argument, type Segment } from './segments';

export { type Key } from './Key';

/**
 * An address in the one spelling the operations know: `lists(guid'x')`, `lists('x')`, `lists/getById('x')`,
 * `getList('/url')` all have the shape `lists/{}` and a key.
 */
export interface CanonicalAddress {
  /** `web/lists/{}/items/{}`. */
  readonly shape: string;
  /** In order of their braces. */
  readonly keys: readonly Key[];
  /** Arguments of the last function, if any. */
  readonly args: readonly Argument[];
}

const COLLECTIONS = new Set(
  'lists items fields siteusers users sitegroups groups roledefinitions roleassignments versions views availablefields contenttypes fieldlinks files folders attachmentfiles comments replies recyclebin'.split(
    ' '
  )
);

/** The others are named by an id. */
const NAMED_BY_NAME = new Set(['files', 'folders', 'attachmentfiles']);

const GETTERS: Readonly<Record<string, Key['by']>> = {
  getbyid: 'id',
  getbytitle: 'title',
  getbyname: 'name',
  getbyinternalnameortitle: 'internalnameortitle',
  getbyemail: 'email',
  getbyloginname: 'loginname',
  getbytype: 'type',
  getbyurl: 'name',
  getbypath: 'name',
  getbyfilename: 'name',
  getbyfilenameaspath: 'name',
  getbyprincipalid: 'id'
};

/** Functions of a parent that name a member of one of its collections. */
const SHORTCUTS: Readonly<Record<string, { collection: string; by: Key['by'] }>> = {
  getlist: { collection: 'lists', by: 'url' },
  getitembyid: { collection: 'items', by: 'id' },
  getitembystringid: { collection: 'items', by: 'id' },
  getview: { collection: 'views', by: 'id' },
  getfilebyserverrelativeurl: { collection: 'files', by: 'url' },
  getfilebyserverrelativepath: { collection: 'files', by: 'url' },
  getfilebyurl: { collection: 'files', by: 'url' },
  getfilebyid: { collection: 'files', by: 'id' },
  getfolderbyserverrelativeurl: { collection: 'folders', by: 'url' },
  getfolderbyserverrelativepath: { collection: 'folders', by: 'url' },
  getfolderbyid: { collection: 'folders', by: 'id' },
  getuserbyid: { collection: 'siteusers', by: 'id' }
};

const ASSOCIATED_GROUP = /^associated(owner|member|visitor)group$/;

export function canonicalAddress(segments: readonly Segment[]): CanonicalAddress {
  const steps = fileSteps(segments.flatMap(stepsOf));
  const last = steps.at(-1);
  return {
    shape: steps.map(step => ('key' in step ? '{}' : step.literal)).join('/'),
    keys: steps.flatMap(step => ('key' in step ? [step.key] : [])),
    args: last && 'literal' in last ? last.args : []
  };
}

function stepsOf({ name, args = [] }: Segment): Step[] {
  if (args.length === 0) return propertySteps(name);
  const value = args[0]?.value ?? '';
  const getter = own(GETTERS, name);
  if (getter) return [{ key: { by: getter, value } }];
  const shortcut = own(SHORTCUTS, name);
  if (shortcut) return [literal(shortcut.collection), { key: { by: shortcut.by, value } }];
  if (COLLECTIONS.has(name)) return [literal(name), { key: collectionKey(name, value) }];
  return [literal(name, args)];
}

/** Every object has a constructor; it is no getter for that. */
function own<Value>(values: Readonly<Record<string, Value>>, name: string): Value | undefined {
  return Object.hasOwn(values, name) ? values[name] : undefined;
}

function literal(name: string, args: readonly Argument[] = []): Step {
  return { literal: name, args };
}

/** Some properties of the web are members of its collections. */
function propertySteps(name: string): Step[] {
  const associated = ASSOCIATED_GROUP.exec(name)?.[1];
  if (associated) return [literal('sitegroups'), { key: { by: 'role', value: associated } }];
  if (name === 'currentuser') return [literal('siteusers'), { key: { by: 'current', value: '' } }];
  if (name === 'defaultview') return [literal('views'), { key: { by: 'role', value: 'default' } }];
  return [literal(name)];
}

/** `siteusers('i:0#.f|membership|x')` names by login name, `siteusers(3)` by id. */
function collectionKey(collection: string, value: string): Key {
  if (NAMED_BY_NAME.has(collection)) return { by: 'name', value };
  const isUsers = collection === 'siteusers' || collection === 'users';
  return { by: isUsers && !/^\d+$/.test(value) ? 'loginname' : 'id', value };
}
