import { booleanIn, parametersOf, textIn } from '../../callBody';
import { type Call } from '../../Call';
import { invalidQuery } from '../../errors/requestErrors';
import { type JsonObject } from '../../requestBody';
import { type FormValue, formValuesIn } from './FormValue';

export interface FormParameters {
  readonly form: readonly FormValue[];
  /** No new version comes of it. */
  readonly isNewDocument: boolean;
  readonly isInvariant: boolean;
  /** `listItemCreateInfo`, where there is one. */
  readonly createInfo: JsonObject[string];
}

const FORM = ['formvalues', 'bnewdocumentupdate', 'checkincomment', 'datesinutc', 'numberininvariantculture'];

/** @throws SharePointError 400 for a parameter the method has not: https://github.com/vgrem/office365-rest-python-client/issues/509 */
export function formParameters(call: Call, method: string, more: readonly string[] = []): FormParameters {
  const parameters = parametersOf(call);
  const known = [...FORM, ...more.map(name => name.toLowerCase())];
  const unknown = Object.keys(parameters).find(name => !known.includes(name));
  if (unknown !== undefined)
    throw invalidQuery(`The parameter ${unknown} does not exist in method ${method}.`);
  textIn(parameters, 'checkincomment');
  booleanIn(parameters, 'datesinutc');
  return {
    form: formValuesIn(parameters),
    isNewDocument: booleanIn(parameters, 'bnewdocumentupdate') ?? false,
    isInvariant: booleanIn(parameters, 'numberininvariantculture') ?? false,
    createInfo: parameters.listitemcreateinfo
  };
}
