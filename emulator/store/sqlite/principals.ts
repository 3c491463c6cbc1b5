import { type Principals } from '../Principals';
import { type Database } from './Database';
import { siteGroupsIn } from './siteGroups';
import { siteUsersIn } from './siteUsers';

export function principalsIn(db: Database): Principals {
  return { ...siteUsersIn(db), ...siteGroupsIn(db) };
}
