import { type Emulator } from './Emulator';

const PORTS_TRIED = 50;

/** Listens on this port or, when it is taken, on the next free one. */
export async function listenFrom(
  emulator: Pick<Emulator, 'listen'>,
  port: number
): Promise<{ url: string; close(): Promise<void> }> {
  for (let candidate = port; candidate < port + PORTS_TRIED; candidate += 1) {
    try {
      return await emulator.listen(candidate);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    }
  }
  throw new Error(`No free port from ${port} to ${port + PORTS_TRIED - 1}.`);
}
