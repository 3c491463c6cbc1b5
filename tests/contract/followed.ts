type Handle = (request: Request) => Promise<Response>;

/** Asks as a browser does: goes where a redirect leads, by GET, and says where it ended up. */
export async function followed(
  handle: Handle,
  { url, ...init }: { url: string } & RequestInit
): Promise<Response> {
  const response = await handle(new Request(url, init));
  const location = response.headers.get('location');
  if (response.status !== 302 || location === null) {
    return Object.defineProperty(response, 'url', { value: url });
  }
  return followed(handle, { url: new URL(location, url).href, headers: init.headers });
}
