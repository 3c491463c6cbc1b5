/** The text of a query cannot be read. `position` counts characters from 0. */
export class QuerySyntaxError extends Error {
  public readonly position: number;

  public constructor(message: string, position: number) {
    super(`${message} at position ${position}.`);
    this.name = 'QuerySyntaxError';
    this.position = position;
  }
}

/** It reads well, but SharePoint's dialect does not have it: endswith, tolower, any, `in`, arithmetic. */
export class UnsupportedExpression extends Error {
  public readonly expression: string;
  public readonly position: number;

  public constructor(expression: string, position = 0) {
    super(`${expression} is not supported at position ${position}.`);
    this.name = 'UnsupportedExpression';
    this.expression = expression;
    this.position = position;
  }
}

/** SharePoint has it, this emulator has not: joins, memberships, recurring dates. */
export class NotEmulated extends UnsupportedExpression {
  public constructor(expression: string) {
    super(expression);
    this.name = 'NotEmulated';
  }
}

export class UnknownField extends Error {
  public readonly field: string;

  public constructor(field: string) {
    super(`The field or property '${field}' does not exist.`);
    this.name = 'UnknownField';
    this.field = field;
  }
}

/** A value that a column of this type cannot be compared with, or a comparison it does not have. */
export class IncompatibleValue extends Error {
  public readonly field: string;

  public constructor(field: string, reason: string) {
    super(`${field}: ${reason}`);
    this.name = 'IncompatibleValue';
    this.field = field;
  }
}

/** The list view threshold: answering would touch too many rows. `reason` is for people who debug the emulator. */
export class ThresholdExceeded extends Error {
  public readonly reason: string;

  public constructor(reason: string) {
    super(`The list view threshold is exceeded: ${reason}.`);
    this.name = 'ThresholdExceeded';
    this.reason = reason;
  }
}

/** More than 12 lookup or person columns in one query. */
export class TooManyLookups extends Error {
  public constructor(count: number) {
    super(`The query joins ${count} lookup columns.`);
    this.name = 'TooManyLookups';
  }
}
