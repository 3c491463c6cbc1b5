import { parseMediaName, type Media } from '../../domain/Media';
import { readRow, type Reading } from './readRow';
import { isEntity, type WireEntity } from './wire';
import { wroteRow } from './wroteRow';

export const mediaColumns = ['Id', 'FileLeafRef', 'AuthorId', 'File/Length'] as const;

/** The row of a file in Hallway Media. Its place is never taken from the row: an image is found by its name. */
export function readMediaFile(row: unknown): Reading<Media> {
  return readRow(row, (entity, id) => {
    const name = parseMediaName(entity['FileLeafRef']);
    if (!name) return 'noKey';
    return { id, ...name, sizeBytes: readSize(entity), isVerified: wroteRow(entity, name.user) };
  });
}

/** SharePoint writes 64-bit numbers as text. */
function readSize(row: WireEntity): number | undefined {
  const file = row['File'];
  const written = isEntity(file) ? file['Length'] : undefined;
  const isNumeral =
    typeof written === 'number' || (typeof written === 'string' && /^[0-9]{1,15}$/.test(written));
  const size = isNumeral ? Number(written) : Number.NaN;
  return Number.isSafeInteger(size) && size > 0 ? size : undefined;
}
