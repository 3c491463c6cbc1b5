import { type FollowStore } from '../FollowStore';
import { type LiveStore } from '../LiveStore';
import { type MarkStore } from '../MarkStore';
import { type PeopleStore } from '../PeopleStore';
import { type TallyStore } from '../TallyStore';
import { type Timelines } from '../Timelines';
import { sharePointFollows } from './sharePointFollows';
import { createFollowMemory, notingFollows } from './FollowMemory';
import { lazyPeople } from './lazyPeople';
import { sharePointLive } from './sharePointLive';
import { sharePointMarks } from './sharePointMarks';
import { sharePointTallies } from './tallies/sharePointTallies';
import { sharePointTimelines, type SharePointTimelineParts } from './timelines/sharePointTimelines';

/** What is read beside the newest posts of everyone, and what is made of posts. */
export interface Readers {
  readonly timelines: Timelines;
  readonly follows: FollowStore;
  readonly tallies: TallyStore;
  readonly people: PeopleStore;
  readonly live: LiveStore;
  readonly marks: MarkStore;
}

export function sharePointReaders(site: Omit<SharePointTimelineParts, 'follows'>): Readers {
  const { connection, whoAmI, memory, limits } = site;
  const follows = createFollowMemory();
  return {
    timelines: sharePointTimelines({ ...site, follows }),
    follows: sharePointFollows(connection, { whoAmI, memory: follows, limits }),
    tallies: sharePointTallies(connection, { whoAmI, limits }),
    people: lazyPeople(connection),
    live: sharePointLive(connection, { whoAmI, memory }),
    marks: notingFollows(sharePointMarks(connection, whoAmI), follows)
  };
}
