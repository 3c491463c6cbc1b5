import { type Route } from '../http/Route';
import { notImplemented } from './GraphError';
import { graphRoute, type GraphOperation } from './GraphOperation';
import { manager, myManager } from './manager';
import { me } from './me';
import { myPhoto, userPhoto, userPhotoOfSize } from './photo';
import { user } from './user';
import { users } from './users';

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
  answer: ({ url }) => {
    throw notImplemented(`${method} ${decodeURI(url.pathname).replace('/graph', '')}`);
  }
}));

export const graphRoutes: readonly Route[] = [...graphOperations, ...unknownOperations].map(graphRoute);
