import { type SiteUser } from '../../store/Principals';
import { type Call } from '../Call';
import { entityBody, refuseUnknown, textIn } from '../callBody';
import { cannotConvert } from '../errors/listErrors';
import { badArgument } from '../errors/requestErrors';
import { commentsNotSupported } from '../errors/socialErrors';
import { currentList } from '../lists/currentList';
import { type Json } from '../odata/Entity';
import { type Operation } from '../Operation';
import { loginOf } from '../permissions/claims';
import { type Reply } from '../Reply';
import { isObject } from '../requestBody';
import { newCommentEntity } from './commentEntity';
import { namedComment, openItem, preciseNow } from './commentedItem';
import { commentText, mentionedIn } from './commentText';

const TYPE = 'Microsoft.SharePoint.Comments.comment';
const comments = 'web/lists/{list}/items/{item}/comments';

/** Microsoft Support, "Comment on a list or list item": who may only read the list may only read its comments. */
export const addComment: Operation = {
  name: 'add a comment',
  method: 'POST',
  address: comments,
  needs: 'EditListItems',
  evidence: { sure: 'library', source: 'pnpcore ListItemTests (recorded), pnpjs comments/types.ts' },
  answer: call => add(call, 0)
};

/** Only to a comment: a reply has none. */
export const addReply: Operation = {
  name: 'reply to a comment',
  method: 'POST',
  address: `${comments}/{comment}/replies`,
  needs: 'EditListItems',
  evidence: { sure: 'library', source: 'pnpcore ListItemTests (recorded), pnpjs comments/types.ts' },
  answer(call) {
    const parent = namedComment(call, openItem(call));
    if (parent.parentId !== 0) throw commentsNotSupported();
    return add(call, parent.id);
  }
};

function add(call: Call, parentId: number): Reply {
  const { id: itemId } = openItem(call);
  const body = entityBody(call, TYPE);
  refuseUnknown(body, ['text', 'mentions'], TYPE);
  const text = textIn(body, 'text') ?? '';
  if (text.trim() === '') throw badArgument('Value does not fall within the expected range.');
  const mentioned = mentionsOf(call, body.mentions ?? null);
  const safe = commentText(text, mentioned.map(nameAndMail));
  const listId = currentList(call).row.id;
  const byLink = mentionedIn(safe).flatMap(address => siteUserOf(call, address) ?? []);
  const mentionedIds = [...new Set([...mentioned, ...byLink].map(({ id }) => id))];
  const comment = call.tenant.store.comments.add({
    ...{ listId, itemId, parentId, text: safe, mentionedIds },
    authorId: call.web.userId,
    created: preciseNow(call)
  });
  return { kind: 'entity', entity: newCommentEntity(call, comment), created: true };
}

function nameAndMail({ email, loginName, title }: SiteUser): { email: string; name: string } {
  return { email: email || loginName, name: title };
}

/** `mentions: [{ loginName, email, name }]`, of people the site knows: the others are left out. */
function mentionsOf(call: Call, value: Json): readonly SiteUser[] {
  if (value === null) return [];
  if (!Array.isArray(value)) throw cannotConvert('Collection(Edm.ComplexType)');
  return (value as readonly Json[]).flatMap(one => {
    if (!isObject(one)) throw cannotConvert('Edm.ComplexType');
    const name = textIn(one, 'loginName') ?? textIn(one, 'email') ?? '';
    return siteUserOf(call, name) ?? [];
  });
}

function siteUserOf({ tenant, web }: Call, name: string): SiteUser | undefined {
  if (name === '') return undefined;
  const { principals } = tenant.store;
  const { webId } = web.site;
  const login = name.includes('|') ? name : loginOf(name);
  return principals.userByLogin(webId, login) ?? principals.userByEmail(webId, name);
}
