import { type TenantUser } from '../../store/Directory';
import { GRAPH_URL } from '../collectionPage';
import { imageNotFound } from '../errors/exchangeErrors';
import { badRequest } from '../GraphError';
import { type GraphCall } from '../GraphCall';
import { assertMayReadPhoto } from '../scopes';
import { refuseOptions } from '../users/shownUser';
import { isPhotoSize, sizesOf } from './photoSizes';
import { missingPhoto, shownPhoto } from './shownPhoto';

/** Of the largest picture there is; of nothing, one pixel wide, where there is none. */
export function answerMetadata(call: GraphCall, person: TenantUser): Response {
  const photo = photoOf(call, person);
  const context = { '@odata.context': `${GRAPH_URL}/$metadata#users('${person.entraId}')/photo/$entity` };
  const body = photo ? shownPhoto(person, photo, sizesOf(photo).at(-1) ?? 0) : missingPhoto(person);
  return Response.json({ ...context, ...body });
}

export function answerSizeMetadata(call: GraphCall, person: TenantUser): Response {
  const pixels = askedPixels(call);
  const photo = photoOf(call, person);
  if (!photo || !sizesOf(photo).includes(pixels)) throw imageNotFound();
  return Response.json({
    '@odata.context': `${GRAPH_URL}/$metadata#users('${person.entraId}')/photos/$entity`,
    ...shownPhoto(person, photo, pixels)
  });
}

/** All sizes there are, smallest first. */
export function answerSizes(call: GraphCall, person: TenantUser): Response {
  const photo = photoOf(call, person);
  return Response.json({
    '@odata.context': `${GRAPH_URL}/$metadata#users('${person.entraId}')/photos`,
    value: photo ? sizesOf(photo).map(pixels => shownPhoto(person, photo, pixels)) : []
  });
}

/** The side of the square the address asks for. @throws GraphError 400 */
export function askedPixels({ params }: GraphCall): number {
  const size = params.size ?? '';
  if (!isPhotoSize(size)) throw badRequest(`The photo size '${size}' is not supported.`);
  return Number.parseInt(size, 10);
}

function photoOf(
  call: GraphCall,
  person: TenantUser
): ReturnType<GraphCall['tenant']['store']['directory']['photo']> {
  assertMayReadPhoto(call, person);
  refuseOptions(call.url, []);
  return call.tenant.store.directory.photo(person.upn);
}
