import { type Call } from '../../sharepoint/Call';
import { addItem as addByRest } from '../../sharepoint/items/addItem';
import { itemShape } from '../../sharepoint/items/ItemShape';
import { removeItem as removeByRest } from '../../sharepoint/items/removeItem';
import { updateItem as updateByRest } from '../../sharepoint/items/updateItem';
import { type ItemRow } from '../../store/Items';
import { GRAPH_URL } from '../collectionPage';
import { itemNotFound } from '../errors/sitesErrors';
import { type GraphBody, graphBody } from '../graphBody';
import { type GraphCall } from '../GraphCall';
import { type GraphOperation } from '../GraphOperation';
import { refuseOptions } from '../users/shownUser';
import { inGraphWords } from './asGraphError';
import { entityOf, fieldsOf } from './itemBody';
import { sharePointCall } from './sharePointCall';
import { shownFields } from './shownFields';
import { shownItem } from './shownItem';
import { assertMayWriteSites } from './siteScopes';

const documented = (source: string): GraphOperation['evidence'] => ({ sure: 'documented', source });
const ITEM = 'sites/{site}/lists/{list}/items/{item}';
const shownWhole = { narrow: (fields: Readonly<Record<string, unknown>>) => fields };

/** https://learn.microsoft.com/graph/api/listitem-create */
export const addItem: GraphOperation = {
  ...{ name: 'graph create a list item', method: 'POST', path: 'sites/{site}/lists/{list}/items' },
  ...{ scope: 'Sites.ReadWrite.All', evidence: documented('Microsoft Learn: Create a new item in a list') },
  answer: call =>
    inGraphWords(async () => {
      const asked = await callWith(call, { needs: 'AddListItems', fields: fieldsOf });
      const reply = await addByRest.answer(asked);
      if (reply.kind !== 'entity') throw new Error('An added item comes back.');
      return answerItem(call, asked, { id: Number(reply.entity.properties.Id), status: 201 });
    })
};

/** https://learn.microsoft.com/graph/api/listitem-update, by the item itself. */
export const updateItem: GraphOperation = {
  ...{ name: 'graph update a list item', method: 'PATCH', path: ITEM },
  ...{ scope: 'Sites.ReadWrite.All', evidence: documented('Microsoft Learn: Update an item in a list') },
  answer: call =>
    inGraphWords(async () => {
      const asked = await callWith(call, { needs: 'EditListItems', fields: fieldsOf });
      await updateByRest.answer(asked);
      return answerItem(call, asked, { id: Number(call.params.item), status: 200 });
    })
};

/** The same page: by its fields alone, which is what comes back. */
export const updateFields: GraphOperation = {
  ...{ name: 'graph update the fields of a list item', method: 'PATCH', path: `${ITEM}/fields` },
  ...{ scope: 'Sites.ReadWrite.All', evidence: documented('Microsoft Learn: Update an item in a list') },
  answer: call =>
    inGraphWords(async () => {
      const asked = await callWith(call, { needs: 'EditListItems', fields: body => body });
      await updateByRest.answer(asked);
      const shape = itemShape(asked);
      return Response.json({
        '@odata.context': `${contextOf(call)}('${call.params.item ?? ''}')/fields/$entity`,
        ...shownFields(shape, rowOf(call, asked, Number(call.params.item)))
      });
    })
};

/** https://learn.microsoft.com/graph/api/listitem-delete */
export const removeItem: GraphOperation = {
  ...{ name: 'graph delete a list item', method: 'DELETE', path: ITEM },
  ...{ scope: 'Sites.ReadWrite.All', evidence: documented('Microsoft Learn: Delete an item from a list') },
  answer: call =>
    inGraphWords(async () => {
      assertMayWriteSites(call);
      refuseOptions(call.url, []);
      await removeByRest.answer(sharePointCall(call, { needs: 'DeleteListItems' }));
      return new Response(null, { status: 204 });
    })
};

interface Write {
  readonly needs: 'AddListItems' | 'EditListItems';
  /** Where in the body the fields are. */
  fields(body: GraphBody): unknown;
}

async function callWith(call: GraphCall, { needs, fields }: Write): Promise<Call> {
  assertMayWriteSites(call);
  refuseOptions(call.url, []);
  const given = fields(await graphBody(call));
  const shape = itemShape(sharePointCall(call, { needs }));
  return sharePointCall(call, { needs, body: entityOf(shape, given) });
}

function answerItem(call: GraphCall, asked: Call, { id, status }: { id: number; status: number }): Response {
  const row = rowOf(call, asked, id);
  const body = shownItem(call, itemShape(asked), { row, ...shownWhole });
  return Response.json({ '@odata.context': `${contextOf(call)}/$entity`, ...body }, { status });
}

function rowOf({ tenant }: GraphCall, { list }: Call, id: number): ItemRow {
  const row = list && tenant.store.items.get(list.row.id, id);
  if (!row) throw itemNotFound();
  return row;
}

function contextOf({ params }: GraphCall): string {
  const site = encodeURIComponent(params.site ?? '');
  return `${GRAPH_URL}/$metadata#sites('${site}')/lists('${params.list ?? ''}')/items`;
}
