import { enterFolder } from '../files/enterFile';
import { shownItem } from '../files/shownPlace';
import { type Operation } from '../Operation';

/** The root of a list has none: 200 and `odata.null`. */
export const folderItem: Operation = {
  name: 'list item of a folder',
  method: 'GET',
  address: 'web/folders/{folder}/listitemallfields',
  needs: 'Open',
  evidence: { sure: 'library', source: 'pnpjs folders/types.ts' },
  answer(call) {
    const place = enterFolder(call, 'ViewListItems').folder;
    return place ? { kind: 'entity', entity: shownItem(call, place) } : { kind: 'void' };
  }
};
