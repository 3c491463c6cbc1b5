import { type TenantUser } from '../../store/Directory';
import { imageNotFound } from '../errors/exchangeErrors';
import { badRequest } from '../GraphError';
import { type GraphCall, type GraphOperation } from '../GraphOperation';
import { assertMayReadPhoto } from '../scopes';
import { namedUser } from '../users/namedUser';

/** https://learn.microsoft.com/graph/api/profilephoto-get; every size is answered with the one picture there is. */
const SIZES = new Set([48, 64, 96, 120, 240, 360, 432, 504, 648].map(size => `${size}x${size}`));

export const myPhoto: GraphOperation = {
  name: 'graph my photo',
  method: 'GET',
  path: 'me/photo/$value',
  scope: 'User.Read',
  evidence: { sure: 'documented', source: 'Microsoft Learn: Get profilePhoto' },
  answer: call => photoOf(call, call.me)
};

export const userPhoto: GraphOperation = {
  name: 'graph user photo',
  method: 'GET',
  path: 'users/{id}/photo/$value',
  scope: 'User.ReadBasic.All',
  evidence: { sure: 'documented', source: 'Microsoft Learn: Get profilePhoto' },
  answer: call => photoOf(call, namedUser(call))
};

export const userPhotoOfSize: GraphOperation = {
  name: 'graph user photo of a size',
  method: 'GET',
  path: 'users/{id}/photos/{size}/$value',
  scope: 'User.ReadBasic.All',
  evidence: { sure: 'documented', source: 'Microsoft Learn: Get profilePhoto' },
  answer(call) {
    const size = call.params.size ?? '';
    if (!SIZES.has(size.toLowerCase())) throw badRequest(`The photo size '${size}' is not supported.`);
    return photoOf(call, namedUser(call));
  }
};

function photoOf(call: GraphCall, person: TenantUser): Response {
  assertMayReadPhoto(call, person);
  const photo = call.tenant.store.directory.photo(person.upn);
  if (!photo) throw imageNotFound();
  return new Response(Buffer.from(photo.bytes), { headers: { 'content-type': photo.contentType } });
}
