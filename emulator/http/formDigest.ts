import { type Clock } from './Clock';
import { type Sealer } from './sealing';

/** https://learn.microsoft.com/sharepoint/dev/sp-add-ins/working-with-requestdigest */
export const FORM_DIGEST_SECONDS = 1800;

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** A digest is good for one person in one site collection: pnp/pnpjs issue 2102 shows what another's does. */
export interface DigestOwner {
  readonly upn: string;
  readonly siteId: string;
}

/** A form digest proves that a cookie request was meant: `0x<hex>,22 Nov 2026 09:00:00 -0000`. */
export interface FormDigests {
  issue(owner: DigestOwner): string;
  /** `timedOut` after 30 minutes, or from the future; `tampered` when missing, changed, or made for another owner. */
  judge(digest: string | null, owner: DigestOwner): 'valid' | 'timedOut' | 'tampered';
}

export function createFormDigests(clock: Clock, sealer: Sealer): FormDigests {
  const textOf = ({ upn, siteId }: DigestOwner, stamp: string): string =>
    `digest|${siteId}|${upn.toLowerCase()}|${stamp}`;
  return {
    issue(owner) {
      const stamp = stampOf(clock.now());
      return `0x${sealer.seal(textOf(owner, stamp))},${stamp}`;
    },
    judge(digest, owner) {
      const match = /^0x([0-9A-F]{128}),(.+)$/i.exec(digest ?? '');
      const [, seal = '', stamp = ''] = match ?? [];
      if (!sealer.isSealed(textOf(owner, stamp), seal)) return 'tampered';
      const ageSeconds = (clock.now() - Date.parse(stamp)) / 1000;
      return ageSeconds > -5 && ageSeconds <= FORM_DIGEST_SECONDS ? 'valid' : 'timedOut';
    }
  };
}

function stampOf(nowMs: number): string {
  const at = new Date(nowMs);
  const two = (value: number): string => String(value).padStart(2, '0');
  const date = `${two(at.getUTCDate())} ${MONTHS[at.getUTCMonth()] ?? ''} ${at.getUTCFullYear()}`;
  return `${date} ${two(at.getUTCHours())}:${two(at.getUTCMinutes())}:${two(at.getUTCSeconds())} -0000`;
}
