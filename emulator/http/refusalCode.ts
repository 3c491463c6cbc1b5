/** The code clients tell a refusal by, for the meters: `-2147024860`, `activityLimitReached`, or `HTTP 502` without one. */
export function refusalCode(status: number, body: string): string {
  const code = codeIn(body);
  return code === undefined ? `HTTP ${status}` : (code.split(',')[0] ?? code);
}

function codeIn(body: string): string | undefined {
  if (!body.trimStart().startsWith('{')) return undefined;
  try {
    const parsed = JSON.parse(body) as Record<string, { code?: unknown } | undefined>;
    const code = (parsed['odata.error'] ?? parsed.error)?.code;
    return typeof code === 'string' ? code : undefined;
  } catch {
    return undefined;
  }
}
