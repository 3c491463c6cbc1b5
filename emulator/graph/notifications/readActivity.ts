import { type GraphBody, isObject } from '../graphBody';
import { badRequest } from '../GraphError';
import { readTopic, type Topic } from './readTopic';

/** What a client asks to put into an activity feed. */
export interface Activity {
  readonly topic: Topic;
  readonly activityType: string;
  readonly chainId: number | null;
  readonly preview: string;
  readonly parameters: ReadonlyMap<string, string>;
  readonly teamsAppId: string | undefined;
}

/** https://learn.microsoft.com/graph/api/userteamwork-sendactivitynotification#request-body */
const PARAMETERS = ['topic', 'activityType', 'chainId', 'previewText', 'templateParameters', 'teamsAppId'];

/** The words of the refusals are ours. @throws GraphError 400 */
export function readActivity(body: GraphBody, more: readonly string[] = []): Activity {
  const unknown = Object.keys(body).find(name => ![...PARAMETERS, ...more].includes(name));
  if (unknown !== undefined) throw badRequest(`The parameter '${unknown}' is not one of this action.`);
  const { activityType, teamsAppId } = body;
  if (typeof activityType !== 'string' || activityType === '') throw badRequest('activityType is required.');
  if (teamsAppId !== undefined && typeof teamsAppId !== 'string')
    throw badRequest('teamsAppId must be text.');
  return {
    ...{ activityType, teamsAppId },
    topic: readTopic(body.topic),
    chainId: chainOf(body.chainId),
    preview: previewOf(body.previewText),
    parameters: parametersOf(body.templateParameters)
  };
}

function chainOf(value: unknown): number | null {
  if (value === undefined || value === null) return null;
  if (!Number.isSafeInteger(value)) throw badRequest('chainId must be a whole number.');
  return value as number;
}

function previewOf(value: unknown): string {
  if (!isObject(value) || typeof value.content !== 'string' || value.content === '')
    throw badRequest('previewText must have content.');
  return value.content;
}

/** `[{ name, value }]`; those the template does not name are of no use, and no harm. */
function parametersOf(value: unknown): ReadonlyMap<string, string> {
  if (value === undefined || value === null) return new Map();
  if (!Array.isArray(value) || !value.every(isPair))
    throw badRequest('templateParameters must be pairs of name and value.');
  return new Map(value.map(pair => [pair.name, pair.value]));
}

function isPair(value: unknown): value is { readonly name: string; readonly value: string } {
  return isObject(value) && typeof value.name === 'string' && typeof value.value === 'string';
}
