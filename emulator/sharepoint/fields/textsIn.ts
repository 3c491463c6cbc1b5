import { cannotConvert } from '../errors/listErrors';
import { type Json } from '../odata/Entity';
import { isObject } from '../requestBody';

/** A collection of texts, which a verbose body wraps in `results`; undefined when absent or null. @throws SharePointError 400 */
export function textsIn(value: Json | undefined): readonly string[] | undefined {
  const texts = isObject(value) ? value.results : value;
  if (texts === undefined || texts === null) return undefined;
  if (!Array.isArray(texts) || texts.some(text => typeof text !== 'string')) {
    throw cannotConvert('Collection(Edm.String)');
  }
  return texts as readonly string[];
}
