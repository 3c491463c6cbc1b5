import { type Clock } from '../http/Clock';
import { type Timers } from '../http/Timers';
import { activeRule, type ActiveRule, type Strike } from './activeRule';
import { type FaultSubject } from './FaultKind';
import { passingFaults } from './faultKinds';
import { type FaultReading, type Faults, type FiredFault } from './Faults';
import { InvalidRule, parseRule } from './parseRule';
import { type WireAnswer } from './WireAnswer';

export interface FaultWorld {
  readonly clock: Clock;
  readonly timers: Timers;
  newGuid(): string;
}

const RECENT_KEPT = 1000;

export function createFaults(world: FaultWorld): Faults {
  let active: ActiveRule[] = [];
  let numbered = 0;
  const log = createLog();
  const add: Faults['add'] = given => {
    const rule = parseRule(given);
    const id = rule.id ?? `rule ${(numbered += 1)}`;
    if (active.some(one => one.id === id)) throw new InvalidRule(`There is a rule called "${id}".`);
    active.push(activeRule(id, { ...rule, id }));
    return id;
  };
  return {
    add,
    storm: ({ seed, rate, kinds = passingFaults }) =>
      add({ on: { in: 'either' }, fault: kinds, when: 'either', probability: rate, seed }),
    remove(id) {
      const before = active.length;
      active = active.filter(one => one.id !== id);
      return active.length < before;
    },
    clear() {
      active = [];
      log.clear();
    },
    rules: () => active.map(one => one.rule),
    get fired() {
      return log.read();
    },
    get isQuiet() {
      return active.length === 0;
    },
    async around(subject, work) {
      const strike = firstStrike(active, subject, world.clock.now());
      if (!strike) return work();
      log.note({ ...firedFault(strike, subject), atMs: world.clock.now() });
      return carryOut(world, { strike, subject, work });
    }
  };
}

/** Every rule sees every request, or what one does would change what the others count. */
function firstStrike(
  active: readonly ActiveRule[],
  subject: FaultSubject,
  nowMs: number
): Strike | undefined {
  const strikes = active.map(rule => rule.meet(subject, nowMs));
  const at = strikes.findIndex(strike => strike !== undefined);
  active[at]?.spend();
  return strikes[at];
}

interface Meeting {
  readonly strike: Strike;
  readonly subject: FaultSubject;
  work(): Promise<WireAnswer>;
}

async function carryOut(world: FaultWorld, { strike, subject, work }: Meeting): Promise<WireAnswer> {
  const truth = strike.phase === 'after commit' ? await work() : undefined;
  if (strike.delayMs > 0) await world.timers.wait(strike.delayMs);
  const moment = { subject, details: strike.details, nowMs: world.clock.now(), newGuid: world.newGuid };
  return strike.fault.answer(moment, truth);
}

function firedFault(strike: Strike, subject: FaultSubject): Omit<FiredFault, 'atMs'> {
  const { operation, method, path, user } = subject;
  const { rule, kind, phase } = strike;
  return { rule, kind, phase, operation, method, path, user, in: subject.in };
}

function createLog(): { note(fault: FiredFault): void; read(): FaultReading; clear(): void } {
  let counts: Record<string, number> = {};
  let recent: FiredFault[] = [];
  let total = 0;
  return {
    note(fault) {
      counts[fault.kind] = (counts[fault.kind] ?? 0) + 1;
      total += 1;
      recent = [...recent.slice(1 - RECENT_KEPT), fault];
    },
    read: () => ({ counts: { ...counts }, total, recent: [...recent] }),
    clear() {
      counts = {};
      recent = [];
      total = 0;
    }
  };
}
