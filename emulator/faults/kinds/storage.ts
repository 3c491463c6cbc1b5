import { SharePointError } from '../../sharepoint/errors/SharePointError';
import { tooLarge } from '../../sharepoint/errors/requestErrors';
import { type FaultKind, type FaultKinds } from '../FaultKind';
import { graphRefusal, refusalOf, sharePointRefusal } from '../wireBodies';

/** pnp/pnpjs issue 3207. */
const BATCH_LIMIT_BYTES = 2_097_152;

/** vgrem/office365-rest-python-client issue 697, pnp/pnpjs issue 2381. */
const locked: FaultKind = {
  number: 'F21',
  answer: moment => {
    const name = moment.details.name ?? 'image.webp';
    const message = `The file ${name} is locked for shared use by somebody@contoso.example.`;
    const code = '-2147018894, Microsoft.SharePoint.SPFileLockException';
    return refusalOf(moment, new SharePointError(423, code, message), {
      graph: {
        status: 423,
        code: 'resourceLocked',
        message: 'The resource you are attempting to access is locked'
      }
    });
  }
};

/** 507 as Graph says it; REST has been seen with 403 and 500 (`with.status`), and then the words are ours. */
const quotaFull: FaultKind = {
  number: 'F22',
  answer: moment => {
    const status = moment.details.status ?? 507;
    if (status === 507) {
      const message = 'The user has reached their quota limit';
      return graphRefusal(moment, { status, code: 'quotaLimitReached', message });
    }
    const code = '-2130575225, Microsoft.SharePoint.SPException';
    const message =
      'Your changes could not be saved because this SharePoint Web site has exceeded the storage quota limit.';
    return sharePointRefusal(moment, new SharePointError(status, code, message));
  }
};

const tooLargeAnswer: FaultKind = {
  number: 'F23',
  answer: moment =>
    refusalOf(moment, tooLarge(BATCH_LIMIT_BYTES), {
      graph: { status: 413, code: 'requestTooLarge', message: 'The maximum request size was exceeded.' }
    })
};

/** pnp/pnpjs issue 384: too much at once, whatever its bytes. */
const tooManyResources: FaultKind = {
  number: 'F23',
  only: 'sharepoint',
  answer: moment =>
    sharePointRefusal(
      moment,
      new SharePointError(
        500,
        '-1, Microsoft.SharePoint.Client.ResourceLimitException',
        'The request uses too many resources.'
      )
    )
};

export const storageFaults: FaultKinds = { locked, quotaFull, tooLarge: tooLargeAnswer, tooManyResources };
