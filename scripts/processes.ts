import { spawn, type ChildProcess } from 'node:child_process';

const running = new Set<ChildProcess>();
let isStopping = false;

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => {
    isStopping = true;
    for (const child of running) endGroup(child);
    process.exit(signal === 'SIGINT' ? 130 : 143);
  });
}

export interface CommandOutcome {
  exitCode: number;
  output: string;
}

/**
 * Runs one of the installed programs to its end, printing what it prints when `isShown`.
 * Each runs in a process group of its own, which ends with us.
 */
export function runCommand(command: readonly string[], isShown: boolean): Promise<CommandOutcome> {
  const [file, ...args] = command;
  if (file === undefined) throw new Error('No command was given.');
  return new Promise((resolve, reject) => {
    const child = spawn(file, args, {
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: process.platform !== 'win32'
    });
    running.add(child);
    let output = '';
    const take = (chunk: Buffer): void => {
      output += chunk.toString('utf8');
      if (isShown && !isStopping) process.stdout.write(chunk);
    };
    child.stdout.on('data', take);
    child.stderr.on('data', take);
    child.on('error', error => reject(new Error(`${file} could not be started: ${error.message}`)));
    child.on('close', code => {
      running.delete(child);
      resolve({ exitCode: code ?? 1, output });
    });
  });
}

function endGroup(child: ChildProcess): void {
  if (child.pid === undefined) return;
  try {
    process.kill(process.platform === 'win32' ? child.pid : -child.pid, 'SIGTERM');
  } catch {
    // It ended by itself in the meantime.
  }
}
