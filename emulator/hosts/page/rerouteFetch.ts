/**
 * Cloud addresses the framework builds by itself, and where this tenant answers them. The real clients still
 * build each request; only its host is exchanged on the way out.
 */
const reroutes: readonly (readonly [from: string, to: string])[] = [
  ['https://graph.microsoft.com/', '/graph/'],
  ['https://res.cdn.office.net/teams-js/', '/_spfx/teams-js/']
];

/** Must run before the framework, which keeps its own reference to `fetch`. */
export function rerouteFetch(): void {
  const send = window.fetch.bind(window);
  window.fetch = (input, init) => {
    const address = addressOf(input);
    const local = localAddress(address);
    if (local === undefined) return send(input, init);
    return send(input instanceof Request ? new Request(local, input) : local, init);
  };
}

function addressOf(input: RequestInfo | URL): string {
  if (input instanceof Request) return input.url;
  return String(input);
}

function localAddress(address: string): string | undefined {
  const reroute = reroutes.find(([from]) => address.startsWith(from));
  return reroute && new URL(reroute[1] + address.slice(reroute[0].length), location.origin).href;
}
