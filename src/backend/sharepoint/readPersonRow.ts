import { type PersonCard } from '../../domain/PersonCard';
import { authorOfPostKey, isAuthorKey, type AuthorKey } from '../../domain/PostKey';
import { cleanText } from '../../domain/PostText';
import { readRow, type Reading } from './readRow';
import { textIn, type WireEntity } from './wire';
import { isSigned, upnIn } from './wroteRow';

export const personColumns = [
  'Id',
  'RowKey',
  'Upn',
  'EntraId',
  'About',
  'AskMeAbout',
  'PinnedKey',
  'AuthorId',
  'Author/Name'
] as const;

const maxAboutUnits = 1_000;
const guid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** A row of Hallway People. It is shown only if the person it is about wrote it. */
export function readPersonRow(row: unknown): Reading<PersonCard> {
  return readRow(row, (entity, id) => {
    const person = entity['RowKey'];
    if (!isAuthorKey(person)) return 'noKey';
    const upn = upnIn(entity);
    return {
      id,
      person,
      upn: isOwnUpn(entity, upn) ? upn : undefined,
      claimedEntraId: readEntraId(entity),
      about: cleanText(textIn(entity, 'About') ?? '', maxAboutUnits),
      askMeAbout: cleanText(textIn(entity, 'AskMeAbout') ?? '', maxAboutUnits),
      pinned: readPinned(entity, person),
      isVerified: isSigned(entity, { writer: person, upn })
    };
  });
}

function isOwnUpn(row: WireEntity, upn: string | undefined): boolean {
  return upn !== undefined && textIn(row, 'Upn')?.toLowerCase() === upn;
}

function readEntraId(row: WireEntity): string | undefined {
  const written = textIn(row, 'EntraId')?.slice(0, 40).toLowerCase();
  return written !== undefined && guid.test(written) ? written : undefined;
}

function readPinned(row: WireEntity, person: AuthorKey): string | undefined {
  const key = textIn(row, 'PinnedKey');
  return authorOfPostKey(key) === person ? key : undefined;
}
