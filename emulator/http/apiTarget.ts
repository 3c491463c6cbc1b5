import { answerApi } from '../sharepoint/answerApi';
import { type ApiAnswer } from '../sharepoint/ApiAnswer';
import { effectiveMethod } from '../sharepoint/effectiveMethod';
import { nameOperation } from '../sharepoint/nameOperation';
import { type OperationTable } from '../sharepoint/operationTable';
import { type Arriving, type Outcome, type Target } from './Arriving';
import { refusalCode } from './refusalCode';
import { type CountedPart } from './Route';
import { type Tenant } from './Tenant';

/** A REST operation below `/_api`. */
export function apiTarget(tenant: Tenant, operations: OperationTable, arriving: Arriving): Target {
  const { request, url } = arriving;
  return {
    service: 'sharepoint',
    operation: () => nameOperation(operations, effectiveMethod(methodOf(request), request.headers), url),
    perform: () => answerRest(tenant, operations, arriving)
  };
}

async function answerRest(
  tenant: Tenant,
  operations: OperationTable,
  { request, url, caller }: Arriving
): Promise<Outcome> {
  const body = new Uint8Array(await request.arrayBuffer());
  const sent = { method: methodOf(request), url, headers: request.headers, body };
  const answer = await answerApi({ tenant, operations, caller }, sent);
  const hasBody = answer.status !== 204 && request.method !== 'HEAD';
  const { status, headers, operation, rowsTouched, parts } = answer;
  const response = new Response(hasBody ? bodyOf(answer) : null, { status, headers });
  return {
    ...{ response, operation, rowsTouched, bytesIn: body.length },
    ...(parts ? { parts: parts.map(countedPart) } : {})
  };
}

function bodyOf({ body, bytes }: ApiAnswer): BodyInit {
  return bytes ? new Uint8Array(bytes) : body;
}

function countedPart({ operation, status, rowsTouched, body }: ApiAnswer): CountedPart {
  const counted = { operation, status, rowsTouched, bytesOut: Buffer.byteLength(body) };
  return status < 400 ? counted : { ...counted, code: refusalCode(status, body) };
}

function methodOf({ method }: Request): string {
  return method === 'HEAD' ? 'GET' : method;
}
