import { type Call } from '../Call';
import { entityBody, without } from '../callBody';
import { badArgument } from '../errors/requestErrors';
import { currentList } from '../lists/currentList';
import { type Operation } from '../Operation';
import { type Reply } from '../Reply';
import { isObject, type JsonObject } from '../requestBody';
import { createView } from './createView';
import { viewEntity } from './viewEntity';

const EVIDENCE = { sure: 'library', source: 'pnpjs views/types.ts, pnpcore ListViewTests' } as const;

/** Who may see the list may ask; whether he may add depends on whose view it shall be. */
export const addView: Operation = {
  name: 'add a view',
  method: 'POST',
  address: 'web/lists/{list}/views',
  needs: 'ViewListItems',
  evidence: EVIDENCE,
  answer: call => created(call, entityBody(call, 'SP.View'))
};

/** `views/add` takes SP.ViewCreationInformation in `parameters`. */
export const addViewWithParameters: Operation = {
  name: 'add a view by parameters',
  method: 'POST',
  address: 'web/lists/{list}/views/add',
  needs: 'ViewListItems',
  evidence: EVIDENCE,
  answer(call) {
    const { parameters } = entityBody(call, 'SP.ViewCreationInformation');
    if (!isObject(parameters)) throw badArgument('Value does not fall within the expected range.');
    return created(call, without(parameters, '__metadata'));
  }
};

function created(call: Call, body: JsonObject): Reply {
  const view = createView(call, body);
  return { kind: 'entity', entity: viewEntity(currentList(call).row, view), created: true };
}
