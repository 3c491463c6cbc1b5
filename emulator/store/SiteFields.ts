import { type Field, type FieldChange, type NewField } from './Fields';

/** Columns of a site, which lists and content types may take up. They hold no values, hence no index. */
export interface SiteFields {
  /** `listId` is the id of the web. @throws FieldExists */
  add(field: NewField): Field;
  /** Options are replaced as a whole. @throws NotInStore */
  update(field: Field, change: FieldChange): Field;
  /** Those every site has, then in order of making. */
  list(webId: string): readonly Field[];
  remove(field: Field): void;
}
