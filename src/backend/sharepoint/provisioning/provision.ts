import { type SetUpProgress } from '../../Installation';
import { type Connection } from '../Connection';
import { hallwayLists } from '../hallwayLists';
import { lookAgain } from './lookAgain';
import { ensureGroups } from './ensureGroups';
import { ensureLevels } from './ensureLevels';
import { ensureList } from './ensureList';
import { ensureTitles } from './ensureTitles';
import { admitEveryone, readAudience } from './readAudience';
import { writeSettings } from './writeSettings';

/** Groups, levels, audience, titles, members and settings, besides the lists. */
const otherSteps = 6;

/**
 * Puts Hallway into a site, step by step. Each step first looks at what is there and does only what is missing, so it
 * may be run again after it was cut off anywhere, and by two owners at once. The schema version is written last.
 */
export async function provision(
  connection: Connection,
  onProgress: (progress: SetUpProgress) => void
): Promise<void> {
  const totalSteps = otherSteps + hallwayLists.length;
  let doneSteps = 0;
  async function step<T>(target: string, work: () => Promise<T>): Promise<T> {
    const result = await lookAgain({ act: 'set up', target }, work);
    doneSteps += 1;
    onProgress({ doneSteps, totalSteps });
    return result;
  }

  const groups = await step('groups', () => ensureGroups(connection));
  const levels = await step('permission levels', () => ensureLevels(connection));
  const audience = await step('rights of the site', () => readAudience(connection));
  for (const schema of hallwayLists) {
    await step(`list ${schema.name}`, () => ensureList(connection, { schema, groups, levels, audience }));
  }
  await step('titles', () => ensureTitles(connection));
  await step('members', () => admitEveryone(connection, { groups, audience }));
  await step('settings', () => writeSettings(connection));
}
