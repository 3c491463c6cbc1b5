import { type Field } from '../../store/Fields';
import { type Call } from '../Call';
import { lookupEntity } from '../fields/lookupEntity';
import { htmlText } from './renderedText';
import { type RowParts } from './RowParts';

/** A lookup with what it shows of the other row, as recorded in pnp/pnpcore (SpecialFieldRestUpdateTest). */
export function lookupParts(call: Call, field: Field, ids: readonly number[]): RowParts {
  const entries = ids.flatMap(id => {
    const target = lookupEntity(call, field, { id, path: '' });
    const value = target?.properties[field.options.lookupField ?? 'Title'];
    return target ? [{ lookupId: id, lookupValue: textOf(value), isSecretFieldValue: false }] : [];
  });
  const flat = entries.map(({ lookupId, lookupValue }) => `${lookupId};#${lookupValue}`).join(';#');
  return [
    [field.internalName, entries.length > 0 ? entries : ''],
    [`${field.internalName}.`, flat]
  ];
}

function textOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? htmlText(String(value)) : '';
}
