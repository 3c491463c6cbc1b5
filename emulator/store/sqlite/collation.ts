import { type Settings } from '../Settings';
import { type StoreOptions } from '../Store';
import { type Database } from './Database';
import { prefixKey, textKey } from './textKey';

type Collation = NonNullable<StoreOptions['collation']>;

/** How text compares: `full` for whole values, `part` for beginnings and parts of them. */
interface TextKeys {
  full(text: string): string;
  part(text: string): string;
}

const KEYS: Readonly<Record<Collation, TextKeys>> = {
  sqlServer: { full: textKey, part: prefixKey },
  binary: { full: text => text, part: text => text }
};

/** The indexes of text columns hold keys; a database made with the other collation gets its indexes anew. */
export function useCollation(db: Database, settings: Settings, collation: Collation): void {
  const { full, part } = KEYS[collation];
  db.define('text_key', { deterministic: true }, (text: string | null) =>
    text === null ? null : full(text)
  );
  db.define('text_part', { deterministic: true }, (text: string | null) =>
    text === null ? null : part(text)
  );
  if (settings.get('store.collation') === collation) return;
  db.exec('REINDEX');
  settings.set('store.collation', collation);
}
