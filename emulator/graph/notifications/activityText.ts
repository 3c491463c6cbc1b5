import { badRequest } from '../GraphError';
import { type NotifyingApp } from './notifyingApp';
import { type Activity } from './readActivity';

/** Reserved: there without being in any manifest. */
const FREE_TYPE = 'systemDefault';
const FREE_TEMPLATE = '{actor} {systemDefaultText}';

/**
 * The line Teams shows: the template of the manifest with `{actor}` and its parameters filled in.
 * https://learn.microsoft.com/graph/teams-send-activityfeednotifications#activities-update
 * @throws GraphError 400 for a type the manifest does not declare, or a parameter that is missing; the words are ours
 */
export function activityText(app: NotifyingApp, activity: Activity, actor: string): string {
  const { activityType, parameters } = activity;
  const template = activityType === FREE_TYPE ? FREE_TEMPLATE : app.templates.get(activityType);
  if (template === undefined)
    throw badRequest(`The activity type '${activityType}' is not declared in the manifest of the Teams app.`);
  return template.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    const value = name === 'actor' ? actor : parameters.get(name);
    if (value === undefined) throw badRequest(`The template parameter '${name}' is missing.`);
    return value;
  });
}
