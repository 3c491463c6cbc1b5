import { type Route } from '../http/Route';
import { notImplemented } from './GraphError';
import { graphRoute, type GraphOperation } from './GraphOperation';
import { manager, myManager } from './users/manager';
import { me } from './users/me';
import { myPhoto, userPhoto, userPhotoOfSize } from './photos/photo';
import { user } from './users/user';
import { users } from './users/users';

export const graphOperations: readonly GraphOperation[] = [
  me,
  myManager,
  myPhoto,
  users,
  user,
  manager,
  userPhoto,
  userPhotoOfSize
];

const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const;

/** Last among the Graph routes: names what is not there. */
const unknownOperations: readonly GraphOperation[] = METHODS.map(method => ({
  name: 'graph unknown',
  method,
  path: '{rest*}',
  scope: 'nothing',
  evidence: { sure: 'unknown', source: 'not built' },
  answer: ({ url }) => {
    throw notImplemented(`${method} ${decodeURI(url.pathname).replace('/graph', '')}`);
  }
}));

export const graphRoutes: readonly Route[] = [...graphOperations, ...unknownOperations].map(graphRoute);
