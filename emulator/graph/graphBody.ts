import { type GraphCall } from './GraphCall';
import { unreadableBody } from './GraphError';

export type GraphBody = Readonly<Record<string, unknown>>;

/** The JSON object a request carries. @throws GraphError 400 */
export async function graphBody({ request }: Pick<GraphCall, 'request'>): Promise<GraphBody> {
  const body: unknown = await request.json().catch(() => undefined);
  if (!isObject(body)) throw unreadableBody();
  return body;
}

export function isObject(value: unknown): value is GraphBody {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every(one => typeof one === 'string');
}
