/** Written or removed although it is not there. */
export class NotInStore extends Error {
  public constructor(what: string) {
    super(`${what} is not in the store.`);
    this.name = 'NotInStore';
  }
}

/** A unique column holds this value already. */
export class DuplicateValues extends Error {
  /** The column, by internal name. */
  public readonly field: string;

  public constructor(field: string) {
    super(`Duplicate values in ${field}.`);
    this.name = 'DuplicateValues';
    this.field = field;
  }
}

export class TooManyIndexes extends Error {
  public constructor(limit: number) {
    super(`The list has ${limit} indexed columns already.`);
    this.name = 'TooManyIndexes';
  }
}

/** A field of this type cannot be indexed, hence not be unique either. */
export class NotIndexable extends Error {
  public readonly type: string;

  public constructor(internalName: string, type: string) {
    super(`${internalName} is a ${type} column, which cannot be indexed.`);
    this.name = 'NotIndexable';
    this.type = type;
  }
}

export class FieldExists extends Error {
  public readonly internalName: string;

  public constructor(internalName: string) {
    super(`The list has a field ${internalName} already.`);
    this.name = 'FieldExists';
    this.internalName = internalName;
  }
}

/** A value for a column the list does not have. */
export class UnknownColumn extends Error {
  public readonly column: string;

  public constructor(column: string) {
    super(`The list has no column ${column}.`);
    this.name = 'UnknownColumn';
    this.column = column;
  }
}

/** The web has a list of this title or address already. */
export class ListExists extends Error {
  public constructor(title: string) {
    super(`The web has a list ${title} already.`);
    this.name = 'ListExists';
  }
}
