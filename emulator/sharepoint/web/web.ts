import { type Operation } from '../Operation';
import { webEntity } from './webEntity';

export const web: Operation = {
  name: 'web',
  method: 'GET',
  address: 'web',
  needs: 'Open',
  answer: call => ({ kind: 'entity', entity: webEntity(call) })
};
