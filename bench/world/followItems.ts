import { type NewItem } from '../../emulator/store/Items';
import { bucketOf } from '../../src/domain/bucketOf';
import { allTime } from './calendar';
import { type ReaderName, readerNames } from './Cast';
import { chance, choice } from './chance';
import { drawZipf } from './drawZipf';
import { tagAt } from './tags';
import { itemOf, siteIdOf, type World } from './World';

const list = 4;
const perPerson = 60;
/** One in so many is a tag; the rest are people. */
const everyTag = 10;
/** A follow graph has no more of the most popular than this asks for. */
const popularity = 0.8;

interface Wish {
  readonly count: number;
  readonly isPopular: boolean;
}

const wishes: Readonly<Partial<Record<ReaderName, Wish>>> = {
  random60: { count: 60, isPopular: false },
  popular60: { count: 60, isPopular: true },
  random500: { count: 500, isPopular: false },
  popular500: { count: 500, isPopular: true },
  random2000: { count: 2000, isPopular: false },
  popular2000: { count: 2000, isPopular: true }
};

/** Rows of Hallway Follows, one person after the other. */
export function* followItems(world: World): Generator<NewItem> {
  const targetsOf = followTargets(world);
  const { people } = world.size;
  let row = 0;
  for (let person = 0; person < people; person += 1) {
    const userId = siteIdOf(world, person);
    const createdS = Math.floor(allTime.fromS + (person / people) * (allTime.toS - allTime.fromS));
    for (const target of targetsOf(person)) {
      const values = {
        RowKey: `${userId}|${target}`,
        UserKey: String(userId),
        Target: target,
        TargetBucket: `${target}.${bucketOf(String(userId))}`
      };
      yield itemOf(values, { list, at: row, authorId: userId, createdS });
      row += 1;
    }
  }
}

/** What a person follows, as the column Target has it. */
function followTargets(world: World): (person: number) => readonly string[] {
  const { cast, size } = world;
  const rankAt = drawZipf(size.people, popularity);
  const readers = new Map(readerNames.map(name => [cast.readers[name], name]));
  const keyOf = (person: number): string => `@${siteIdOf(world, person)}`;
  const draw = (person: number, { count, isPopular }: Wish): readonly string[] => {
    const targets = new Set<string>();
    const most = Math.min(count, Math.floor(size.people / 2));
    for (let place = person * 10_007; targets.size < most; place += 1) {
      const someone = cast.personOfRank(
        isPopular ? rankAt(chance(place, 61)) : choice(size.people, place, 61)
      );
      const isTag = targets.size % everyTag === 1;
      if (isTag) targets.add(`#${tagAt(chance(place, 62))}`);
      else if (someone !== person) targets.add(keyOf(someone));
    }
    return [...targets];
  };
  const special: Readonly<Partial<Record<ReaderName, () => readonly number[]>>> = {
    follow0: () => [],
    rare5: () => rarest(world, 5),
    burst5: () => [cast.burst, ...rarest(world, 4)]
  };
  return person => {
    const name = readers.get(person);
    const people = name && special[name]?.();
    if (people) return people.map(keyOf);
    const wish = name && wishes[name];
    if (wish) return draw(person, wish);
    return withFamous(world, person, draw(person, { count: usualCount(person), isPopular: true }));
  };
}

/** Who write least, readers apart. */
function rarest({ cast, size }: World, count: number): readonly number[] {
  return Array.from({ length: count }, (_, at) =>
    cast.personOfRank(size.people - 1 - readerNames.length - at)
  );
}

/** From 10 to 110, so that the average is 60; one of them may be the famous one. */
function usualCount(person: number): number {
  return perPerson - 50 + choice(101, person, 63);
}

/** Nine of ten follow him; the last of what they follow makes room. */
function withFamous(world: World, person: number, targets: readonly string[]): readonly string[] {
  const { cast } = world;
  const famous = `@${siteIdOf(world, cast.famous)}`;
  const others = targets.filter(target => target !== famous);
  const isFollower = person !== cast.famous && person % 10 !== 9;
  return isFollower ? [famous, ...others.slice(0, targets.length - 1)] : others;
}
