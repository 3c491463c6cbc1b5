import { type Call } from '../../Call';
import { SharePointError } from '../../errors/SharePointError';
import { currentList } from '../../lists/currentList';
import { type Operation } from '../../Operation';
import { type LogItemQuery, logItemQueryOf } from './LogItemQuery';
import { tellSince, tellWhole } from './tellRows';
import { type ToldRows, writeListItems } from './writeListItems';

/** XML in every mode, for it is the old web service behind a new address. */
export const getListItemChangesSinceToken: Operation = {
  name: 'item changes since a token',
  method: 'POST',
  address: 'web/lists/{list}/getlistitemchangessincetoken',
  needs: 'ViewListItems',
  evidence: {
    sure: 'documented',
    source: 'Microsoft Learn: synchronize SharePoint items using the REST service; MS-LISTSWS 3.1.4.22'
  },
  answer(call) {
    const told = tell(call, logItemQueryOf(call));
    const body = writeListItems(call, currentList(call).row, told);
    return { kind: 'raw', status: 200, headers: { 'CONTENT-TYPE': 'text/xml; charset=utf-8' }, body };
  }
};

const INVALID_TOKEN = '<Id ChangeType="InvalidToken" />';
/** Those of errors/changeErrors. */
const TOKEN_REFUSALS = /^(-213057517[23]|-2146233086|-1), (Microsoft|System\.(Argument|Format))/;

/** A token that is no good is said to be so, and the list told whole: [MS-LISTSWS] 2.2.5.3. */
function tell(call: Call, query: LogItemQuery): ToldRows {
  if (query.token === undefined) return tellWhole(call, query);
  try {
    return tellSince(call, query, query.token);
  } catch (error) {
    if (!(error instanceof SharePointError) || !TOKEN_REFUSALS.test(error.code)) throw error;
    return tellWhole(call, query, [INVALID_TOKEN]);
  }
}
