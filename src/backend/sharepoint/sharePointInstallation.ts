import '@pnp/sp/items';
import '@pnp/sp/site-groups/web';
import '@pnp/sp/site-users/web';
import '@pnp/sp/webs';
import { cleanName } from '../../domain/cleanName';
import { ForbiddenError, ListDamagedError, SignedOutError, type BackendError } from '../errors';
import { type CurrentUser, type Installation, type Opening } from '../Installation';
import { type LiveMark } from '../LiveStore';
import { type PostPage } from '../PostStore';
import { type Connection } from './Connection';
import { hiddenIn } from './hiddenIn';
import { schemaVersion } from './hallwayLists';
import { upnOfLogin } from './loginName';
import { newestIdIn, tokenColumn, tokenIn } from './liveRows';
import { newestRows, newestVerdicts } from './postQueries';
import { readPostPage } from './readPostPage';
import { ageOf, readSettings, settingsColumns } from './settingsRows';
import { pageOf } from './sharePointPosts';
import { attempt, toBackendError } from './toBackendError';
import { type Newest, type TimelineMemory } from './timelines/TimelineMemory';
import { together, type Outcomes } from './together';
import { userInWeb, webColumns } from './userInWeb';
import { entityFrom, idIn, rowsFrom, rowsOf, textIn, type WireEntity } from './wire';
import { type WhoAmI } from './whoAmI';

type Rows = readonly unknown[];
type Parts = Outcomes<
  readonly [list: WireEntity, posts: Rows, settings: Rows, web: WireEntity, topics: Rows, verdicts: Rows]
>;

const permissions = 'EffectiveBasePermissions';

const opening = { act: 'open', target: 'Hallway' };
/** Enough to find somebody who is in. */
const maxOwnersNamed = 5;

interface InstallationParts {
  readonly whoAmI: WhoAmI;
  readonly memory: TimelineMemory;
}

export function sharePointInstallation(connection: Connection, parts: InstallationParts): Installation {
  return {
    open: () => openOrStayOut(connection, parts),
    readOwnerNames: () => attempt({ act: 'read', target: 'owners' }, () => readOwnerNames(connection)),
    setUp: async onProgress => {
      // Loaded when somebody sets up a site: once in the life of a Hallway.
      const { provision } = await import(
        /* webpackChunkName: 'hallway-provisioning' */ './provisioning/provision'
      );
      await provision(connection, onProgress);
      connection.postColumns.expectAll();
    }
  };
}

/** Somebody who may not even enter the site is refused as a whole. */
async function openOrStayOut(connection: Connection, parts: InstallationParts): Promise<Opening> {
  try {
    return await attempt(opening, () => open(connection, parts));
  } catch (error) {
    if (error instanceof ForbiddenError) return { kind: 'noAccess' };
    throw error;
  }
}

/**
 * One `$batch`: the newest posts, my rights over them, the settings, who I am in this site, how many topic rows, and what
 * is hidden.
 */
async function open(connection: Connection, { whoAmI, memory }: InstallationParts): Promise<Opening> {
  const { sp, findList, serverClock, postColumns } = connection;
  const parts: Parts = await together(sp, batched => [
    // Before the rows: what happens between the two is told again.
    entityFrom(findList(batched, 'HallwayPosts').select(permissions, tokenColumn)(), permissions),
    rowsFrom(newestRows(batched, connection)()),
    rowsFrom(
      findList(batched, 'HallwaySettings')
        .items.select(...settingsColumns)
        .top(100)()
    ),
    entityFrom(batched.web.select(...webColumns).expand('CurrentUser')(), 'CurrentUser'),
    rowsFrom(findList(batched, 'HallwayTopics').items.select('Id').orderBy('Id', false).top(1)()),
    rowsFrom(newestVerdicts(batched, connection)())
  ]);
  const [list, posts, settings, , topics, verdicts] = parts;
  const user = userIn(parts);
  if (user) whoAmI.learn(user);

  const obstacle = await obstacleIn(parts);
  if (obstacle) return { kind: obstacle, user };
  const { version, limits } = readSettings(rowsIn(settings));
  if (version === 0 && !holdsRows(posts)) return { kind: 'notSetUp', user };
  if (posts.status === 'rejected') {
    const error = await toBackendError(posts.reason, opening);
    return postColumns.doWithout(error) ? open(connection, { whoAmI, memory }) : damaged(error, user);
  }
  if (!user) throw new SignedOutError(opening);
  const newest = pageOf(readPostPage(posts.value, serverClock.nowMs()));
  memory.see(whatToSee(newest, topics));
  return {
    kind: 'ready',
    user,
    limits,
    schema: postColumns.areWhole() ? ageOf(version, schemaVersion) : 'older',
    newest,
    hidden: hiddenIn(rowsIn(verdicts)),
    asOf: markOf(newest, list)
  };
}

/** None where they could not be read. */
function rowsIn(outcome: PromiseSettledResult<Rows>): Rows {
  return outcome.status === 'fulfilled' ? outcome.value : [];
}

/** Where timelines will look. */
function whatToSee({ posts }: PostPage, topics: Parts[4]): Newest {
  const headId = Math.max(0, ...posts.map(({ id = 0 }) => id));
  const [topic] = rowsIn(topics);
  return { headId, topicHeadId: idIn(topic, 'Id'), sample: posts.map(({ author }) => author.key) };
}

function markOf(newest: PostPage, list: Parts[0]): LiveMark {
  const posts = list.status === 'fulfilled' ? tokenIn(list.value) : undefined;
  return { newestId: newestIdIn(newest), posts };
}

function userIn([list, , , web]: Parts): CurrentUser | undefined {
  const mask = list.status === 'fulfilled' ? list.value[permissions] : undefined;
  return web.status === 'fulfilled' ? userInWeb(web.value, mask) : undefined;
}

/** Whoever can mend it is led to where that is done; anybody else is told what is wrong. */
function damaged(error: BackendError, user: CurrentUser | undefined): Opening {
  if (error instanceof ListDamagedError && user?.rights.canSetUp) return { kind: 'notSetUp', user };
  throw error;
}

/** Whatever has become of the settings: where something was posted, Hallway was set up, and is read. */
function holdsRows(posts: Parts[1]): boolean {
  return posts.status === 'fulfilled' && rowsOf(posts.value).length > 0;
}

/** A list that is missing was never made or is not shown to me; any other failure is thrown. */
async function obstacleIn([list, posts, settings, web]: Parts): Promise<'notSetUp' | 'noAccess' | undefined> {
  for (const outcome of [web, settings, list, posts]) {
    if (outcome.status === 'fulfilled') continue;
    const error = await toBackendError(outcome.reason, opening);
    if (error instanceof ForbiddenError) return 'noAccess';
    if (outcome === settings && error instanceof ListDamagedError && holdsRows(posts)) continue;
    if (error instanceof ListDamagedError && outcome !== posts) return 'notSetUp';
    if (outcome !== posts) throw error;
  }
  return undefined;
}

/** People in the owners' group, which may be closed to others, and the site's administrators, who are not hidden. */
async function readOwnerNames({ sp }: Connection): Promise<readonly string[]> {
  const [inGroup, administrators] = await together<readonly [unknown, unknown]>(sp, ({ web }) => [
    web.associatedOwnerGroup.users.select('Title', 'LoginName')(),
    web.siteUsers.filter('IsSiteAdmin eq true').select('Title', 'LoginName')()
  ]);
  const users = [inGroup, administrators].flatMap(part =>
    part.status === 'fulfilled' ? rowsOf(part.value) : []
  );
  const people = users.filter(user => upnOfLogin(textIn(user, 'LoginName')) !== undefined);
  const names = people.map(user => cleanName(textIn(user, 'Title') ?? '')).filter(name => name !== '');
  return [...new Set(names)].slice(0, maxOwnersNamed);
}
