import { idIn, isEntity, textIn, type WireEntity } from './wire';

/** What became of a row that anybody may have written: something frozen, or why it is nothing. */
export type Reading<Thing> =
  | { readonly ok: true; readonly value: Thing }
  | { readonly ok: false; readonly id: number | undefined; readonly reason: Rejection };

export type Rejection =
  | 'notARow'
  | 'noId'
  /** Its key is missing, or not what a key of this list is. */
  | 'noKey'
  /** A column that is sought by says otherwise than the key. */
  | 'keysDiffer'
  /** It says what nothing of its kind can say. */
  | 'noMeaning';

/**
 * What all readers of lists have in common. Total: never throws, whatever the row holds. The thing is frozen.
 * @param make reads the columns of a row with this ID; bounded, and never keeps a part of the row itself
 */
export function readRow<Thing extends object>(
  row: unknown,
  make: (row: WireEntity, id: number) => Thing | Rejection
): Reading<Thing> {
  try {
    if (!isEntity(row)) return { ok: false, id: undefined, reason: 'notARow' };
    const id = idIn(row, 'Id');
    if (id === undefined) return { ok: false, id, reason: 'noId' };
    const made = make(row, id);
    return typeof made === 'string'
      ? { ok: false, id, reason: made }
      : { ok: true, value: Object.freeze(made) };
  } catch {
    // A column that throws when it is looked at: no answer of SharePoint has one.
    return { ok: false, id: undefined, reason: 'notARow' };
  }
}

/** Whether the columns a row is sought by are what its key makes them; one that is not there says nothing against it. */
export function columnsAgree(row: WireEntity, expected: Readonly<Record<string, string>>): boolean {
  return Object.entries(expected).every(([name, value]) => {
    const held = row[name] ?? value;
    return held === value;
  });
}

/** A small word of a programme's own, such as a kind or a status; empty for anything else. */
export function wordIn(row: WireEntity, name: string): string {
  const written = textIn(row, name) ?? '';
  return /^[a-z][a-z0-9-]{0,31}$/.test(written) ? written : '';
}
