import { parentPort, workerData } from 'node:worker_threads';
import { firstViolation } from '../../tests/simulation/mutants/firstViolation';

void firstViolation(workerData as { seeds: number; steps: number }).then(found =>
  parentPort?.postMessage({ found })
);
