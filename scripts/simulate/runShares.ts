import { Worker } from 'node:worker_threads';
import { type Share } from '../../tests/simulation/runShare';
import { type Sum } from '../../tests/simulation/Sum';

/** Each share in a thread of its own; what a thread has to say is printed as it comes. */
export function runShares(shares: readonly Share[]): Promise<readonly Sum[]> {
  return Promise.all(shares.map(runThread));
}

function runThread(share: Share): Promise<Sum> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./shareThread.ts', import.meta.url), { workerData: share });
    worker.on('message', (message: { line: string } | { sum: Sum }) => {
      if ('sum' in message) resolve(message.sum);
      else console.log(message.line);
    });
    worker.on('error', reject);
  });
}
