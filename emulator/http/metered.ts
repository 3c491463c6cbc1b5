import { type Arriving, type Outcome } from './Arriving';
import { type MeteredRequest } from './Meters';
import { refusalCode } from './refusalCode';

export type Counted = Omit<Outcome, 'response'> & {
  /** 0 when no answer reached the client. */
  readonly status: number;
  /** Of a refusal; what it says tells its code. */
  readonly body: string;
  readonly bytesOut?: number;
};

export function metered({ request, url, caller }: Arriving, counted: Counted): MeteredRequest {
  const user = caller?.upn ?? 'nobody';
  const { status, operation, rowsTouched = 0, bytesIn, bytesOut = 0, body, parts = [] } = counted;
  return {
    ...{ method: request.method, path: url.pathname + url.search, operation, user, status },
    ...{ rowsTouched, bytesIn, bytesOut },
    ...codeOf(status, body),
    parts: parts.map(part => ({ ...part, user }))
  };
}

function codeOf(status: number, body: string): { code?: string } {
  if (status === 0) return { code: 'no answer' };
  return status < 400 ? {} : { code: refusalCode(status, body) };
}
