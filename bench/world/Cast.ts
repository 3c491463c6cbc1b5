import { type WorldSize } from './WorldSize';

/** Who is measured for, by what he follows: so many, drawn evenly or as people write, or who hardly write at all. */
export const readerNames = [
  ...['follow0', 'rare5', 'burst5'],
  ...['random60', 'popular60', 'random500', 'popular500', 'random2000', 'popular2000']
] as const;

export type ReaderName = (typeof readerNames)[number];

/** People are numbers from 0; who writes how much has nothing to do with them. */
export interface Cast {
  personOfRank(rank: number): number;
  /** Wrote most of what he wrote in two weeks. */
  readonly burst: number;
  /** Whom nearly everybody follows. */
  readonly famous: number;
  readonly readers: Readonly<Record<ReaderName, number>>;
}

/** A prime: every person has one rank, whatever their number. */
const stride = 7919;

export function castOf({ people }: WorldSize): Cast {
  const personOfRank = (rank: number): number => ((rank % people) * stride + 13) % people;
  const readers = readerNames.map((name, at) => [name, personOfRank(people - 1 - at)] as const);
  return {
    personOfRank,
    burst: personOfRank(Math.floor(people / 10)),
    famous: personOfRank(Math.floor(people / 100)),
    readers: Object.fromEntries(readers) as Record<ReaderName, number>
  };
}

const given = [
  'Ann',
  'Bo',
  'Chen',
  'Daan',
  'Eva',
  'Femke',
  'Goran',
  'Hana',
  'Imre',
  'Jo',
  'Kofi',
  'Lena',
  'Mats'
];
const family = [
  'Adeyemi',
  'Berg',
  'Costa',
  'Dijkstra',
  'Ek',
  'Farkas',
  'Garcia',
  'Hansen',
  'Ito',
  'Jansen',
  'Kaya'
];

export function displayNameOf(person: number): string {
  return `${given[person % given.length] ?? ''} ${family[person % family.length] ?? ''}`;
}

export function upnOf(person: number): string {
  return `person${person}@contoso.example`;
}
