import { upnOf } from './people';

/** The accounts that tests and guides sign in with, each named by what it may do on the sample site. */
export const signIns = {
  /** Administrator of the tenant: adds packages to the app catalog. */
  tenantAdmin: upnOf('victor.lam'),
  /** Owner of the sample site and of the empty one. */
  owner: upnOf('noor.bakker'),
  moderator: upnOf('wanjiru.kamau'),
  member: upnOf('daniel.okafor'),
  otherMember: upnOf('femke.dijkstra'),
  /** Reads a right-to-left language. */
  rightToLeftMember: upnOf('fatima.haddad'),
  /** Has the longest name. */
  longNamedMember: upnOf('maximiliane.schwarzenberger-oberhollenzer'),
  /** May read and nothing else. */
  visitor: upnOf('piet.zwart'),
  /** A member who sends raw requests; writes none of the sample posts. */
  hostile: upnOf('mallory.pike'),
  /** Invited from another organisation and let into the sample site. */
  guest: upnOf('nadia.rahal_fabrikam.example#EXT#'),
  /** Invited from another organisation and let into no site. */
  outsider: upnOf('lucas.meyer_woodgrove.example#EXT#')
} as const;
