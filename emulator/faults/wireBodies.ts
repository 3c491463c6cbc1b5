import { SharePointError, errorBody } from '../sharepoint/errors/SharePointError';
import { contentTypeOf } from '../sharepoint/odata/metadataMode';
import { type FaultMoment } from './FaultKind';
import { bytesOf, type WireAnswer } from './WireAnswer';

type Headers = Readonly<Record<string, string>>;

export function plainText(status: number, text: string, headers: Headers = {}): WireAnswer {
  return {
    status,
    headers: { 'CONTENT-TYPE': 'text/plain; charset=utf-8', ...headers },
    body: bytesOf(text)
  };
}

export function html(status: number, text: string, headers: Headers = {}): WireAnswer {
  return { status, headers: { 'CONTENT-TYPE': 'text/html; charset=utf-8', ...headers }, body: bytesOf(text) };
}

/** A refusal of SharePoint in the envelope the caller accepts. */
export function sharePointRefusal(
  { subject }: FaultMoment,
  error: SharePointError,
  headers: Headers = {}
): WireAnswer {
  return {
    status: error.status,
    headers: { 'CONTENT-TYPE': contentTypeOf(subject.mode), ...headers },
    body: bytesOf(errorBody(error, subject.mode))
  };
}

export interface GraphRefusal {
  readonly status: number;
  readonly code: string;
  readonly message: string;
  readonly innerCode?: string;
  readonly headers?: Headers;
}

/** https://learn.microsoft.com/graph/errors */
export function graphRefusal({ nowMs, newGuid }: FaultMoment, refusal: GraphRefusal): WireAnswer {
  const { status, code, message, innerCode, headers = {} } = refusal;
  const requestId = newGuid();
  const innerError = {
    ...(innerCode === undefined ? {} : { code: innerCode }),
    date: new Date(nowMs).toISOString().slice(0, 19),
    'request-id': requestId,
    'client-request-id': requestId
  };
  return {
    status,
    headers: { 'content-type': 'application/json', 'request-id': requestId, ...headers },
    body: bytesOf(JSON.stringify({ error: { code, message, innerError } }))
  };
}

/** The same refusal in the words of the service that was asked. */
export function refusalOf(
  moment: FaultMoment,
  error: SharePointError,
  { graph, headers = {} }: { graph: Omit<GraphRefusal, 'headers'>; headers?: Headers }
): WireAnswer {
  return moment.subject.service === 'graph'
    ? graphRefusal(moment, { ...graph, headers })
    : sharePointRefusal(moment, error, headers);
}

/** A refusal whose status the rule may say. */
export function spException(status: number, code: number, message: string): SharePointError {
  return new SharePointError(status, `${code}, Microsoft.SharePoint.SPException`, message);
}
