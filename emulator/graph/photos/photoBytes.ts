import { type TenantUser } from '../../store/Directory';
import { imageNotFound } from '../errors/exchangeErrors';
import { type GraphCall } from '../GraphCall';
import { assertMayReadPhoto } from '../scopes';
import { askedPixels } from './photoMetadata';
import { sizesOf } from './photoSizes';
import { photoEtag } from './shownPhoto';

/** The picture as it was loaded: nothing is scaled here, whatever size is asked for. */
export function answerBytes(call: GraphCall, person: TenantUser): Response {
  assertMayReadPhoto(call, person);
  const photo = call.tenant.store.directory.photo(person.upn);
  if (!photo) throw imageNotFound();
  const etag = photoEtag(photo);
  const headers = { etag, 'cache-control': 'private' };
  if (call.request.headers.get('if-none-match') === etag) return new Response(null, { status: 304, headers });
  return new Response(Buffer.from(photo.bytes), {
    headers: { ...headers, 'content-type': photo.contentType }
  });
}

/** A size larger than the picture that was uploaded is not there. */
export function answerBytesOfSize(call: GraphCall, person: TenantUser): Response {
  const pixels = askedPixels(call);
  assertMayReadPhoto(call, person);
  const photo = call.tenant.store.directory.photo(person.upn);
  if (!photo || !sizesOf(photo).includes(pixels)) throw imageNotFound();
  return answerBytes(call, person);
}
