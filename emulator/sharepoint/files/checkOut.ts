import { badArgument } from '../errors/requestErrors';
import { notCheckedOut } from '../errors/fileErrors';
import { type Call } from '../Call';
import { type Operation } from '../Operation';
import { allows } from '../permissions/permissionMasks';
import { callArguments } from './callArguments';
import { assertNotLocked, enterFile, enterFileToWrite } from './enterFile';
import { type FilePlace } from './FilePlace';
import { touch } from './writeFile';

const MAX_COMMENT = 1023;

export const checkOut: Operation = {
  name: 'check a file out',
  method: 'POST',
  address: 'web/files/{file}/checkout',
  needs: 'Open',
  evidence: { sure: 'documented', source: 'Microsoft Learn: files and folders REST API reference' },
  answer(call) {
    const { file } = enterFileToWrite(call, 'EditListItems');
    call.tenant.store.files.update(file, { checkedOutTo: call.web.userId });
    return { kind: 'void' };
  }
};

/** A new version with a comment. Only whole versions are kept: a minor check-in counts as one too. */
export const checkIn: Operation = {
  name: 'check a file in',
  method: 'POST',
  address: 'web/files/{file}/checkin',
  needs: 'Open',
  evidence: { sure: 'documented', source: 'Microsoft Learn: files and folders REST API reference' },
  answer(call) {
    const { comment, ...rest } = callArguments(call);
    const text = comment ?? rest[0] ?? '';
    if (text.length > MAX_COMMENT) throw badArgument('Value does not fall within the expected range.');
    const place = ownCheckOut(call);
    call.tenant.store.files.update(place.file, { checkedOutTo: null, checkInComment: text });
    touch(call, place);
    return { kind: 'void' };
  }
};

/** What was written meanwhile stays: bytes are kept once. */
export const undoCheckOut: Operation = {
  name: 'undo the check-out of a file',
  method: 'POST',
  address: 'web/files/{file}/undocheckout',
  needs: 'Open',
  evidence: { sure: 'documented', source: 'Microsoft Learn: files and folders REST API reference' },
  answer(call) {
    const { file } = ownCheckOut(call);
    call.tenant.store.files.update(file, { checkedOutTo: null });
    return { kind: 'void' };
  }
};

/** One's own, or anybody's for whoever may override them. @throws SharePointError 400, 423 */
function ownCheckOut(call: Call): FilePlace {
  const place = enterFile(call, 'EditListItems');
  if (place.file.checkedOutTo === undefined) throw notCheckedOut(call.origin + place.url);
  if (!allows(place.list.mask, 'CancelCheckout')) assertNotLocked(call, place);
  return place;
}
