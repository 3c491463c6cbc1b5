import { type Operation } from '../Operation';
import { addAvailableContentType } from './addAvailableContentType';
import { addContentType } from './addContentType';
import { addFieldLink } from './addFieldLink';
import { contentType, contentTypeParent } from './contentType';
import { availableContentTypes, contentTypes } from './contentTypes';
import { contentTypeColumns, fieldLink, fieldLinks } from './fieldLinks';
import { removeContentType } from './removeContentType';
import { updateContentType } from './updateContentType';

/** The same on a site: reading takes Open, writing Manage Web Site. */
function onSite(operation: Operation): Operation {
  return {
    ...operation,
    name: `${operation.name} of the site`,
    address: operation.address.replace('web/lists/{list}/', 'web/'),
    needs: operation.method === 'GET' ? 'Open' : 'ManageWeb'
  };
}

const ofLists: readonly Operation[] = [
  ...[contentTypes, contentType, contentTypeParent, addContentType, updateContentType, removeContentType],
  ...[fieldLinks, fieldLink, addFieldLink, contentTypeColumns]
];

export const contentTypeOperations: readonly Operation[] = [
  ...ofLists,
  ...ofLists.map(onSite),
  ...[addAvailableContentType, availableContentTypes]
];
