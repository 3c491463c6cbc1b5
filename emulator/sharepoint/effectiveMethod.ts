/** X-HTTP-Method tunnels MERGE, PUT and DELETE through POST; PATCH is MERGE's younger name. */
export function effectiveMethod(method: string, headers: Headers): string {
  const tunnelled = method === 'POST' ? headers.get('x-http-method') : null;
  const effective = (tunnelled ?? method).toUpperCase();
  return effective === 'PATCH' ? 'MERGE' : effective;
}
