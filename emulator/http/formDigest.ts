import { type Clock } from './Clock';
import { type Sealer } from './sealing';

/** https://learn.microsoft.com/sharepoint/dev/sp-add-ins/working-with-requestdigest */
export const FORM_DIGEST_SECONDS = 1800;

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** A form digest proves that a cookie request was meant: `0x<hex>,22 Nov 2026 09:00:00 -0000`, for one person. */
export interface FormDigests {
  issue(upn: string): string;
  /** False when made for somebody else, tampered with, older than 30 minutes, or from the future. */
  isValid(digest: string | null, upn: string): boolean;
}

export function createFormDigests(clock: Clock, sealer: Sealer): FormDigests {
  const sealFor = (upn: string, stamp: string): string => sealer.seal(`digest|${upn.toLowerCase()}|${stamp}`);
  return {
    issue(upn) {
      const stamp = stampOf(clock.now());
      return `0x${sealFor(upn, stamp)},${stamp}`;
    },
    isValid(digest, upn) {
      const match = /^0x([0-9A-F]{128}),(.+)$/i.exec(digest ?? '');
      const [, seal = '', stamp = ''] = match ?? [];
      if (!sealer.isSealed(`digest|${upn.toLowerCase()}|${stamp}`, seal)) return false;
      const ageSeconds = (clock.now() - Date.parse(stamp)) / 1000;
      return ageSeconds > -5 && ageSeconds <= FORM_DIGEST_SECONDS;
    }
  };
}

function stampOf(nowMs: number): string {
  const at = new Date(nowMs);
  const two = (value: number): string => String(value).padStart(2, '0');
  const date = `${two(at.getUTCDate())} ${MONTHS[at.getUTCMonth()] ?? ''} ${at.getUTCFullYear()}`;
  return `${date} ${two(at.getUTCHours())}:${two(at.getUTCMinutes())}:${two(at.getUTCSeconds())} -0000`;
}
