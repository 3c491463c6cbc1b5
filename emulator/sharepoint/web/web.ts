import { type Operation } from '../Operation';
import { webEntity } from './webEntity';

export const web: Operation = {
  name: 'web',
  method: 'GET',
  address: 'web',
  needs: 'Open',
  evidence: { sure: 'documented', source: 'Microsoft Learn: webs REST API reference' },
  answer: call => ({ kind: 'entity', entity: webEntity(call) })
};
