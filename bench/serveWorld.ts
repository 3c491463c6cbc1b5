import { createEmulator } from '../emulator/createEmulator';
import { nowMs } from './world/calendar';
import { landmarksSetting } from './world/keptWorld';
import { type Landmarks } from './world/Landmarks';

/** What this process tells the one that started it, once it answers. */
export interface Served {
  readonly url: string;
  readonly landmarks: Landmarks;
}

/** The emulator on a kept world, as a process of its own; its clock runs from where the world ends. */
async function main(): Promise<void> {
  const startedMs = Date.now();
  const emulator = createEmulator({
    database: process.argv[2] ?? '',
    clock: { now: () => nowMs + (Date.now() - startedMs) },
    seed: 1
  });
  const { url } = await emulator.listen(0);
  process.once('disconnect', () => {
    emulator.close();
    process.exit();
  });
  const landmarks = emulator.tenant.store.settings.get(landmarksSetting) as Landmarks;
  process.send?.({ url, landmarks } satisfies Served);
}

void main();
