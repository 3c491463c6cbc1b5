import { type Call } from '../Call';
import { tooLarge } from '../errors/requestErrors';

/** One request may bring so much: https://learn.microsoft.com/office365/servicedescriptions/sharepoint-online-service-description/sharepoint-online-limits */
const MAX_UPLOAD_BYTES = 250 * 1024 * 1024;

/** By what the sender says it will be, before anything else is looked at. @throws SharePointError 413 */
export function assertUploadSize({ request }: Call): void {
  const announced = Number(request.headers.get('content-length') ?? 0);
  if (Math.max(announced, request.body.length) > MAX_UPLOAD_BYTES) throw tooLarge(MAX_UPLOAD_BYTES);
}
