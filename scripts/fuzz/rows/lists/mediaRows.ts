import { readMediaFile } from '../../../../src/backend/sharepoint/readMediaFile';
import { printMediaName, type Media } from '../../../../src/domain/Media';
import { type FuzzedList } from '../FuzzedList';
import { authorColumns, itemId, uuid } from '../words';
import { isTrue, keySpoilings, WRITER_RULES } from './keyed';

export const mediaRows: FuzzedList<Media> = {
  name: 'media',
  rules: [...WRITER_RULES, 'a size', 'no size'],
  make: derivation => {
    const { dice } = derivation;
    return {
      id: itemId(dice),
      user: String(dice.between(1, 9_999_999_999)),
      uuid: uuid(dice),
      sizeBytes: dice.percent(70)
        ? derivation.use('a size', dice.between(1, 10_000_000))
        : derivation.use('no size', undefined),
      isVerified: isTrue(derivation)
    };
  },
  write: ({ id, sizeBytes, isVerified, ...name }) => ({
    Id: id,
    FileLeafRef: printMediaName(name),
    File: sizeBytes === undefined ? null : { Length: String(sizeBytes) },
    ...authorColumns(name.user, isVerified)
  }),
  read: row => {
    const reading = readMediaFile(row);
    return reading.ok ? reading.value : undefined;
  },
  spoilings: {
    ...keySpoilings('FileLeafRef'),
    'a drawing': { FileLeafRef: '17-0b8f1c9e-63c6-4f0c-9d1c-2f4d5e6f7a8b.svg' }
  }
};
