import { Worker } from 'node:worker_threads';
import { type Share } from '../../tests/simulation/runShare';
import { type Sum } from '../../tests/simulation/Sum';
import { compileThread } from './compileThread';

/** Each share in a thread of its own; what a thread has to say is printed as it comes. */
export async function runShares(shares: readonly Share[]): Promise<readonly Sum[]> {
  const thread = await compileThread('shareThread', process.cwd());
  return Promise.all(shares.map(share => runThread(thread, share)));
}

function runThread(thread: string, share: Share): Promise<Sum> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(thread, { workerData: share, execArgv: [] });
    worker.on('message', (message: { line: string } | { sum: Sum }) => {
      if ('sum' in message) resolve(message.sum);
      else console.log(message.line);
    });
    worker.on('error', reject);
  });
}
