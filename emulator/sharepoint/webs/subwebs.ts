import { type Operation } from '../Operation';

const evidence = { sure: 'documented', source: 'Microsoft Learn: webs REST API reference' } as const;

/** Every site collection here has one web: none is below it, and none can be added (501). */
export const subwebs: Operation = {
  name: 'webs below the web',
  method: 'GET',
  address: 'web/webs',
  needs: 'Open',
  evidence,
  answer: () => ({ kind: 'collection', entities: [] })
};

export const subwebInfos: Operation = {
  ...subwebs,
  name: 'short descriptions of the webs below the web',
  address: 'web/webinfos'
};

export const subwebsForCaller: Operation = {
  ...subwebs,
  name: 'webs below the web that the caller may see',
  address: 'web/getsubwebsfilteredforcurrentuser'
};
