import { fork } from 'node:child_process';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { type MeterReading } from '../emulator/http/Meters';
import { type Served } from './serveWorld';
import { type Landmarks } from './world/Landmarks';

/** A world behind HTTP, in another process. */
export interface ServedWorld {
  readonly url: string;
  readonly landmarks: Landmarks;
  /** Of everything since the last reset. */
  readMeters(): Promise<MeterReading>;
  resetMeters(): Promise<void>;
  /** A bearer token of this person. */
  tokenOf(upn: string): Promise<string>;
  close(): void;
}

export async function startWorld(database: string): Promise<ServedWorld> {
  const child = fork('bench/serveWorld.ts', [database], { execArgv: ['--import', 'tsx'] });
  const { url, landmarks } = await new Promise<Served>((resolve, reject) => {
    child.once('message', resolve as (message: unknown) => void);
    child.once('error', reject);
    child.once('exit', code => reject(new Error(`The emulator ended with ${code}.`)));
  });
  const ask = async (path: string, method = 'GET'): Promise<Response> => {
    // Reading all rows by force takes seconds: what was closed meanwhile is known only after a turn.
    await nextTurn();
    const answer = await fetch(`${url}/_emulator/${path}`, { method });
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
    return answer;
  };
  return {
    url,
    landmarks,
    readMeters: async () => (await (await ask('meters')).json()) as MeterReading,
    resetMeters: async () => void (await ask('meters', 'DELETE')),
    tokenOf: async upn => {
      const answer = await ask(`token?user=${encodeURIComponent(upn)}`);
      return ((await answer.json()) as { access_token: string }).access_token;
    },
    close: () => child.disconnect()
  };
}
