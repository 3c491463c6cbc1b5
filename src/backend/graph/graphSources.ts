import { type PeopleDetailsSource } from '../PeopleDirectory';
import { type PresenceSource } from '../PeopleStore';
import { graphCaller, type GraphParts } from './graphCaller';
import { graphPeople } from './graphPeople';
import { graphPresence } from './graphPresence';

/** What Graph knows of people. */
export interface GraphSources {
  readonly directory: PeopleDetailsSource;
  readonly presence: PresenceSource;
}

export function graphSources(parts: GraphParts): GraphSources {
  const call = graphCaller(parts);
  return { directory: graphPeople(call), presence: graphPresence(call) };
}
