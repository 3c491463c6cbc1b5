/** One field of a form does not take its text: said beside the field, in an answer that is otherwise 200. */
export class FormRefused extends Error {
  /** 0 for most, as recorded in pnp/pnpcore (BulkAddListItemsWithBadFieldNameTest). */
  public readonly code: number;

  public constructor(message: string, code = 0) {
    super(message);
    this.name = 'FormRefused';
    this.code = code;
  }
}
