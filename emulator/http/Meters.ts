/** What has been counted since the start or the last reset. Bytes are those of the bodies. */
export interface MeterReading {
  requests: number;
  /** Operations sent inside batches; a batch of three counts one request and three parts. */
  parts: number;
  rowsTouched: number;
  bytesIn: number;
  bytesOut: number;
  /** Answers of 400 and above and those that never came, parts included. */
  refusals: number;
  /** By the code clients tell them apart by: `-2147024860`, `activityLimitReached`, `HTTP 502`, `no answer`. */
  refusalsByCode: Record<string, number>;
  byOperation: Record<string, OperationCount>;
  byUser: Record<string, OperationCount>;
  /** The last requests, oldest first. */
  recent: readonly MeteredRequest[];
}

export interface OperationCount {
  count: number;
  rowsTouched: number;
  refusals: number;
  /** Parts of a batch have their answers' bodies counted here, and what the batch took beside them. */
  bytesIn: number;
  bytesOut: number;
}

export interface MeteredRequest {
  readonly method: string;
  readonly path: string;
  readonly operation: string;
  readonly user: string;
  /** 0 when no answer reached the client. */
  readonly status: number;
  readonly code?: string;
  readonly rowsTouched: number;
  readonly bytesIn: number;
  readonly bytesOut: number;
  /** Operations inside, when the request was a batch. */
  readonly parts: readonly MeteredPart[];
}

export interface MeteredPart {
  readonly operation: string;
  readonly user: string;
  readonly status: number;
  readonly code?: string;
  readonly rowsTouched: number;
  readonly bytesIn?: number;
  readonly bytesOut?: number;
}

export interface Meters {
  count(request: MeteredRequest): void;
  read(): MeterReading;
  reset(): void;
}

const RECENT_KEPT = 1000;

export function createMeters(): Meters {
  let reading = emptyReading();
  let recent: MeteredRequest[] = [];
  return {
    count(request) {
      const rows = request.rowsTouched + request.parts.reduce((sum, part) => sum + part.rowsTouched, 0);
      const operations = [request, ...request.parts];
      reading.requests += 1;
      reading.parts += request.parts.length;
      reading.rowsTouched += rows;
      reading.bytesIn += request.bytesIn;
      reading.bytesOut += request.bytesOut;
      for (const operation of operations) countOperation(reading, operation);
      recent.push(request);
      if (recent.length > RECENT_KEPT) recent = recent.slice(-RECENT_KEPT);
    },
    read: () => structuredClone({ ...reading, recent }),
    reset() {
      reading = emptyReading();
      recent = [];
    }
  };
}

function emptyReading(): MeterReading {
  return {
    requests: 0,
    parts: 0,
    rowsTouched: 0,
    bytesIn: 0,
    bytesOut: 0,
    refusals: 0,
    refusalsByCode: {},
    byOperation: {},
    byUser: {},
    recent: []
  };
}

function countOperation(reading: MeterReading, operation: MeteredPart): void {
  const isRefused = operation.status >= 400 || operation.status === 0;
  if (isRefused) {
    const code = operation.code ?? `HTTP ${operation.status}`;
    reading.refusals += 1;
    reading.refusalsByCode[code] = (reading.refusalsByCode[code] ?? 0) + 1;
  }
  for (const [table, key] of [
    [reading.byOperation, operation.operation],
    [reading.byUser, operation.user]
  ] as const) {
    const counted = (table[key] ??= { count: 0, rowsTouched: 0, refusals: 0, bytesIn: 0, bytesOut: 0 });
    counted.count += 1;
    counted.rowsTouched += operation.rowsTouched;
    counted.refusals += Number(isRefused);
    counted.bytesIn += operation.bytesIn ?? 0;
    counted.bytesOut += operation.bytesOut ?? 0;
  }
}
