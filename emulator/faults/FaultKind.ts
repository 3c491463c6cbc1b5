import { type MetadataMode } from '../sharepoint/odata/metadataMode';
import { type FaultDetails, type FaultService } from './FaultRule';
import { type WireAnswer } from './WireAnswer';

/** A request, or a part of a batch, as faults see it. */
export interface FaultSubject {
  readonly service: FaultService;
  readonly in: 'request' | 'part';
  readonly operation: string;
  readonly method: string;
  /** Decoded, without query. */
  readonly path: string;
  readonly user: string;
  readonly mode: MetadataMode;
  /** `http://127.0.0.1:4780`. */
  readonly origin: string;
}

/** What a kind knows when it makes its answer. */
export interface FaultMoment {
  readonly subject: FaultSubject;
  readonly details: FaultDetails;
  readonly nowMs: number;
  newGuid(): string;
}

/** One way in which an answer goes wrong. */
export interface FaultKind {
  /** In the list of faults of the project's fault model, docs/faults.md. */
  readonly number: string;
  /** It spoils the true answer, so it always comes after the commit. */
  readonly spoils?: true;
  /** It is met by nothing else. */
  readonly only?: FaultService | 'batch';
  /** @throws ConnectionLost when no answer comes */
  answer(moment: FaultMoment, truth: WireAnswer | undefined): WireAnswer;
}

export type FaultKinds = Readonly<Record<string, FaultKind>>;
