import { describeBackend } from './backendContract';
import { memoryWorld } from './memoryWorld';

describeBackend('Hallway in memory', memoryWorld);
