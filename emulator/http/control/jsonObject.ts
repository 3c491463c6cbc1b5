type JsonObject = Readonly<Record<string, unknown>>;

/** The object a request carries; an empty one when it carries anything else, so that what is missing is what is refused. */
export async function jsonObject(request: Request): Promise<JsonObject> {
  const body: unknown = await request.json().catch(() => undefined);
  return isJsonObject(body) ? body : {};
}

export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function isTextArray(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every(one => typeof one === 'string');
}
