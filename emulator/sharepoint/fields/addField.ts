import { type Field } from '../../store/Fields';
import { type Call } from '../Call';
import { entityBody, numberIn, parametersOf, textIn, without } from '../callBody';
import { badArgument, notImplemented } from '../errors/requestErrors';
import { listPath } from '../lists/listPath';
import { currentList } from '../lists/currentList';
import { type Operation } from '../Operation';
import { type Reply } from '../Reply';
import { isObject, type JsonObject } from '../requestBody';
import { createField } from './createField';
import { fieldEntity } from './fieldEntity';
import { addableByKind, addableByName } from './fieldTypes';
import { readFieldXml } from './readFieldXml';

/** `{ __metadata: { type: "SP.FieldText" }, Title, FieldTypeKind: 2, ... }`. */
export const addField: Operation = {
  name: 'add a field',
  method: 'POST',
  address: 'web/lists/{list}/fields',
  needs: 'ManageLists',
  evidence: { sure: 'documented', source: 'Microsoft Learn: fields REST API reference' },
  answer: call => created(call, fieldFrom(call, entityBody(call, 'SP.Field')))
};

/** `fields/addField` takes the same in `parameters`. */
export const addFieldWithParameters: Operation = {
  name: 'add a field by parameters',
  method: 'POST',
  address: 'web/lists/{list}/fields/addfield',
  needs: 'ManageLists',
  evidence: { sure: 'documented', source: 'Microsoft Learn: fields REST API reference' },
  answer: call => created(call, fieldFrom(call, innerParameters(call)))
};

const NAME_AS_GIVEN = 8;

/** `{ parameters: { SchemaXml, Options } }`; option 8 takes the internal name from the XML. */
export const createFieldAsXml: Operation = {
  name: 'create a field from XML',
  method: 'POST',
  address: 'web/lists/{list}/fields/createfieldasxml',
  needs: 'ManageLists',
  evidence: { sure: 'documented', source: 'Microsoft Learn: fields REST API reference' },
  answer(call) {
    const parameters = innerParameters(call);
    const xml = readFieldXml(textIn(parameters, 'SchemaXml') ?? '');
    const type = addableByName(xml.type);
    if (!type) throw notImplemented(`fields of the type '${xml.type}'`);
    const options = numberIn(parameters, 'Options') ?? 0;
    const takesName = (options & NAME_AS_GIVEN) !== 0 && /^\w+$/.test(xml.name);
    const name = takesName ? { internalName: xml.name } : {};
    return created(
      call,
      createField(call, { type, title: xml.displayName, properties: xml.properties, ...name })
    );
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

function created(call: Call, field: Field): Reply {
  return { kind: 'entity', entity: fieldEntity(listPath(currentList(call).row.id), field), created: true };
}
