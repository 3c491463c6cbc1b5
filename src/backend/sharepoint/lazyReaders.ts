import { type Place } from '../../domain/Place';
import { loadOnce } from '../loadOnce';
import { type PostStore } from '../PostStore';
import { type Timeline } from '../Timelines';
import { type Readers } from './sharePointReaders';

/** The same readers, whose script comes when one is first asked: what everyone said is read without. */
export function lazyReaders(load: () => Promise<Readers>, { posts }: { readonly posts: PostStore }): Readers {
  const readers = loadOnce(load);
  const timelineOf = (place: Place): Timeline => ({
    readNewest: async () => (await readers()).timelines.of(place).readNewest(),
    readOlder: async cursor => (await readers()).timelines.of(place).readOlder(cursor)
  });
  /** Whoever reads a place says why the script did not come. */
  const later = (act: (loaded: Readers) => void): void => void readers().then(act, () => undefined);
  return {
    timelines: {
      of: place => (place.kind === 'everyone' ? posts : timelineOf(place)),
      prepare: place => {
        if (place.kind === 'home') later(({ timelines }) => timelines.prepare?.(place));
      },
      lessons: async () => (await readers()).timelines.lessons?.() ?? '',
      recall: lessons => later(({ timelines }) => timelines.recall?.(lessons))
    },
    follows: { readFollows: async () => (await readers()).follows.readFollows() },
    tallies: { readTallies: async some => (await readers()).tallies.readTallies(some) },
    people: {
      readPerson: async key => (await readers()).people.readPerson(key),
      findPeople: async text => (await readers()).people.findPeople(text),
      keyOf: async upn => (await readers()).people.keyOf(upn)
    },
    marks: {
      putMark: async mark => (await readers()).marks.putMark(mark),
      removeMark: async mark => (await readers()).marks.removeMark(mark)
    },
    live: { readNews: async since => (await readers()).live.readNews(since) }
  };
}
