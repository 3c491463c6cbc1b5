import { faultKinds } from './faultKinds';
import { type FaultRule } from './FaultRule';

/** A rule that says something no rule can say; the message names it. */
export class InvalidRule extends Error {
  public constructor(message: string) {
    super(message);
    this.name = 'InvalidRule';
  }
}

type Check = (value: unknown) => boolean;
type Shape = Readonly<Record<string, readonly [Check, string]>>;

const isText: Check = value => typeof value === 'string' && value !== '';
const isInstant: Check = value => typeof value === 'string' && !Number.isNaN(Date.parse(value));
const isFraction: Check = value => typeof value === 'number' && value >= 0 && value <= 1;
const isDuration: Check = value => typeof value === 'number' && value >= 0 && value <= 86_400_000;
const isWholeFrom =
  (least: number): Check =>
  value =>
    Number.isInteger(value) && (value as number) >= least;
const isOneOf =
  (...choices: readonly unknown[]): Check =>
  value =>
    choices.includes(value);
const isOneOrMore =
  (check: Check): Check =>
  value =>
    Array.isArray(value) ? value.length > 0 && value.every(check) : check(value);
const isKind: Check = value => typeof value === 'string' && Object.hasOwn(faultKinds, value);
const isExpression: Check = value => {
  try {
    return isText(value) && new RegExp(String(value)) instanceof RegExp;
  } catch {
    return false;
  }
};

const text = [isText, 'a text'] as const;
const fraction = [isFraction, 'a number from 0 to 1'] as const;
const fromOne = [isWholeFrom(1), 'a whole number from 1'] as const;
const instant = [isInstant, 'an instant such as 2026-11-16T09:00:00Z'] as const;
const duration = [isDuration, 'milliseconds, at most a day'] as const;
const object = [isObject, 'an object'] as const;

const RULE: Shape = {
  ...{ id: text, on: object, with: object },
  fault: [isOneOrMore(isKind), `one or more of ${Object.keys(faultKinds).join(', ')}`],
  when: [isOneOf('before commit', 'after commit', 'either'), 'before commit, after commit or either'],
  nth: [isOneOrMore(isWholeFrom(1)), 'one or more whole numbers from 1'],
  ...{ every: fromOne, times: fromOne, probability: fraction },
  seed: [isWholeFrom(0), 'a whole number from 0'],
  ...{ from: instant, until: instant, delayMs: duration }
};

const MATCH: Shape = {
  ...{ operation: text, method: text, path: text, user: text },
  pathMatches: [isExpression, 'a regular expression'],
  in: [isOneOf('request', 'part', 'either'), 'request, part or either'],
  service: [isOneOf('sharepoint', 'graph', 'page'), 'sharepoint, graph or page']
};

const isStatus: Check = value => isWholeFrom(200)(value) && (value as number) <= 599;

const DETAILS: Shape = {
  retryAfterSeconds: [isWholeFrom(0), 'a whole number from 0'],
  retryAfterAs: [isOneOf('seconds', 'date', 'none'), 'seconds, date or none'],
  rateLimit: [isOneOf(true, false), 'true or false'],
  status: [isStatus, 'a status from 200 to 599'],
  ...{ innerCode: text, field: text, name: text, location: text },
  skewMs: [value => Number.isInteger(value), 'a whole number'],
  ...{ keep: fraction, parts: fromOne }
};

/** @throws InvalidRule naming what is wrong */
export function parseRule(given: unknown): FaultRule {
  if (!isObject(given)) throw new InvalidRule('A rule is an object.');
  if (given.fault === undefined) throw new InvalidRule('A rule needs a "fault".');
  assertShape(given, RULE, '');
  assertShape((given.on ?? {}) as object, MATCH, 'on.');
  assertShape((given.with ?? {}) as object, DETAILS, 'with.');
  return structuredClone(given) as unknown as FaultRule;
}

function assertShape(given: object, shape: Shape, prefix: string): void {
  for (const [name, value] of Object.entries(given)) {
    const known = Object.hasOwn(shape, name) ? shape[name] : undefined;
    if (!known) throw new InvalidRule(`A rule has no "${prefix}${name}".`);
    const [isRight, expected] = known;
    if (value !== undefined && !isRight(value)) {
      throw new InvalidRule(`"${prefix}${name}" must be ${expected}.`);
    }
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
