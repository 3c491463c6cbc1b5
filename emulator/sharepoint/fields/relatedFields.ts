import { listMask } from '../permissions/ListScope';
import { allows } from '../permissions/permissionMasks';
import { type Operation } from '../Operation';
import { currentList } from '../lists/currentList';

/** The lookups of other lists that point here, as far as the caller sees those lists. */
export const relatedFields: Operation = {
  name: 'related fields of a list',
  method: 'GET',
  address: 'web/lists/{list}/getrelatedfields',
  needs: 'ViewListItems',
  evidence: { sure: 'library', source: 'pnpjs lists/types.ts' },
  answer(call) {
    const { tenant, web } = call;
    const { row } = currentList(call);
    const seen = tenant.store.lists
      .list(web.site.webId)
      .filter(list => allows(listMask(tenant, web, list), 'ViewListItems'));
    const pointing = seen.flatMap(({ id }) =>
      tenant.store.fields.list(id).filter(({ options }) => options.lookupListId === row.id)
    );
    const entities = pointing.map(field => ({
      type: 'SP.RelatedField',
      path: `Web/Lists(guid'${field.listId}')/Fields(guid'${field.id}')`,
      properties: {
        FieldId: field.id,
        ListId: field.listId,
        LookupList: row.id,
        RelationshipDeleteBehavior: 0,
        WebId: row.webId
      }
    }));
    return { kind: 'collection', entities };
  }
};
