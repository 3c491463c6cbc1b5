import { type ListQuery } from '../../query/ListQuery';
import { parseCaml } from '../../query/parseCaml';
import { parseSkipToken } from '../../query/skipToken';
import { toInstant } from '../../store/instant';
import { type Call } from '../Call';
import { parametersOf, textIn } from '../callBody';
import { notImplemented, unknownField } from '../errors/requestErrors';
import { findByPropertyName, propertyName } from '../fields/propertyName';
import { isReference } from '../fields/fieldTypes';
import { type Entity } from '../odata/Entity';
import { projectionOf } from '../odata/projection';
import { type Operation } from '../Operation';
import { isObject, type JsonObject } from '../requestBody';
import { itemEntity } from './itemEntity';
import { itemShape, type ItemShape } from './ItemShape';
import { assertFewLookups } from './lookupCost';
import { onlyAuthorOf } from './readableItem';

/** A view without RowLimit asks for the whole list. */
const WHOLE_LIST = 2147483647;

/** `{ query: { ViewXml, ListItemCollectionPosition? } }`: a read, though it is a POST. */
export const queryItemsByCaml: Operation = {
  name: 'query items by CAML',
  method: 'POST',
  address: 'web/lists/{list}/getitems',
  needs: 'ViewListItems',
  evidence: { sure: 'documented', source: 'Microsoft Learn: lists and list items REST API reference' },
  answer(call) {
    const shape = itemShape(call);
    const query = queryIn(call);
    const view = parseCaml(textIn(query, 'ViewXml') ?? '', {
      userId: call.web.userId,
      now: toInstant(call.tenant.clock.now())
    });
    const named = view.viewFields.map(propertyName).join(',');
    assertFewLookups(shape, projectionOf(call.options.select ?? named, call.options.expand));
    const position = isObject(query.ListItemCollectionPosition) ? query.ListItemCollectionPosition : {};
    const token = textIn(position, 'PagingInfo');
    const onlyAuthorId = onlyAuthorOf(call);
    const question: ListQuery = {
      ...(view.where ? { where: view.where } : {}),
      ...(token ? { cursor: parseSkipToken(token) } : {}),
      ...(onlyAuthorId === undefined ? {} : { onlyAuthorId }),
      orderBy: [...(view.groupBy ?? []), ...view.orderBy],
      isGrouped: view.groupBy !== undefined,
      limit: view.rowLimit ?? WHOLE_LIST,
      rules: call.tenant.switches()
    };
    const page = call.tenant.store.items.query(shape.list.id, question);
    call.countRows(page.rowsTouched);
    const entities = page.rows.map(row => narrowed(shape, itemEntity(shape, row), view.viewFields));
    return { kind: 'collection', entities, isNarrowed: true };
  }
};

const KNOWN = new Set(['ViewXml', 'ListItemCollectionPosition', 'DatesInUtc', '__metadata']);

function queryIn(call: Call): JsonObject {
  const { query } = parametersOf(call);
  const inner = isObject(query) ? query : {};
  const unknown = Object.keys(inner).find(name => !KNOWN.has(name));
  if (unknown !== undefined) throw notImplemented(`'${unknown}' in a CAML query`);
  return inner;
}

/** ViewFields leave the id and what they name. */
function narrowed(shape: ItemShape, entity: Entity, viewFields: readonly string[]): Entity {
  if (viewFields.length === 0) return entity;
  const names = viewFields.map(name => {
    const property = propertyName(name);
    const field = findByPropertyName(shape.fields, property);
    const shown = field && isReference(field.type) ? `${property}Id` : property;
    if (!Object.hasOwn({ ...entity.properties, ...entity.onSelect }, shown)) throw unknownField(name);
    return shown;
  });
  const all = { ...entity.onSelect, ...entity.properties };
  const kept = ['Id', 'ID', ...names].map(name => [name, all[name] ?? null]);
  return { ...entity, properties: Object.fromEntries(kept) as Entity['properties'], onSelect: all };
}
