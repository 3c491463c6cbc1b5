import { spawn } from 'node:child_process';
import { runCommand } from './processes';

const node = process.execPath;

describe('runCommand', () => {
  it('gives the exit code and everything that was printed', async () => {
    const outcome = await runCommand(
      [node, '-e', 'console.log("out"); console.error("err"); process.exit(3)'],
      false
    );
    expect(outcome.exitCode).toBe(3);
    expect(outcome.output).toContain('out');
    expect(outcome.output).toContain('err');
  });

  it('names the program that cannot be started', async () => {
    await expect(runCommand(['no-such-program'], false)).rejects.toThrow(
      /no-such-program could not be started/
    );
  });

  it('listens to no signal once nothing runs, so that others may stop in their own way', async () => {
    await runCommand([node, '-e', ''], false);
    expect(process.listenerCount('SIGINT')).toBe(0);
  });
});

describe('a signal while a program runs', () => {
  it('ends the program with its whole group', async () => {
    const script = `require('tsx/cjs'); const { runCommand } = require('./scripts/processes.ts');
      void runCommand([process.execPath, '-e', 'console.log(process.pid); setInterval(() => {}, 1000)'], true);`;
    const outer = spawn(node, ['-e', script], { stdio: ['ignore', 'pipe', 'inherit'] });
    const inner = await new Promise<number>(resolve => {
      outer.stdout.once('data', (chunk: Buffer) => resolve(Number(chunk.toString())));
    });
    const ended = new Promise(resolve => outer.once('exit', resolve));
    outer.kill('SIGTERM');
    expect(await ended).toBe(143);
    await expect(untilGone(inner)).resolves.toBe(true);
  });
});

async function untilGone(pid: number): Promise<boolean> {
  for (let tries = 0; tries < 50; tries += 1) {
    try {
      process.kill(pid, 0);
    } catch {
      return true;
    }
    await new Promise(resolve => setTimeout(resolve, 50));
  }
  return false;
}
