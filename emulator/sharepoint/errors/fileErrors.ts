import { SharePointError } from './SharePointError';

/** Refusals about files, folders and attachments. */

/** Recorded in pnp/pnpcore (FilesTests). */
export function fileDoesNotExist(url: string): SharePointError {
  return new SharePointError(
    404,
    '-2130575338, Microsoft.SharePoint.SPException',
    `The file ${url} does not exist.`
  );
}

/** Recorded in pnp/pnpcore (GetExistingFileInOtherSiteByServerRelativeUrlAsyncTest). */
export function otherWeb(): SharePointError {
  return new SharePointError(
    400,
    '-2147024809, System.ArgumentException',
    'Server relative urls must start with SPWeb.ServerRelativeUrl'
  );
}

/** Code and words from the tests of pnp/cli-microsoft365; `by` is a login name, `on` an instant. */
export function nameTaken(place: string, { by, on }: { by: string; on: string }): SharePointError {
  const [, day, month, year, time] =
    /^\w+, (\d+) (\w+) (\d+) ([\d:]+)/.exec(new Date(on).toUTCString()) ?? [];
  return new SharePointError(
    400,
    '-2130575257, Microsoft.SharePoint.SPException',
    `A file with the name ${place} already exists. It was last modified by ${by} on ${day} ${month} ${year} ${time} -0000.`
  );
}

/** Server code InvalidFileName; the words are those of the screen, https://github.com/Aymkdn/SharepointPlus/issues/97. */
export function nameNotPermitted(): SharePointError {
  return new SharePointError(
    400,
    '-2130575245, Microsoft.SharePoint.SPException',
    'The file or folder name contains characters that are not permitted.  Please use a different name.'
  );
}

/** https://support.microsoft.com/office/64883a5d-228e-48f5-b3d2-eb39e07630fa: 400 characters; code and words as Windows has them. */
export function pathTooLong(): SharePointError {
  return new SharePointError(
    400,
    '-2147024690, System.IO.PathTooLongException',
    'The specified file or folder name is too long. The URL path for all files and folders must be 400 characters or less (and no more than 400 characters for any single file or folder name in the URL). Please type a shorter file or folder name.'
  );
}

/** Status and code of a lock: https://github.com/vgrem/office365-rest-python-client/issues/697; a check-out is told in other words. */
export function checkedOutByOther(url: string, login: string): SharePointError {
  return new SharePointError(
    423,
    '-2147018894, Microsoft.SharePoint.SPFileLockException',
    `The file "${url}" is checked out for editing by ${login}.`
  );
}

/** The words: https://github.com/SubPointSolutions/spmeta2/issues/657 */
export function notCheckedOut(url: string): SharePointError {
  return new SharePointError(
    400,
    '-2147018892, Microsoft.SharePoint.SPFileCheckOutException',
    `The file "${url}" is not checked out.`
  );
}

/** HRESULT of ERROR_DISK_FULL; the words: https://github.com/MicrosoftDocs/OfficeDocs-SharePoint/issues/2703 */
export function quotaExceeded(): SharePointError {
  return new SharePointError(
    507,
    '-2147024784, Microsoft.SharePoint.SPException',
    "This site has exceeded its maximum file storage limit. To free up space, delete files you don't need and empty the recycle bin."
  );
}

/** An upload that was not begun, was begun by somebody else, or goes on at another place. */
export function uploadMismatch(): SharePointError {
  return new SharePointError(
    400,
    '-2147024809, System.ArgumentException',
    'Value does not fall within the expected range.'
  );
}

export function attachmentNotFound(): SharePointError {
  return new SharePointError(404, '-2147024894, System.IO.FileNotFoundException', 'File Not Found.');
}

/** SharePoint's words when a document's name is taken; status by https://github.com/mrackley/StratusForms/issues/47 */
export function attachmentExists(): SharePointError {
  return new SharePointError(
    400,
    '-2130575257, Microsoft.SharePoint.SPException',
    'The specified name is already in use.\n\nThe document or folder name was not changed.  To change the name to a different value, close this dialog and edit the properties of the document or folder.'
  );
}

export function attachmentsDisabled(): SharePointError {
  return new SharePointError(
    400,
    '-2146232832, Microsoft.SharePoint.SPException',
    'Attachments are disabled for this list.'
  );
}
