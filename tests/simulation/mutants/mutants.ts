import { type Mutant } from './Mutant';
import { readingMutants } from './readingMutants';
import { sendingMutants } from './sendingMutants';

/** Every planted bug. */
export const mutants: readonly Mutant[] = [...sendingMutants, ...readingMutants];
