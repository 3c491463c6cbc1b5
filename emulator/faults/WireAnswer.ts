/** An answer as bytes on the wire: of a whole request, or of one part of a batch. */
export interface WireAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
}

/** The value of a header, whatever its case. */
export function headerOf({ headers }: WireAnswer, name: string): string | undefined {
  return Object.entries(headers).find(([key]) => key.toLowerCase() === name.toLowerCase())?.[1];
}

/** The same answer with other headers beside those it has; one of the same name, in whatever case, goes. */
export function withHeaders(answer: WireAnswer, more: Readonly<Record<string, string>>): WireAnswer {
  const names = new Set(Object.keys(more).map(name => name.toLowerCase()));
  const kept = Object.entries(answer.headers).filter(([name]) => !names.has(name.toLowerCase()));
  return { ...answer, headers: { ...Object.fromEntries(kept), ...more } };
}

export function textOf({ body }: WireAnswer): string {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(body);
}

export function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
