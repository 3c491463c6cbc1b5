import { type PostKey } from '../../src/domain/PostKey';
import { type Tab } from './Browser';
import { type UserName } from './Tenant';

/** What somebody last wanted, on each of his devices: where they differ, whichever arrives last is right. */
export interface Liked {
  readonly user: UserName;
  readonly post: PostKey;
  readonly wishes: Map<string, { readonly isOn: boolean; readonly tab: Tab }>;
  /** Said where nothing was kept, or on somebody else's device. */
  isRisky: boolean;
}

/** By post and person. */
export type Likes = Map<string, Liked>;
