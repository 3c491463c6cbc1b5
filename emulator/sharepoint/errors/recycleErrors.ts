import { SharePointError } from './SharePointError';

/** https://github.com/pnp/powershell/issues/2410 (the words) */
export function recycledNotFound(): SharePointError {
  return new SharePointError(
    404,
    '-2147024809, System.ArgumentException',
    'Value does not fall within the expected range.'
  );
}

/** SharePoint's own error TP_E_FILE_ALREADY_EXISTS: the place of what would come back is taken. */
export function restoredNameTaken(name: string): SharePointError {
  return new SharePointError(
    500,
    '-2130575257, Microsoft.SharePoint.SPException',
    `A file or folder with the name '${name}' already exists.`
  );
}
