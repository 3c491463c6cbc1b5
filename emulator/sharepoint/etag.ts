import { type Call } from './Call';
import { etagMismatch } from './errors/listErrors';

/**
 * Without If-Match, or with `*`, the last writer wins.
 * @throws SharePointError 412 when the caller knew another version
 */
export function assertEtag({ request }: Call, current: string): void {
  const wanted = request.headers.get('if-match')?.trim();
  if (wanted === undefined || wanted === '' || wanted === '*') return;
  if (wanted.toLowerCase() !== current.toLowerCase()) throw etagMismatch(wanted, current);
}
