import '@pnp/sp/items';
import { type Connection } from '../Connection';
import { schemaVersion } from '../hallwayLists';
import { firstSettings, settingsColumns } from '../settingsRows';
import { rowsOf, textIn } from '../wire';

/** Adds the settings that are missing, one after the other, the schema version last; an owner's values stay. */
export async function writeSettings({ sp, findList }: Connection): Promise<void> {
  const { items } = findList(sp, 'HallwaySettings');
  const answer: unknown = await items.select(...settingsColumns).top(100)();
  const present = new Set(rowsOf(answer).map(row => textIn(row, 'RowKey')));
  for (const row of firstSettings(schemaVersion)) {
    if (!present.has(row.RowKey)) await findList(sp, 'HallwaySettings').items.add({ ...row });
  }
}
