import { type Operation } from '../Operation';
import { answerSearch } from './answerSearch';
import { parametersOfAddress } from './searchRequestOf';

export const searchQuery: Operation = {
  name: 'search',
  method: 'GET',
  address: 'search/query',
  needs: 'Open',
  evidence: {
    sure: 'library',
    source: 'Microsoft Learn: SharePoint search REST API overview; pnpcore WebTests (recorded)'
  },
  answer: call => answerSearch(call, 'query', parametersOfAddress(call))
};
