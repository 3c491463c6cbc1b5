import { SharePointError } from '../sharepoint/errors/SharePointError';

/** Refusals of the app catalog. */

export function appNotFound(id: string): SharePointError {
  return new SharePointError(
    404,
    '-2147024894, System.IO.FileNotFoundException',
    `No app with the id ${id} is available in the app catalog.`
  );
}

/** A second upload without `overwrite=true`; the words are those of any document library. */
export function fileExists(fileName: string): SharePointError {
  return new SharePointError(
    500,
    '-2130575257, Microsoft.SharePoint.SPException',
    `A file with the name ${fileName} already exists. It was last modified by another user.`
  );
}

export function invalidPackage(reason: string): SharePointError {
  return new SharePointError(
    400,
    '-1, Microsoft.SharePoint.SPException',
    `Invalid SharePoint App package. ${reason}`
  );
}

/** Uploading, deploying, retracting and removing belong to the catalog's own site. */
export function notTheAppCatalog(): SharePointError {
  return new SharePointError(
    400,
    '-1, Microsoft.SharePoint.SPException',
    'This operation is only available in the site of the tenant app catalog.'
  );
}

export function appNotDeployed(title: string): SharePointError {
  return new SharePointError(
    400,
    '-1, Microsoft.SharePoint.SPException',
    `The app ${title} is not deployed in the app catalog.`
  );
}
