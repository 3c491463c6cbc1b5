import '@pnp/sp/items';
import { type Connection } from '../Connection';
import { schemaVersion } from '../hallwayLists';
import { firstSettings, readSettings, settingsColumns, versionKey } from '../settingsRows';
import { idIn, rowsOf, textIn } from '../wire';

/**
 * Adds the settings that are missing, one after the other, the schema version last; an owner's values stay. A version
 * that is older, or cannot be read, is brought up: everything it speaks of has just been made.
 */
export async function writeSettings({ sp, findList }: Connection): Promise<void> {
  const { items } = findList(sp, 'HallwaySettings');
  const answer: unknown = await items.select('Id', ...settingsColumns).top(100)();
  const present = new Map(rowsOf(answer).map(row => [textIn(row, 'RowKey'), row]));
  for (const row of firstSettings(schemaVersion)) {
    const known = present.get(row.RowKey);
    if (known === undefined) await findList(sp, 'HallwaySettings').items.add({ ...row });
    else if (row.RowKey === versionKey && readSettings(answer).version < schemaVersion) {
      await findList(sp, 'HallwaySettings')
        .items.getById(idIn(known, 'Id') ?? 0)
        .update({ Value: row.Value });
    }
  }
}
