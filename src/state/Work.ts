import { type Installation } from '../backend/Installation';
import { type PeopleDetailsSource } from '../backend/PeopleDirectory';
import { type LiveStore } from '../backend/LiveStore';
import { type PostStore } from '../backend/PostStore';
import { type FollowStore } from '../backend/FollowStore';
import { type PeopleStore, type PresenceSource } from '../backend/PeopleStore';
import { type TallyStore } from '../backend/TallyStore';
import { type Timelines } from '../backend/Timelines';
import { type Cache } from './cache/openCache';
import { type Store } from './createStore';
import { type Model } from './Model';
import { type Draft } from './draft';
import { type Platform } from './Platform';
import { type UserOutbox } from './userOutbox';

/** What every action works with. */
export interface Work {
  readonly store: Store<Model>;
  readonly platform: Platform;
  readonly posts: PostStore;
  readonly timelines?: Timelines;
  readonly tallies?: TallyStore;
  readonly follows?: FollowStore;
  readonly people?: PeopleStore;
  readonly presence?: PresenceSource;
  readonly live?: LiveStore;
  /** Names what the tabs of this browser share of this Hallway. */
  readonly siteUrl: string;
  readonly installation: Installation;
  readonly directory?: PeopleDetailsSource;
  readonly outbox: UserOutbox;
  readonly draft: Draft;
  readonly cache: Cache;
}
