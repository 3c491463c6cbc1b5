import { asSharePointError } from '../../sharepoint/errors/asSharePointError';
import { type SharePointError } from '../../sharepoint/errors/SharePointError';
import {
  accessDenied,
  generalException,
  invalidRequest,
  itemNotFound,
  resourceModified,
  tooManyResources,
  uniqueViolated
} from '../errors/sitesErrors';
import { GraphError, notImplemented } from '../GraphError';

/** Graph's lists are SharePoint's: what SharePoint refuses, Graph refuses in its own words. */
export async function inGraphWords(work: () => Response | Promise<Response>): Promise<Response> {
  try {
    return await work();
  } catch (error) {
    throw error instanceof GraphError ? error : translated(asSharePointError(error));
  }
}

const BY_CODE: Readonly<Record<string, () => GraphError>> = {
  '-2147024860': tooManyResources,
  '-2147024749': tooManyResources,
  '-2130575169': uniqueViolated
};

function translated({ status, code, message }: SharePointError): GraphError {
  const known = BY_CODE[code.split(',')[0] ?? ''];
  if (known) return known();
  if (status === 403) return accessDenied();
  if (status === 404) return itemNotFound();
  if (status === 412) return resourceModified();
  if (status === 501) return notImplemented(message.replace(/^The emulator does not implement |\.$/g, ''));
  // A 500 of the emulator's own making stays one; SharePoint's are refusals.
  return message.startsWith('The emulator failed') ? generalException(message) : invalidRequest(message);
}
