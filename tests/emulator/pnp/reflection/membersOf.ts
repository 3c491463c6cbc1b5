import { _SPCollection, _SPInstance, _SPQueryable } from '@pnp/sp/spqueryable.js';

/** Any class of PnPjs: what stands in front of its constructor is a matter of PnPjs alone. */
export type PnpClass = new (base: string) => object;

const BASES: readonly object[] = [_SPQueryable.prototype, _SPCollection.prototype, _SPInstance.prototype];
/** Private or protected in PnPjs's own types. */
const INTERNAL = new Set(['constructor', 'moveCopyImpl', 'getParsed', 'getParent']);

/**
 * Public methods and getters of a class, down to what every class of PnPjs has: those of the prototypes, and
 * functions that a constructor sets (`delete`).
 */
export function membersOf(type: PnpClass): string[] {
  const members = new Set(functionsOf(new type('https://contoso.example/_api/web')));
  for (
    let at: object = type.prototype as object;
    !BASES.includes(at);
    at = Object.getPrototypeOf(at) as object
  ) {
    for (const name of Reflect.ownKeys(at)) members.add(String(name));
  }
  return [...members].filter(name => !INTERNAL.has(name)).sort();
}

/** What a base class itself adds. */
export function ownMembersOf(type: PnpClass): string[] {
  const names = Object.getOwnPropertyNames(type.prototype);
  return names.filter(name => !INTERNAL.has(name)).sort();
}

function functionsOf(instance: object): string[] {
  return Object.entries(instance).flatMap(([name, value]) => (typeof value === 'function' ? [name] : []));
}
