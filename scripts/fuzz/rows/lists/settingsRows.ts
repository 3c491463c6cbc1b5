import { readSettings, type SiteSettings } from '../../../../src/backend/sharepoint/settingsRows';
import { type FuzzedList } from '../FuzzedList';

/** All rows of the list at once, as they are read. What makes no sense is the default, so nothing is rejected. */
export const settingsRows: FuzzedList<SiteSettings> = {
  name: 'settings',
  rules: ['set up', 'not set up'],
  make: derivation => {
    const { dice } = derivation;
    return {
      version: dice.percent(70)
        ? derivation.use('set up', dice.between(1, 99))
        : derivation.use('not set up', 0),
      limits: { maxPostCharacters: dice.between(1, 10_000) }
    };
  },
  write: ({ version, limits }) => [
    { RowKey: 'limits', Value: JSON.stringify(limits) },
    { RowKey: 'schema-version', Value: String(version) }
  ],
  read: readSettings,
  spoilings: {}
};
