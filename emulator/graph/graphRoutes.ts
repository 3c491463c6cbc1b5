import { type Route } from '../http/Route';
import { batch } from './batch/batch';
import { partDispatch } from './dispatchPart';
import { notImplemented } from './GraphError';
import { graphRoute, type GraphOperation } from './GraphOperation';
import { sendNotification } from './notifications/sendNotification';
import { sendToRecipients } from './notifications/sendToRecipients';
import { myPeople, people } from './people/people';
import { photoOperations } from './photos/photoOperations';
import { presenceOperations } from './presence/presenceOperations';
import { secondVersionRoutes } from './sites/secondVersionRoutes';
import { siteOperations } from './sites/siteOperations';
import { userOperations } from './users/userOperations';

/** The first that fits answers: fixed words stand before what could be anybody's id. */
export const graphOperations: readonly GraphOperation[] = [
  ...userOperations,
  ...photoOperations,
  ...[myPeople, people],
  ...presenceOperations,
  ...[sendNotification, sendToRecipients],
  ...siteOperations,
  batch
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

const ownRoutes: readonly Route[] = [...graphOperations, ...unknownOperations].map(operation =>
  graphRoute(operation, (exchange, part) => dispatch(exchange, part))
);

const dispatch = partDispatch(ownRoutes);

export const graphRoutes: readonly Route[] = [...ownRoutes, ...secondVersionRoutes];
