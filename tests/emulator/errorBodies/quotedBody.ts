import { type Answer, refusal } from '../rest/testTenant';

/** A refusal as the fact sheet quotes it: what must come back, to the byte. */
export interface QuotedBody {
  readonly status: number;
  readonly code: string;
  readonly text: string;
}

export const MINIMAL = 'application/json';
export const VERBOSE = 'application/json;odata=verbose';

export function expectQuoted(answer: Answer, { status, code, text }: QuotedBody): void {
  expect([answer.status, answer.text]).toEqual([status, refusal(code, text)]);
}

/** The same in verbose mode: `error` where JSON light has `odata.error`. */
export function verbose({ code, text }: QuotedBody): string {
  return refusal(code, text).replace('"odata.error"', '"error"');
}
