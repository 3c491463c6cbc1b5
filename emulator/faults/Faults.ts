import { type FaultSubject } from './FaultKind';
import { type FaultPhase, type FaultRule } from './FaultRule';
import { type WireAnswer } from './WireAnswer';

/** What has gone wrong on purpose. */
export interface FiredFault {
  readonly rule: string;
  readonly kind: string;
  readonly phase: FaultPhase;
  /** Milliseconds since 1970 UTC, by the tenant's clock. */
  readonly atMs: number;
  readonly operation: string;
  readonly method: string;
  readonly path: string;
  readonly user: string;
  readonly in: FaultSubject['in'];
}

export interface FaultReading {
  /** By kind, as rules name it. */
  readonly counts: Readonly<Record<string, number>>;
  readonly total: number;
  /** The last thousand, oldest first. */
  readonly recent: readonly FiredFault[];
}

export interface Storm {
  readonly seed: number;
  /** From 0 to 1: how many of all requests and parts of batches meet a fault. */
  readonly rate: number;
  /** The passing ones, unless told. */
  readonly kinds?: readonly string[];
}

/**
 * Faults on order. Rules are kept in memory: a tenant that starts anew starts well. What the store holds is never touched
 * by a fault: an operation is done as a whole or not at all.
 */
export interface Faults {
  /** Answers the rule's id. @throws InvalidRule */
  add(rule: FaultRule): string;
  /** A rule for everything: before or after the commit, whole requests and parts alike. @throws InvalidRule */
  storm(storm: Storm): string;
  remove(id: string): boolean;
  /** Takes all rules back and forgets what has fired. */
  clear(): void;
  rules(): readonly FaultRule[];
  readonly fired: FaultReading;
  /**
   * Does the work, unless a rule says otherwise, and answers what goes over the wire.
   * @throws ConnectionLost when nothing does
   */
  around(subject: FaultSubject, work: () => Promise<WireAnswer>): Promise<WireAnswer>;
  /** Without rules nothing needs to be put into wire form. */
  readonly isQuiet: boolean;
}
