import {
  IncompatibleValue,
  NotEmulated,
  QuerySyntaxError,
  ThresholdExceeded,
  TooManyLookups,
  UnknownField,
  UnsupportedExpression
} from '../../query/errors';
import { DuplicateValues, FieldExists, NotIndexable, TooManyIndexes } from '../../store/errors';
import {
  cannotIndex,
  duplicateFieldName,
  duplicateValues,
  thresholdExceeded,
  tooManyIndexes,
  tooManyLookups
} from './listErrors';
import { invalidQuery, notImplemented, unknownField } from './requestErrors';
import { SharePointError } from './SharePointError';

/** Refusals of the store and the query language, in SharePoint's words; anything else is a bug and stays one. */
export function asSharePointError(error: unknown): SharePointError {
  if (error instanceof SharePointError) return error;
  return queryRefusal(error) ?? storeRefusal(error) ?? unexpected(error);
}

function queryRefusal(error: unknown): SharePointError | undefined {
  if (error instanceof ThresholdExceeded) return thresholdExceeded();
  if (error instanceof TooManyLookups) return tooManyLookups();
  if (error instanceof UnknownField) return unknownField(error.field);
  if (error instanceof NotEmulated) return notImplemented(error.expression);
  const isBadQuery =
    error instanceof QuerySyntaxError ||
    error instanceof UnsupportedExpression ||
    error instanceof IncompatibleValue;
  return isBadQuery ? invalidQuery(error.message) : undefined;
}

function storeRefusal(error: unknown): SharePointError | undefined {
  if (error instanceof DuplicateValues) return duplicateValues([error.field]);
  if (error instanceof TooManyIndexes) return tooManyIndexes();
  if (error instanceof NotIndexable) return cannotIndex(error.message.split(' ')[0] ?? '');
  return error instanceof FieldExists ? duplicateFieldName(error.internalName) : undefined;
}

function unexpected(error: unknown): SharePointError {
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return new SharePointError(500, '-1, Microsoft.SharePoint.SPException', `The emulator failed: ${text}`);
}
