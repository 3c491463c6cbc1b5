import { fileNotFound } from '../errors/listErrors';
import { notImplemented } from '../errors/requestErrors';
import { enterFolder } from '../files/enterFile';
import { folderAt } from '../files/findPlace';
import { shownFolder } from '../files/shownPlace';
import { type Operation } from '../Operation';

export const parentFolder: Operation = {
  name: 'parent of a folder',
  method: 'GET',
  address: 'web/folders/{folder}/parentfolder',
  needs: 'Open',
  evidence: { sure: 'library', source: 'pnpjs folders/types.ts' },
  answer(call) {
    const { folder, url } = enterFolder(call, 'ViewListItems');
    if (!folder) throw notImplemented("the parent of a library's root");
    const parent = folderAt(call, url.slice(0, url.lastIndexOf('/')));
    if (!parent) throw fileNotFound();
    return { kind: 'entity', entity: shownFolder(call, parent) };
  }
};
