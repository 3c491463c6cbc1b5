import { fractionFrom, type Random, seededRandom } from '../http/random';
import { faultKinds } from './faultKinds';
import { faultMatcher } from './faultMatcher';
import { type FaultKind, type FaultSubject } from './FaultKind';
import { type FaultDetails, type FaultPhase, type FaultRule } from './FaultRule';

/** A fault that one request is about to meet. */
export interface Strike {
  readonly rule: string;
  readonly kind: string;
  readonly phase: FaultPhase;
  readonly fault: FaultKind;
  readonly details: FaultDetails;
  readonly delayMs: number;
}

/** A rule at work: it counts what it has seen, and draws from its seed. */
export interface ActiveRule {
  readonly id: string;
  readonly rule: FaultRule;
  /** To be asked of every request, in order of arrival. */
  meet(subject: FaultSubject, nowMs: number): Strike | undefined;
  /** The strike came about: another rule did not come before it. */
  spend(): void;
}

export function activeRule(id: string, rule: FaultRule): ActiveRule {
  const isMeant = faultMatcher(rule.on ?? {});
  const random = seededRandom(rule.seed ?? 1);
  let seen = 0;
  let spent = 0;
  return {
    ...{ id, rule },
    meet(subject, nowMs) {
      if (!isMeant(subject) || !isInTime(rule, nowMs)) return undefined;
      seen += 1;
      // Always as many draws, so that one request's fate does not change the next one's.
      const drawn = draw(random);
      if (!isDue(rule, seen, drawn.chance) || spent >= (rule.times ?? Infinity)) return undefined;
      return strikeOf({ id, rule }, subject, drawn);
    },
    spend: () => void (spent += 1)
  };
}

interface Drawn {
  readonly chance: number;
  readonly kind: number;
  readonly phase: number;
}

function draw(random: Random): Drawn {
  return { chance: fractionFrom(random), kind: fractionFrom(random), phase: fractionFrom(random) };
}

function isInTime({ from, until }: FaultRule, nowMs: number): boolean {
  return (
    (from === undefined || nowMs >= Date.parse(from)) && (until === undefined || nowMs < Date.parse(until))
  );
}

function isDue({ nth, every, probability }: FaultRule, seen: number, chance: number): boolean {
  if (nth !== undefined && ![nth].flat().includes(seen)) return false;
  if (every !== undefined && seen % every !== 0) return false;
  return probability === undefined || chance < probability;
}

function strikeOf(
  { id, rule }: Pick<ActiveRule, 'id' | 'rule'>,
  subject: FaultSubject,
  drawn: Drawn
): Strike | undefined {
  const fitting = [rule.fault].flat().filter(name => fits(faultKinds[name], subject));
  const kind = fitting[Math.floor(drawn.kind * fitting.length)];
  const fault = kind === undefined ? undefined : faultKinds[kind];
  if (kind === undefined || !fault) return undefined;
  const either = drawn.phase < 0.5 ? 'before commit' : 'after commit';
  const wanted = rule.when === 'either' ? either : (rule.when ?? 'before commit');
  return {
    ...{ rule: id, kind, fault, phase: fault.spoils ? 'after commit' : wanted },
    ...{ details: rule.with ?? {}, delayMs: rule.delayMs ?? 0 }
  };
}

function fits(fault: FaultKind | undefined, subject: FaultSubject): boolean {
  if (!fault) return false;
  if (fault.only === 'batch') return subject.in === 'request' && subject.operation === 'batch';
  return fault.only === undefined || fault.only === subject.service;
}
