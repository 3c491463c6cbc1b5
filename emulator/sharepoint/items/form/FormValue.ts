import { type Call } from '../../Call';
import { cannotConvert } from '../../errors/listErrors';
import { textIn } from '../../callBody';
import { type Json } from '../../odata/Entity';
import { isObject, type JsonObject } from '../../requestBody';
import { type Reply } from '../../Reply';

/** What a form says of one field: SP.ListItemFormUpdateValue. */
export interface FormValue {
  readonly name: string;
  readonly text: string;
}

/** @throws SharePointError 400 when it is no collection of form values */
export function formValuesIn(parameters: JsonObject): readonly FormValue[] {
  const given = parameters.formvalues;
  const values = isObject(given) ? given.results : given;
  if (!Array.isArray(values)) throw cannotConvert('Collection(SP.ListItemFormUpdateValue)');
  return (values as readonly Json[]).map(value => {
    if (!isObject(value)) throw cannotConvert('SP.ListItemFormUpdateValue');
    return { name: textIn(value, 'FieldName') ?? '', text: textIn(value, 'FieldValue') ?? '' };
  });
}

/** What became of one field. */
export interface FormOutcome extends FormValue {
  readonly refused?: { readonly code: number; readonly message: string };
}

export function formReply(
  call: Call,
  name: string,
  { outcomes, itemId }: { outcomes: readonly FormOutcome[]; itemId: number }
): Reply {
  const type = 'SP.ListItemFormUpdateValue';
  const metadata = call.mode === 'verbose' ? { __metadata: { type } } : {};
  const value = outcomes.map(outcome => ({
    ...metadata,
    ErrorCode: outcome.refused?.code ?? 0,
    ErrorMessage: outcome.refused?.message ?? null,
    FieldName: outcome.name,
    FieldValue: outcome.text,
    HasException: outcome.refused !== undefined,
    ItemId: itemId
  }));
  return { kind: 'value', name, type: `Collection(${type})`, value };
}
