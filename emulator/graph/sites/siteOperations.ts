import { type GraphOperation } from '../GraphOperation';
import { delta } from './delta';
import { item, items } from './items';
import { list, lists } from './lists';
import { site, siteByPath } from './site';
import { addItem, removeItem, updateFields, updateItem } from './writeItem';

/** SharePoint's sites and lists as Graph shows them. */
export const siteOperations: readonly GraphOperation[] = [
  ...[siteByPath, site, lists, list, items, delta, item],
  ...[addItem, updateItem, updateFields, removeItem]
];
