import { type Call } from './Call';
import { cannotConvert } from './errors/listErrors';
import { unknownProperty } from './errors/requestErrors';
import { type JsonObject, readJsonBody, readParameters } from './requestBody';

/** The entity in the body of a call. @throws SharePointError 400 */
export function entityBody(call: Call, type: string): JsonObject {
  return readJsonBody(call.request.body, call.request.headers.get('content-type'), type);
}

/** A function's parameters: its arguments in the address, and those in the body, which win. Names in lower case. */
export function parametersOf(call: Call): JsonObject {
  const fromBody = Object.entries(readParameters(call.request.body)).map(([name, value]) => [
    name.toLowerCase(),
    value
  ]);
  const fromAddress = call.args.map(({ name, value }, at) => [name === '' ? String(at) : name, value]);
  return Object.fromEntries([...fromAddress, ...fromBody]) as JsonObject;
}

/** Undefined when absent or null. @throws SharePointError 400 for another type. */
export function textIn(body: JsonObject, name: string): string | undefined {
  const value = body[name] ?? undefined;
  if (value !== undefined && typeof value !== 'string') throw cannotConvert('Edm.String');
  return value;
}

export function booleanIn(body: JsonObject, name: string): boolean | undefined {
  const value = body[name] ?? undefined;
  if (value !== undefined && typeof value !== 'boolean') throw cannotConvert('Edm.Boolean');
  return value;
}

/** Numbers may come as text in addresses and from some clients. */
export function numberIn(body: JsonObject, name: string): number | undefined {
  const value = body[name] ?? undefined;
  if (value === undefined) return undefined;
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  if (typeof number !== 'number' || !Number.isFinite(number)) throw cannotConvert('Edm.Int32');
  return number;
}

/** @throws SharePointError 400 when the body has a property that the type has not. */
export function refuseUnknown(body: JsonObject, known: readonly string[], type: string): void {
  const unknown = Object.keys(body).find(name => !known.includes(name));
  if (unknown !== undefined) throw unknownProperty(unknown, type);
}

/** The body without these properties. */
export function without(body: JsonObject, ...names: readonly string[]): JsonObject {
  return Object.fromEntries(Object.entries(body).filter(([name]) => !names.includes(name)));
}
