import { type Change } from '../../store/Changes';
import { type ListRow } from '../../store/Lists';
import { type Call } from '../Call';
import { type Entity, type Json } from '../odata/Entity';
import { type ChangeScope, printChangeToken } from './ChangeTokens';

/** A row or a list that changed, as recorded in pnp/pnpcore (GetListChangesAsyncTest): who did it stays empty. */
export function changeEntity(call: Call, scope: ChangeScope, change: Change): Entity {
  const common = {
    ChangeToken: tokenValue(
      call,
      printChangeToken(scope, { atMs: Date.parse(change.at), number: change.number })
    ),
    ChangeType: change.type,
    SiteId: call.web.site.siteId,
    Time: change.at
  };
  const { itemId } = change;
  return itemId === undefined
    ? listChange(call, common, change)
    : itemChange(call, common, { ...change, itemId });
}

type Common = Readonly<Record<string, Json>>;

function itemChange(call: Call, common: Common, change: Change & { itemId: number }): Entity {
  const type = 'SP.ChangeItem';
  return {
    type,
    path: type + pathId(change),
    properties: {
      ...common,
      Editor: '',
      EditorEmailHint: null,
      ItemId: change.itemId,
      ListId: change.listId,
      ServerRelativeUrl: '',
      SharedByUser: null,
      SharedWithUsers: null,
      UniqueId: change.itemGuid ?? null,
      WebId: call.web.site.webId
    }
  };
}

function listChange(call: Call, common: Common, change: Change): Entity {
  const type = 'SP.ChangeList';
  const { webId } = call.web.site;
  const found = call.tenant.store.lists.get(change.listId);
  const list: ListRow | undefined = found?.webId === webId ? found : undefined;
  return {
    type,
    path: type + pathId(change),
    properties: {
      ...common,
      BaseTemplate: list?.baseTemplate ?? 0,
      Editor: '',
      Hidden: list?.hidden ?? false,
      ListId: change.listId,
      RootFolderUrl: list?.rootFolderUrl ?? '',
      Title: list?.title ?? '',
      WebId: webId
    }
  };
}

/** Verbose mode names the type of a structure inside. */
export function tokenValue({ mode }: Call, text: string): Json {
  return { ...(mode === 'verbose' ? { __metadata: { type: 'SP.ChangeToken' } } : {}), StringValue: text };
}

/** A change has no address; SharePoint makes one up each time. */
function pathId({ number }: Change): string {
  return `00000000-0000-4000-8000-${number.toString(16).padStart(12, '0')}`;
}
