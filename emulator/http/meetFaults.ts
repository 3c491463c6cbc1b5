import { type FaultSubject } from '../faults/FaultKind';
import { type Tenant } from './Tenant';

/**
 * Does the work, unless a fault was ordered for it, and answers what the client gets.
 * @throws ConnectionLost when it gets nothing
 */
export async function meetFaults(
  { faults }: Tenant,
  subject: () => FaultSubject,
  work: () => Promise<Response>
): Promise<Response> {
  if (faults.isQuiet) return work();
  let cookies: readonly string[] = [];
  const { status, headers, body } = await faults.around(subject(), async () => {
    const response = await work();
    cookies = response.headers.getSetCookie();
    return {
      status: response.status,
      headers: Object.fromEntries([...response.headers].filter(([name]) => name !== 'set-cookie')),
      body: new Uint8Array(await response.arrayBuffer())
    };
  });
  const response = new Response(hasNoBody(status) ? null : new Uint8Array(body), { status, headers });
  for (const cookie of cookies) response.headers.append('set-cookie', cookie);
  return response;
}

function hasNoBody(status: number): boolean {
  return [101, 204, 205, 304].includes(status);
}
