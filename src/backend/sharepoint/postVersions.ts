import '@pnp/sp/items';
import { type ISPCollection } from '@pnp/sp';
import { type VersionHistory } from '../../domain/judgeAuthorship';
import { type Post } from '../../domain/Post';
import { type Connection } from './Connection';
import { numberOf } from './ownPosts';
import { maxVersions, readVersions, versionColumns } from './readVersions';
import { attempt } from './toBackendError';
import { rowsFrom } from './wire';

/** What SharePoint has kept of a post. */
export async function versionsOf(connection: Connection, post: Post): Promise<VersionHistory> {
  const act = { act: 'read', target: `versions of post ${post.key}` };
  const id = numberOf(post, act);
  return readVersions(await attempt(act, () => rowsFrom(versionRows(connection, id)())));
}

/** SharePoint gives the newest first. */
function versionRows({ sp, findList }: Connection, id: number): ISPCollection {
  const { versions } = findList(sp, 'HallwayPosts').items.getById(id);
  return versions
    .select(...versionColumns)
    .expand('CreatedBy')
    .top(maxVersions);
}
