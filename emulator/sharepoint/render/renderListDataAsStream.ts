import { type ListQuery } from '../../query/ListQuery';
import { type ItemPage } from '../../store/Items';
import { type Call } from '../Call';
import { notImplemented, unknownField } from '../errors/requestErrors';
import { isReference } from '../fields/fieldTypes';
import { itemShape, type ItemShape } from '../items/ItemShape';
import { onlyAuthorOf } from '../items/readableItem';
import { currentList } from '../lists/currentList';
import { type Operation } from '../Operation';
import { tooManyLookups } from '../errors/listErrors';
import { itemParts } from './itemParts';
import { renderParameters, type RenderParameters } from './renderParameters';
import { parseStreamPaging, printStreamPaging, type StreamPaging } from './streamPaging';
import { shownField, streamView, type StreamView } from './streamView';
import { writeStream } from './writeStream';

const DEFAULT_LIMIT = 30;
const MOST_LOOKUPS = 12;

/**
 * Rows as the list's own pages read them. Where other reads are refused for touching too many rows, this one silently
 * looks through one window of the list and offers to go on.
 */
export const renderListDataAsStream: Operation = {
  name: 'render list data as stream',
  method: 'POST',
  address: 'web/lists/{list}/renderlistdataasstream',
  needs: 'ViewListItems',
  evidence: {
    sure: 'library',
    source: 'pnpcore recorded answers (PagingTests); windows: sp-dev-docs#7505, measured by dbml-sharepoint'
  },
  answer(call) {
    const parameters = renderParameters(call);
    const { view, viewId } = streamView(call, parameters);
    const shape = itemShape(call);
    const columns = columnsOf(shape, view.viewFields);
    const paging = parseStreamPaging(parameters.paging);
    const limit = view.rowLimit ?? DEFAULT_LIMIT;
    const page = call.tenant.store.items.query(
      shape.list.id,
      questionOf(call, { view, parameters, paging, limit })
    );
    call.countRows(page.rowsTouched);
    if (view.groupBy) throw notImplemented('<GroupBy> in RenderListDataAsStream');
    const permMask = `0x${currentList(call).mask.toString(16)}`;
    const rows = page.rows.map(row => itemParts(shape, row, { columns, permMask }));
    const token = view.isPaged ? nextPaging(page, paging) : undefined;
    const { pageFirstRow: first } = parameters;
    const nextRow = first + rows.length;
    const nextHref = token && `?${printStreamPaging(token)}&PageFirstRow=${nextRow}&View=${viewId}`;
    const body = writeStream(rows, {
      ...{ permMask, nextHref, rowLimit: limit },
      firstRow: rows.length > 0 ? first : 0,
      lastRow: rows.length > 0 ? nextRow - 1 : 0
    });
    const headers = { 'CONTENT-TYPE': 'application/json; charset=utf-8' };
    return { kind: 'raw', status: 200, headers, body };
  }
};

interface Asked {
  readonly view: StreamView['view'];
  readonly parameters: RenderParameters;
  readonly paging: StreamPaging;
  readonly limit: number;
}

function questionOf(call: Call, { view, parameters, paging, limit }: Asked): ListQuery {
  const onlyAuthorId = onlyAuthorOf(call);
  const { windowAfterId: afterId, cursor } = paging;
  const { groupBy = [] } = view;
  return {
    ...(view.where ? { where: view.where } : {}),
    ...(cursor ? { cursor } : {}),
    ...(onlyAuthorId === undefined ? {} : { onlyAuthorId }),
    orderBy: [...groupBy, ...view.orderBy],
    limit,
    isGrouped: groupBy.length > 0,
    window: {
      sortsUnindexed: parameters.sort !== undefined,
      ...(afterId === undefined ? {} : { afterId })
    },
    rules: call.tenant.switches()
  };
}

/** A full page goes on behind its last row, an exhausted window behind its own. */
function nextPaging(page: ItemPage, { windowAfterId }: StreamPaging): StreamPaging | undefined {
  const window = windowAfterId === undefined ? {} : { windowAfterId };
  if (page.hasMore && page.next) return { ...window, cursor: page.next };
  return page.windowEnd === undefined ? undefined : { windowAfterId: page.windowEnd };
}

/** A view without fields shows all that are not hidden. @throws SharePointError 400, 500 over twelve lookups */
function columnsOf({ fields }: ItemShape, named: readonly string[]): readonly string[] {
  const visible = fields.filter(({ hidden, type }) => !hidden && type !== 'Computed');
  const columns = named.length > 0 ? named : visible.map(({ internalName }) => internalName);
  const known = new Map(fields.map(field => [field.internalName, field]));
  const missing = columns.find(name => !known.has(shownField(name)) && !WITHOUT_FIELD.has(name));
  if (missing !== undefined) throw unknownField(missing);
  const references = new Set(columns.filter(name => isReference(known.get(name)?.type ?? 'Text')));
  if (references.size > MOST_LOOKUPS) throw tooManyLookups();
  return columns;
}

/** Shown of every item, though the store keeps no field for them. */
const WITHOUT_FIELD = new Set([
  ...['FileLeafRef', 'FileRef', 'UniqueId', 'PermMask', 'FSObjType', 'owshiddenversion'],
  ...['Edit', 'DocIcon', '_CommentCount', '_CommentFlags', 'ItemChildCount', 'FolderChildCount']
]);
