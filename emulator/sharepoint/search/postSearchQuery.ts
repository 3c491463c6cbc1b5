import { type Operation } from '../Operation';
import { answerSearch } from './answerSearch';
import { parametersOfBody } from './searchRequestOf';

export const postSearchQuery: Operation = {
  name: 'search by POST',
  method: 'POST',
  address: 'search/postquery',
  needs: 'Open',
  evidence: { sure: 'library', source: 'pnpjs search/query.ts; pnpcore WebTests (recorded)' },
  answer: call => answerSearch(call, 'postquery', parametersOfBody(call))
};
