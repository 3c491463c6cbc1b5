import { createSealer } from '../../http/sealing';
import { type Tenant } from '../../http/Tenant';

/** A picture of a person, by account name, or a file, by id. */
export interface Medium {
  readonly kind: 'photo' | 'file';
  readonly id: string;
}

/** Long enough to follow a redirect and to load a page; nothing official says how long. */
const LIFETIME_MS = 10 * 60 * 1000;

/**
 * An address at another host name, good for minutes and for whoever has it: cookies do not go there. `origin` is where
 * the question came; localhost and 127.0.0.1 are two names of one machine, and two sites to a browser.
 */
export function mediaAddress(tenant: Tenant, origin: string, { kind, id }: Medium): string {
  const url = new URL(`/_media/${kind}/${encodeURIComponent(id)}`, origin);
  url.hostname = url.hostname === 'localhost' ? '127.0.0.1' : 'localhost';
  const expires = tenant.clock.now() + LIFETIME_MS;
  url.searchParams.set('tempauth', `${expires}.${sealOf(tenant, { kind, id }, expires)}`);
  return url.href;
}

export function isAdmitted(tenant: Tenant, medium: Medium, tempauth: string | null): boolean {
  const [expires = '', seal = ''] = (tempauth ?? '').split('.');
  if (!/^\d{1,15}$/.test(expires) || Number(expires) <= tenant.clock.now()) return false;
  return sealer(tenant).isSealed(sealedText(medium, Number(expires)), seal);
}

function sealOf(tenant: Tenant, medium: Medium, expires: number): string {
  return sealer(tenant).seal(sealedText(medium, expires));
}

function sealer({ store }: Tenant): ReturnType<typeof createSealer> {
  return createSealer(String(store.settings.get('secret')));
}

/** Form digests and sessions are sealed with the same secret: a seal is good for one kind of thing only. */
function sealedText({ kind, id }: Medium, expires: number): string {
  return `media|${kind}|${id}|${expires}`;
}
