import { type Call } from '../Call';
import { type Json } from '../odata/Entity';
import { tokenValue } from './changeEntity';
import { printChangeToken } from './ChangeTokens';

const WEB_SCOPE = 2;

/** Moves with every change of any list of the web. */
export function webChangeToken(call: Call): Json {
  const { site } = call.web;
  const last = call.tenant.store.changes.lastIn(site.webId);
  const at = { atMs: Date.parse(last?.at ?? site.created), number: last?.number ?? 0 };
  return tokenValue(call, printChangeToken({ kind: WEB_SCOPE, id: site.webId }, at));
}
