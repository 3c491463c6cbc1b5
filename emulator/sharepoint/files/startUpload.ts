import { type Call } from '../Call';
import { uploadMismatch } from '../errors/fileErrors';
import { type Operation } from '../Operation';
import { type Reply } from '../Reply';
import { type Upload } from '../../store/Files';
import { assertUploadSize } from './assertUploadSize';
import { callArguments } from './callArguments';
import { enterFileToWrite } from './enterFile';
import { type FilePlace } from './FilePlace';
import { shownFile } from './shownPlace';
import { assertRoom, replaceBytes } from './writeFile';

const evidence: Operation['evidence'] = {
  sure: 'documented',
  source: 'Microsoft Learn: upload large files sample SharePoint Add-in; pnpjs files/types.ts'
};

/** The first part of a file that is there, empty or not; what readers see stays until the last part has come. */
export const startUpload: Operation = {
  name: 'start an upload',
  method: 'POST',
  address: 'web/files/{file}/startupload',
  needs: 'Open',
  evidence,
  answer(call) {
    assertUploadSize(call);
    const { file } = enterFileToWrite(call, 'EditListItems');
    const id = uploadIdIn(call);
    const { store } = call.tenant;
    if (store.files.upload(id, file.id)) throw uploadMismatch();
    assertRoom(call, call.request.body.length);
    const contentId = store.contents.create(call.request.body);
    store.files.startUpload({ id, fileId: file.id, contentId, userId: call.web.userId });
    return offsetReply('StartUpload', call.request.body.length);
  }
};

export const continueUpload: Operation = {
  name: 'continue an upload',
  method: 'POST',
  address: 'web/files/{file}/continueupload',
  needs: 'Open',
  evidence,
  answer(call) {
    const { upload } = uploadOf(call);
    return offsetReply('ContinueUpload', appendPart(call, upload));
  }
};

/** The last part, which may be empty: now the file is what was sent, as one new version. */
export const finishUpload: Operation = {
  name: 'finish an upload',
  method: 'POST',
  address: 'web/files/{file}/finishupload',
  needs: 'Open',
  evidence,
  answer(call) {
    const { place, upload } = uploadOf(call);
    const { store } = call.tenant;
    const finished = store.transact(() => {
      appendPart(call, upload);
      store.files.endUpload(upload);
      return replaceBytes(call, place, upload.contentId);
    });
    return { kind: 'entity', entity: shownFile(call, finished) };
  }
};

export const cancelUpload: Operation = {
  name: 'cancel an upload',
  method: 'POST',
  address: 'web/files/{file}/cancelupload',
  needs: 'Open',
  evidence,
  answer(call) {
    const { upload } = uploadOf(call);
    const { store } = call.tenant;
    store.transact(() => {
      store.files.endUpload(upload);
      store.contents.remove(upload.contentId);
    });
    return { kind: 'void' };
  }
};

function uploadIdIn(call: Call): string {
  const { uploadid, ...positions } = callArguments(call);
  const id = uploadid ?? positions[0] ?? '';
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id)) throw uploadMismatch();
  return id;
}

/** Begun by the caller himself. @throws SharePointError 400 */
function uploadOf(call: Call): { place: FilePlace; upload: Upload } {
  assertUploadSize(call);
  const place = enterFileToWrite(call, 'EditListItems');
  const upload = call.tenant.store.files.upload(uploadIdIn(call), place.file.id);
  if (!upload || upload.userId !== call.web.userId) throw uploadMismatch();
  return { place, upload };
}

/** Parts come in order, each where the last one ended. @throws SharePointError 400, 507 */
function appendPart(call: Call, { contentId }: Upload): number {
  const { fileoffset, ...positions } = callArguments(call);
  const { contents } = call.tenant.store;
  if (Number(fileoffset ?? positions[1]) !== contents.length(contentId)) throw uploadMismatch();
  assertRoom(call, contents.length(contentId) + call.request.body.length);
  return contents.append(contentId, call.request.body);
}

/** Edm.Int64 travels as text. */
function offsetReply(name: string, offset: number): Reply {
  return { kind: 'value', name, type: 'Edm.Int64', value: String(offset) };
}
