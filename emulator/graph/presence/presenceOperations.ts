import { type GraphOperation } from '../GraphOperation';
import { communicationsPresence, myPresence, presence } from './presence';
import { presencesById } from './presencesById';

export const presenceOperations: readonly GraphOperation[] = [
  ...[myPresence, presence, communicationsPresence, presencesById]
];
