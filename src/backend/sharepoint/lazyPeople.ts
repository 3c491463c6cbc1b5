import { loadOnce } from '../loadOnce';
import { type PeopleStore } from '../PeopleStore';
import { type Connection } from './Connection';

/** The same people, whose script comes when somebody is looked at or named: posts bring their authors' names. */
export function lazyPeople(connection: Connection): PeopleStore {
  const people = loadOnce(async () => {
    const { sharePointPeople } = await import(/* webpackChunkName: 'hallway-people' */ './sharePointPeople');
    return sharePointPeople(connection);
  });
  return {
    readPerson: async key => (await people()).readPerson(key),
    findPeople: async text => (await people()).findPeople(text),
    keyOf: async upn => (await people()).keyOf(upn)
  };
}
