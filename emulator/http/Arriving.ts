import { type FaultService } from '../faults/FaultRule';
import { type Caller } from './Caller';
import { type CountedPart } from './Route';

/** A request that has come in, and who sent it. */
export interface Arriving {
  readonly request: Request;
  readonly url: URL;
  readonly caller: Caller | undefined;
}

/** What came of it, before the headers every answer has. */
export interface Outcome {
  readonly response: Response;
  readonly operation: string;
  readonly bytesIn: number;
  readonly rowsTouched?: number;
  readonly parts?: readonly CountedPart[];
}

/** Where a request is going. */
export interface Target {
  readonly service: FaultService | 'own';
  /** As in the support matrix; worked out only when somebody asks. */
  operation(): string;
  perform(): Promise<Outcome>;
}

export function bytesSent({ request }: Arriving): number {
  return Number(request.headers.get('content-length') ?? 0);
}
