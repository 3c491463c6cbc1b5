import { invalidQuery, notImplemented } from '../../sharepoint/errors/requestErrors';
import { isObject, type JsonObject } from '../../sharepoint/requestBody';
import { type Json } from '../../sharepoint/odata/Entity';
import { type CanvasControl } from './Canvas';

/**
 * Reads `CanvasContent1`, the text in which a page's controls are sent. Throws SharePointError 400 when it is no such
 * text, 501 when it holds other controls than web parts.
 */
export function readCanvas(text: Json | undefined): CanvasControl[] {
  const controls = parse(text);
  if (!Array.isArray(controls)) throw invalidCanvas();
  return (controls as Json[]).map(readControl);
}

function readControl(control: Json): CanvasControl {
  if (!isObject(control)) throw invalidCanvas();
  if (control.controlType !== 3)
    throw notImplemented(`a control of type ${String(control.controlType)} on a page`);
  const { position, webPartData } = control;
  const isWhole =
    isObject(position) &&
    ['zoneIndex', 'sectionIndex', 'controlIndex', 'sectionFactor'].every(key => isCount(position[key])) &&
    isObject(webPartData) &&
    isObject(webPartData.properties) &&
    ['title', 'description', 'dataVersion'].every(key => isTextOrAbsent(webPartData[key])) &&
    [control.id, control.webPartId, webPartData.id, webPartData.instanceId].every(isGuid);
  if (!isWhole) throw invalidCanvas();
  return { ...control, emphasis: readEmphasis(control.emphasis) } as unknown as CanvasControl;
}

function readEmphasis(emphasis: Json | undefined): CanvasControl['emphasis'] {
  const zoneEmphasis = isObject(emphasis) ? emphasis.zoneEmphasis : undefined;
  return isCount(zoneEmphasis) ? { zoneEmphasis } : {};
}

function parse(text: Json | undefined): JsonObject | Json {
  try {
    const parsed = JSON.parse(String(text)) as Json;
    // What is nested too deeply can be read and never be written again.
    JSON.stringify(parsed);
    return parsed;
  } catch {
    throw invalidCanvas();
  }
}

function isTextOrAbsent(value: Json | undefined): boolean {
  return value === undefined || typeof value === 'string';
}

function isCount(value: Json | undefined): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= 1000;
}

export function isGuid(value: Json | undefined): boolean {
  return typeof value === 'string' && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(value);
}

function invalidCanvas(): Error {
  return invalidQuery('CanvasContent1 does not hold the controls of a page.');
}
