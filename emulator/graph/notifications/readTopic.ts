import { isObject } from '../graphBody';
import { badRequest } from '../GraphError';

export interface Topic {
  readonly source: 'text' | 'entityUrl';
  readonly value: string;
  /** Empty where the entity itself says where a click leads. */
  readonly webUrl: string;
}

const TEAMS_LINK = 'https://teams.microsoft.com/l/';
/** What a topic of somebody's own feed may point at: teamsAppInstallation and teamsCatalogApp. */
const ENTITY =
  /^https:\/\/graph\.microsoft\.com\/(v1\.0|beta)\/(users\/[^/]+\/teamwork\/installedApps|appCatalogs\/teamsApps)\/[^/]+$/i;

/** https://learn.microsoft.com/graph/api/resources/teamworkactivitytopic @throws GraphError 400 */
export function readTopic(topic: unknown): Topic {
  if (!isObject(topic)) throw badRequest('topic is required.');
  const { source, value, webUrl = '' } = topic;
  if (typeof value !== 'string' || value === '') throw badRequest('topic must have a value.');
  if (typeof webUrl !== 'string') throw badRequest('webUrl of a topic must be text.');
  if (webUrl !== '' && !webUrl.startsWith(TEAMS_LINK))
    throw badRequest(`webUrl of a topic must be a deep link into Teams: ${TEAMS_LINK}...`);
  return { source: sourceOf(source, { value, webUrl }), value, webUrl };
}

function sourceOf(source: unknown, { value, webUrl }: { value: string; webUrl: string }): Topic['source'] {
  if (source !== 'text' && source !== 'entityUrl')
    throw badRequest('source of a topic must be text or entityUrl.');
  if (source === 'text' && webUrl === '')
    throw badRequest('webUrl is required where the source of a topic is text.');
  if (source === 'entityUrl' && !ENTITY.test(value))
    throw badRequest(`'${value}' is no entity a topic can have here.`);
  return source;
}
