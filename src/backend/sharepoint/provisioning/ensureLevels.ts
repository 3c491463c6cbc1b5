import '@pnp/sp/security/web';
import { type Connection } from '../Connection';
import { hallwayLevels } from '../levels';
import { type LevelName } from '../ListSchema';
import { maskOf } from '../permissions';
import { allTogether } from '../together';
import { idIn, isEntity, rowsOf, textIn } from '../wire';
import { idOf } from './ensureGroups';

/** Ids of permission levels in this site. Read is found by its kind: its name is in the site's language. */
export type LevelIds = Readonly<Record<LevelName | 'Read', number>>;

const readerKind = 2;
/** Below SharePoint's own levels on the settings page. */
const order = 200;

export async function ensureLevels({ sp }: Connection): Promise<LevelIds> {
  const before = await readIds();
  const missing = hallwayLevels.filter(level => !before.has(level.name));
  await allTogether(sp, batched =>
    missing.map(async ({ name, description, permissions }) => {
      // PnPjs types the halves of a mask as numbers and sends them as text either way.
      const mask = maskOf(permissions) as unknown as { High: number; Low: number };
      await batched.web.roleDefinitions.add(name, description, order, mask);
    })
  );
  const after = missing.length === 0 ? before : await readIds();
  return {
    'Hallway Member': idOf(after, 'Hallway Member'),
    'Hallway Contributor': idOf(after, 'Hallway Contributor'),
    'Hallway Moderator': idOf(after, 'Hallway Moderator'),
    Read: idOf(after, readLevel)
  };

  async function readIds(): Promise<ReadonlyMap<string, number>> {
    const found: unknown = await sp.web.roleDefinitions.select('Id', 'Name', 'RoleTypeKind')();
    return new Map(rowsOf(found).map(level => [nameOf(level), idIn(level, 'Id') ?? 0]));
  }
}

/** A name no level has, for the one that is found by its kind. */
const readLevel = 'kind 2';

function nameOf(level: unknown): string {
  const isReader = isEntity(level) && level['RoleTypeKind'] === readerKind;
  return isReader ? readLevel : (textIn(level, 'Name') ?? '');
}
