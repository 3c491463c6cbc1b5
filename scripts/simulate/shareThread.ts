import { parentPort, workerData } from 'node:worker_threads';
import { runShare, type Share } from '../../tests/simulation/runShare';

const tell = (message: unknown): void => parentPort?.postMessage(message);

void runShare(workerData as Share, line => tell({ line })).then(sum => tell({ sum }));
