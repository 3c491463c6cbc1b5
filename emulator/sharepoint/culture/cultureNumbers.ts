import { type Culture } from './Culture';

/** `1,234.5` or `1.234,5`; undefined when it is no number. */
export function readNumber({ decimal, group }: Culture, text: string): number | undefined {
  const [whole = '', ...rest] = text.trim().split(decimal);
  const plain = [whole.replaceAll(group, ''), ...rest].join('.');
  return /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d{1,3})?$/i.test(plain) ? finite(Number(plain)) : undefined;
}

function finite(number: number): number | undefined {
  return Number.isFinite(number) ? number : undefined;
}
