import { spawn, type ChildProcess } from 'node:child_process';

const running = new Set<ChildProcess>();
const endings = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const;

/** Only while a program runs: between programs a signal belongs to whoever else listens. */
function follow(child: ChildProcess): void {
  if (running.size === 0) for (const signal of signals) process.on(signal, endAll);
  running.add(child);
}

function leave(child: ChildProcess): void {
  running.delete(child);
  if (running.size === 0) for (const signal of signals) process.off(signal, endAll);
}

const signals = Object.keys(endings) as (keyof typeof endings)[];

function endAll(signal: NodeJS.Signals): void {
  for (const child of running) endGroup(child);
  process.exit(endings[signal as keyof typeof endings]);
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
    follow(child);
    let output = '';
    const take = (chunk: Buffer): void => {
      output += chunk.toString('utf8');
      if (isShown) process.stdout.write(chunk);
    };
    child.stdout.on('data', take);
    child.stderr.on('data', take);
    child.on('error', error => reject(new Error(`${file} could not be started: ${error.message}`)));
    child.on('close', code => {
      leave(child);
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
