import { type Field } from '../../store/Fields';
import { type Call } from '../Call';
import { entityBody, numberIn, parametersOf, textIn, without } from '../callBody';
import { duplicateFieldName } from '../errors/listErrors';
import { badArgument, notImplemented } from '../errors/requestErrors';
import { type Operation } from '../Operation';
import { type Reply } from '../Reply';
import { isObject, type JsonObject } from '../requestBody';
import { createField } from './createField';
import { fieldEntity } from './fieldEntity';
import { fieldHome } from './FieldHome';
import { addableByKind, addableByName } from './fieldTypes';
import { readFieldXml } from './readFieldXml';

const EVIDENCE = { sure: 'documented', source: 'Microsoft Learn: fields REST API reference' } as const;

/** `{ __metadata: { type: "SP.FieldText" }, Title, FieldTypeKind: 2, ... }`. */
export const addField: Operation = {
  name: 'add a field',
  method: 'POST',
  address: 'web/lists/{list}/fields',
  needs: 'ManageLists',
  evidence: EVIDENCE,
  answer: call => created(call, fieldFrom(call, entityBody(call, 'SP.Field')))
};

/** `fields/addField` takes the same in `parameters`. */
export const addFieldWithParameters: Operation = {
  name: 'add a field by parameters',
  method: 'POST',
  address: 'web/lists/{list}/fields/addfield',
  needs: 'ManageLists',
  evidence: EVIDENCE,
  answer: call => created(call, fieldFrom(call, innerParameters(call)))
};

/** AddFieldOptions: https://learn.microsoft.com/previous-versions/office/sharepoint-csom/ee539864(v=office.15) */
const NAME_AS_GIVEN = 8;
const INTO_DEFAULT_VIEW = 16;
const TITLE_MUST_BE_FREE = 32;

/** `{ parameters: { SchemaXml, Options } }`; option 8 takes the internal name from the XML. */
export const createFieldAsXml: Operation = {
  name: 'create a field from XML',
  method: 'POST',
  address: 'web/lists/{list}/fields/createfieldasxml',
  needs: 'ManageLists',
  evidence: EVIDENCE,
  answer(call) {
    const parameters = innerParameters(call);
    const {
      type: typeName,
      name,
      displayName: title,
      ...xml
    } = readFieldXml(textIn(parameters, 'SchemaXml') ?? '');
    const type = addableByName(typeName);
    if (!type) throw notImplemented(`fields of the type '${typeName}'`);
    const options = numberIn(parameters, 'Options') ?? 0;
    if ((options & TITLE_MUST_BE_FREE) !== 0) assertTitleIsFree(call, title);
    const takesName = (options & NAME_AS_GIVEN) !== 0 && /^\w+$/.test(name);
    const field = createField(call, { ...xml, type, title, ...(takesName ? { internalName: name } : {}) });
    if ((options & INTO_DEFAULT_VIEW) !== 0) showInDefaultView(call, field);
    return created(call, field);
  }
};

function innerParameters(call: Call): JsonObject {
  const { parameters } = parametersOf(call);
  if (!isObject(parameters)) throw badArgument('Value does not fall within the expected range.');
  return without(parameters, '__metadata');
}

function fieldFrom(call: Call, body: JsonObject): Field {
  const { Title, FieldTypeKind: kind, ...properties } = body;
  const type = addableByKind(Number(kind));
  if (!type) throw notImplemented(`fields with FieldTypeKind ${String(kind)}`);
  return createField(call, { type, title: textIn({ Title }, 'Title') ?? '', properties });
}

function assertTitleIsFree(call: Call, title: string): void {
  const wanted = title.toLowerCase();
  if (
    fieldHome(call)
      .all()
      .some(field => field.title.toLowerCase() === wanted)
  )
    throw duplicateFieldName(title);
}

function showInDefaultView({ tenant }: Call, field: Field): void {
  const { views } = tenant.store;
  const view = views.list(field.listId).find(({ isDefault }) => isDefault);
  if (view) views.update(view, { look: { ...view.look, fields: [...view.look.fields, field.internalName] } });
}

export function created(call: Call, field: Field): Reply {
  const { path, url, webId, all } = fieldHome(call);
  return { kind: 'entity', entity: fieldEntity({ path, url, webId, fields: all() }, field), created: true };
}
