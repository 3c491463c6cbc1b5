import { QuerySyntaxError } from './errors';
import { instantOf } from './instantOf';
import { type Literal } from './Predicate';
import { type XmlNode } from './XmlNode';

const NUMBER_TYPES = new Set(['number', 'integer', 'counter', 'currency', 'lookupid']);

/** `<Value Type="Number">3</Value>`; a type that is not known is text, as in SharePoint. @throws QuerySyntaxError */
export function literalOf(node: XmlNode): Literal {
  const type = (node.attributes.Type ?? 'Text').toLowerCase();
  const { text } = node;
  if (NUMBER_TYPES.has(type)) return numberOf(text);
  if (type === 'boolean') return { type: 'boolean', value: booleanOf(text) };
  if (type === 'guid') return { type: 'guid', value: text.replace(/[{}]/g, '').trim().toLowerCase() };
  if (type !== 'datetime') return { type: 'text', value: text };
  const instant = instantOf(text);
  if (instant === undefined) throw new QuerySyntaxError(`'${text}' is not a date`, 0);
  return { type: 'dateTime', value: instant };
}

function numberOf(text: string): Literal {
  const value = Number(text.trim());
  if (text.trim() === '' || !Number.isFinite(value))
    throw new QuerySyntaxError(`'${text}' is not a number`, 0);
  return { type: 'number', value: value === 0 ? 0 : value };
}

function booleanOf(text: string): boolean {
  const wanted = text.trim().toLowerCase();
  if (wanted === '1' || wanted === 'true') return true;
  if (wanted === '0' || wanted === 'false') return false;
  throw new QuerySyntaxError(`'${text}' is neither 0 nor 1`, 0);
}
