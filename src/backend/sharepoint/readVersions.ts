import { cleanName } from '../../domain/cleanName';
import { type PostVersion, type VersionHistory, type VersionSaver } from '../../domain/judgeAuthorship';
import { isAuthorKey, upnAuthorKey } from '../../domain/PostKey';
import { upnOfLogin } from './loginName';
import { readRow } from './readRow';
import { idIn, textIn, type WireEntity } from './wire';

export const versionColumns = [
  'VersionId',
  'Created',
  'CreatedBy/Id',
  'CreatedBy/Title',
  'CreatedBy/LoginName'
] as const;

/** As many as a list keeps unless an owner says otherwise. */
export const maxVersions = 500;

/** SharePoint numbers major versions in steps of this. */
const firstVersionId = 512;
/** `2026-11-22T09:00:00.000Z` and a little. */
const maxMomentLength = 40;

/** The versions of one row, in whatever order they came. Total: one that cannot be read leaves a gap, never throws. */
export function readVersions(rows: readonly unknown[]): VersionHistory {
  const read = rows.slice(0, maxVersions).flatMap(row => {
    const reading = readVersion(row);
    return reading.ok ? [reading.value] : [];
  });
  const versions = read.sort((one, other) => one.id - other.id);
  const [first] = versions;
  return {
    versions: versions.map(({ version }) => version),
    isWhole: first !== undefined && first.id <= firstVersionId && versions.length === rows.length
  };
}

interface Numbered {
  readonly id: number;
  readonly version: PostVersion;
}

function readVersion(row: unknown): ReturnType<typeof readRow<Numbered>> {
  // The number of a version is its ID within the row.
  return readRow(withId(row), (entity, id) => {
    const written = textIn(entity, 'Created') ?? '';
    const savedAtMs = written.length > maxMomentLength ? NaN : Date.parse(written);
    if (Number.isNaN(savedAtMs)) return 'noMeaning';
    return { id, version: Object.freeze({ savedAtMs, saver: readSaver(entity['CreatedBy']) }) };
  });
}

function withId(row: unknown): unknown {
  const id = idIn(row, 'VersionId');
  return id === undefined ? row : { ...(row as WireEntity), Id: id };
}

function readSaver(person: unknown): VersionSaver | undefined {
  const number = String(idIn(person, 'Id'));
  const upn = upnOfLogin(textIn(person, 'LoginName'));
  const keys = [number, upn === undefined ? '' : upnAuthorKey(upn)].filter(isAuthorKey);
  if (keys.length === 0) return undefined;
  return Object.freeze({ keys: Object.freeze(keys), displayName: cleanName(textIn(person, 'Title') ?? '') });
}
