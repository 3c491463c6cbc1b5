import { type Operation } from '../Operation';
import { addFile, addFileUsingPath } from './addFile';
import { checkIn, checkOut, undoCheckOut } from './checkOut';
import { file } from './file';
import { fileItem } from './fileItem';
import { filesOfFolder } from './filesOfFolder';
import { fileValue } from './fileValue';
import { lockedByUser } from './lockedByUser';
import { copyFileByPath, moveFileByPath } from './moveCopyUtil';
import { copyFileTo, moveFileTo } from './moveFile';
import { recycleFile, removeFile, removeFileByObject, removeFileWithParameters } from './removeFile';
import { saveFileStream, setFileValue } from './setFileValue';
import { cancelUpload, continueUpload, finishUpload, startUpload } from './startUpload';

export const fileOperations: readonly Operation[] = [
  ...[filesOfFolder, file, fileItem, fileValue, lockedByUser, addFile, addFileUsingPath],
  ...[setFileValue, saveFileStream, startUpload, continueUpload, finishUpload, cancelUpload],
  ...[checkOut, checkIn, undoCheckOut, moveFileTo, copyFileTo, moveFileByPath, copyFileByPath],
  ...[removeFile, removeFileByObject, removeFileWithParameters, recycleFile]
];
