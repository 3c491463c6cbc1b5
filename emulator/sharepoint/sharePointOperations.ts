import { batch } from './batch/batch';
import { type Operation } from './Operation';

/** Every REST operation the emulator has. What is not here answers 501. */
export const sharePointOperations: readonly Operation[] = [batch];
