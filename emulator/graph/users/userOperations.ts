import { type GraphOperation } from '../GraphOperation';
import { countUsers } from './countUsers';
import { directReports, myDirectReports } from './directReports';
import { getByIds } from './getByIds';
import { manager, myManager } from './manager';
import { me } from './me';
import { memberGroups } from './memberGroups';
import { memberOf, myMemberOf, myTransitiveMemberOf, transitiveMemberOf } from './memberOf';
import { user } from './user';
import { users } from './users';

/** People of the directory, and what they have to do with each other. */
export const userOperations: readonly GraphOperation[] = [
  ...[me, myManager, myDirectReports, myMemberOf, myTransitiveMemberOf],
  ...[users, countUsers, user, manager, directReports, memberOf, transitiveMemberOf],
  ...[...memberGroups, getByIds]
];
