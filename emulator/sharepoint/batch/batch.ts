import { type ApiAnswer } from '../ApiAnswer';
import { type Call } from '../Call';
import { tooLarge } from '../errors/requestErrors';
import { type Operation } from '../Operation';
import { type BatchPart, parseBatch } from './parseBatch';
import { writeBatch } from './writeBatch';

/** pnp/pnpjs issue 3207. */
const MAX_BATCH_BYTES = 2_097_152;

/**
 * Up to 100 operations in one request, answered in order. Nothing is rolled back when one fails, and only the
 * outer request carries a form digest.
 * https://learn.microsoft.com/sharepoint/dev/sp-add-ins/make-batch-requests-with-the-rest-apis
 */
export const batch: Operation = {
  name: 'batch',
  method: 'POST',
  address: '$batch',
  needs: 'nothing',
  evidence: { sure: 'documented', source: 'Microsoft Learn: make batch requests with the REST APIs' },
  async answer(call) {
    const { headers, body } = call.request;
    if (body.length > MAX_BATCH_BYTES) throw tooLarge(MAX_BATCH_BYTES);
    const parts = parseBatch(headers.get('content-type') ?? '', new TextDecoder().decode(body));
    const answers: ApiAnswer[] = [];
    for (const part of parts) answers.push(await answerPart(call, part));
    const boundary = `batchresponse_${call.tenant.newGuid()}`;
    return {
      kind: 'raw',
      status: 200,
      headers: { 'CONTENT-TYPE': `multipart/mixed; boundary=${boundary}` },
      body: writeBatch(answers, boundary),
      parts: answers
    };
  }
};

function answerPart(call: Call, part: BatchPart): Promise<ApiAnswer> {
  const { method, headers, body } = part;
  return call.dispatch({ method, headers, url: part.url, body: new TextEncoder().encode(body) });
}
