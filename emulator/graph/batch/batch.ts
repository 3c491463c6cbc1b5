import { failedDependency, foreignPart, nestedBatch } from '../errors/batchErrors';
import { errorResponse, type GraphError } from '../GraphError';
import { graphHeaders } from '../graphHeaders';
import { type GraphCall } from '../GraphCall';
import { GRAPH_ROOT, type GraphOperation } from '../GraphOperation';
import { type BatchPart } from './BatchPart';
import { orderParts } from './orderParts';
import { type PartAnswer, partAnswer } from './partAnswer';
import { partRequest } from './partRequest';
import { readBatch } from './readBatch';

/** https://learn.microsoft.com/graph/json-batching */
export const batch: GraphOperation = {
  name: 'graph batch',
  method: 'POST',
  path: '$batch',
  scope: 'nothing',
  evidence: { sure: 'documented', source: 'Microsoft Learn: JSON batching' },
  async answer(call) {
    const body: unknown = await call.request.json().catch(() => undefined);
    const answers = await answerParts(call, orderParts(readBatch(body)));
    return Response.json({ responses: inSomeOrder(call, answers) });
  }
};

async function answerParts(call: GraphCall, parts: readonly BatchPart[]): Promise<readonly PartAnswer[]> {
  const answers: PartAnswer[] = [];
  const failed = new Set<string>();
  for (const part of parts) {
    const isBlocked = part.dependsOn.some(id => failed.has(id.toLowerCase()));
    const response = isBlocked ? refused(call, failedDependency()) : await answerPart(call, part);
    if (!response.ok) failed.add(part.id.toLowerCase());
    answers.push(await partAnswer(part.id, response));
  }
  return answers;
}

function answerPart(call: GraphCall, part: BatchPart): Promise<Response> | Response {
  const request = partRequest(part, call.request);
  if (!request) return refused(call, foreignPart(part.url));
  if (new URL(request.url).pathname.toLowerCase() === `${GRAPH_ROOT}$batch`)
    return refused(call, nestedBatch());
  return call.dispatch(request);
}

function refused({ tenant, request }: GraphCall, error: GraphError): Response {
  return graphHeaders(errorResponse(error, tenant, request), tenant, request);
}

/** "Individual responses might appear in a different order than the requests." */
function inSomeOrder({ tenant }: GraphCall, answers: readonly PartAnswer[]): readonly PartAnswer[] {
  if (!tenant.switches().graphBatchShuffles) return answers;
  const drawn = answers.map(answer => ({ answer, at: tenant.newGuid() }));
  return drawn.sort((one, other) => (one.at < other.at ? -1 : 1)).map(({ answer }) => answer);
}
