import { type Field } from '../../../store/Fields';
import { type FieldValue, type FieldValues } from '../../../store/Items';
import { notImplemented } from '../../errors/requestErrors';
import { fieldNotFound } from '../../errors/listErrors';
import { fieldIsReadOnly } from '../../errors/schemaErrors';
import { type ItemShape } from '../ItemShape';
import { FormRefused } from './FormRefused';
import { type FormOutcome, type FormValue } from './FormValue';
import { type FormReader, readFormText } from './readFormText';

/** What the server otherwise writes itself. */
export interface Forged {
  readonly authorId?: number;
  readonly editorId?: number;
  readonly created?: string;
  readonly modified?: string;
}

export interface ReadForm {
  readonly outcomes: readonly FormOutcome[];
  readonly isRefused: boolean;
  readonly values: FieldValues;
  readonly forged: Forged;
}

/** Of these, columns of the server, a form may be made to write. */
const FORGED_AS: Readonly<Record<string, keyof Forged>> = {
  Author: 'authorId',
  Editor: 'editorId',
  Created: 'created',
  Modified: 'modified'
};

/** Every field of the form is judged, so that all that is wrong is said at once. */
export function readForm(reader: FormReader, shape: ItemShape, form: readonly FormValue[]): ReadForm {
  const values = Object.create(null) as Record<string, FieldValue>;
  const forged: Record<string, FieldValue> = {};
  const outcomes = form.map(({ name, text }): FormOutcome => {
    try {
      const field = writableField(shape, name);
      const value = readFormText(reader, field, text);
      const forgery = isForgeable(field) ? FORGED_AS[field.internalName] : undefined;
      if (forgery === undefined) values[field.internalName] = value;
      else if (value !== null) forged[forgery] = value;
      return { name, text };
    } catch (error) {
      if (!(error instanceof FormRefused)) throw error;
      return { name, text, refused: { code: error.code, message: error.message } };
    }
  });
  return { outcomes, isRefused: outcomes.some(({ refused }) => refused), values, forged: forged as Forged };
}

/** @throws FormRefused, SharePointError 501 */
function writableField(shape: ItemShape, name: string): Field {
  const field = shape.fields.find(candidate => candidate.internalName === name);
  if (!field) throw new FormRefused(fieldNotFound(name, shape.list.rootFolderUrl).message);
  if (name === 'FileLeafRef') throw notImplemented('renaming a file by form values');
  const { validateUpdateMayForge: mayForge } = shape.call.tenant.switches();
  const isWritable = mayForge
    ? isKept(shape, field) || isForgeable(field)
    : isKept(shape, field) && !field.readOnly;
  if (!isWritable) throw new FormRefused(fieldIsReadOnly().message);
  return field;
}

function isForgeable({ internalName }: Field): boolean {
  return Object.hasOwn(FORGED_AS, internalName);
}

/** Calculated columns and lookups that show another column of what their first lookup points at hold no value. */
function isKept({ valueFields }: ItemShape, field: Field): boolean {
  return (
    valueFields.includes(field) && field.type !== 'Calculated' && field.options.primaryFieldId === undefined
  );
}
