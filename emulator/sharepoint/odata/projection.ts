import { notExpanded, unknownField } from '../errors/requestErrors';
import { type Entity, type Json, type LazyJson } from './Entity';

/** A tree of names: `Title, Author/Title` is `{ Title: {}, Author: { Title: {} } }`. */
export interface NameTree {
  readonly [name: string]: NameTree;
}

export interface Projection {
  readonly select: NameTree | undefined;
  readonly expand: NameTree;
}

/** An entity with its values read, ready to be written in any of the three modes. */
export interface Shown {
  readonly entity: Entity;
  readonly values: Readonly<Record<string, Json>>;
  readonly expanded: Readonly<Record<string, Shown | readonly Shown[] | null>>;
  /** Names of navigations not followed. */
  readonly deferred: readonly string[];
}

/** Reads `$select` and `$expand`; empty names are ignored as SharePoint does. */
export function projectionOf(select: string | undefined, expand: string | undefined): Projection {
  const selected = namesOf(select);
  return { select: selected.length > 0 ? treeOf(selected) : undefined, expand: treeOf(namesOf(expand)) };
}

function namesOf(text: string | undefined): string[] {
  const names = (text ?? '').split(',').map(name => name.trim());
  return names.filter(name => name !== '');
}

function treeOf(paths: readonly string[]): NameTree {
  const root: Record<string, NameTree> = Object.create(null) as Record<string, NameTree>;
  for (const path of paths) {
    let node = root;
    for (const name of path.split('/'))
      node = (node[name] ??= Object.create(null) as NameTree) as typeof root;
  }
  return root;
}

/** @throws SharePointError 400 for a name the entity does not have, or a path into what is not expanded. */
export function show(entity: Entity, projection: Projection): Shown {
  const { select, expand } = projection;
  for (const name of Object.keys(expand)) assertExpandable(entity, name);
  return {
    entity,
    values: select && !('*' in select) ? selectedValues(entity, select, expand) : allValues(entity, select),
    expanded: expandedValues(entity, projection),
    deferred: Object.keys(entity.navigations ?? {}).filter(name => !(name in expand) && !select)
  };
}

function assertExpandable(entity: Entity, name: string): void {
  const isKnown = [entity.navigations, entity.properties, entity.onSelect].some(
    names => names && Object.hasOwn(names, name)
  );
  if (!isKnown) throw unknownField(name);
}

function allValues(entity: Entity, select: NameTree | undefined): Record<string, Json> {
  const values = mapValues(entity.properties);
  for (const name of Object.keys(select ?? {})) {
    const extra = entity.onSelect?.[name];
    if (extra !== undefined) values[name] = valueOf(extra);
  }
  return values;
}

function mapValues(properties: Readonly<Record<string, LazyJson>>): Record<string, Json> {
  return Object.fromEntries(Object.entries(properties).map(([name, value]) => [name, valueOf(value)]));
}

function valueOf(value: LazyJson): Json {
  return typeof value === 'function' ? value() : value;
}

function selectedValues(entity: Entity, select: NameTree, expand: NameTree): Record<string, Json> {
  const values: Record<string, Json> = {};
  for (const [name, below] of Object.entries(select)) {
    if (name in expand) continue;
    const ofEntity = own(entity.properties, name);
    // An empty column is null, and still a column.
    const value = ofEntity === undefined ? own(entity.onSelect, name) : ofEntity;
    if (value !== undefined) values[name] = selectedValue(name, valueOf(value), below);
    else if (!own(entity.navigations, name)) throw unknownField(name);
    else if (Object.keys(below).length > 0) throw notExpanded(name, Object.keys(below)[0] ?? '');
  }
  return withBothIds(entity, values);
}

/** Below a structure anything may be named, and all of it is shown; below a text or number there is nothing. */
function selectedValue(name: string, value: Json, below: NameTree): Json {
  const [property] = Object.keys(below);
  if (property !== undefined && value !== null && typeof value !== 'object')
    throw notExpanded(name, property);
  return value;
}

/** SharePoint shows an item's id twice, however it was spelled. */
function withBothIds(entity: Entity, values: Record<string, Json>): Record<string, Json> {
  const id = own(values, 'Id') ?? own(values, 'ID');
  return id !== undefined && Object.hasOwn(entity.properties, 'ID') ? { ...values, Id: id, ID: id } : values;
}

function own<Value>(
  properties: Readonly<Record<string, Value>> | undefined,
  name: string
): Value | undefined {
  return properties && Object.hasOwn(properties, name) ? properties[name] : undefined;
}

function expandedValues(entity: Entity, { select, expand }: Projection): Shown['expanded'] {
  const shown: Record<string, Shown | readonly Shown[] | null> = {};
  for (const [name, below] of Object.entries(expand)) {
    const read = own(entity.navigations, name);
    if (!read) continue;
    const inner = select && name in select ? select[name] : undefined;
    const isNamed = inner !== undefined && Object.keys(inner).length > 0;
    const projection: Projection = { select: isNamed ? inner : undefined, expand: below };
    const value = read();
    shown[name] =
      value === null
        ? null
        : isMany(value)
          ? value.map(one => show(one, projection))
          : show(value, projection);
  }
  return shown;
}

function isMany(value: Entity | readonly Entity[]): value is readonly Entity[] {
  return Array.isArray(value);
}
