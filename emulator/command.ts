import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { parseArgs } from 'node:util';
import { createEmulator } from './createEmulator';
import { listenFrom } from './http/listenFrom';

const USAGE = 'Usage: tsx emulator/command.ts [--port 4780] [--database .hallway/tenant.sqlite]';

/** The emulator alone, without product or sample data. */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      port: { type: 'string', default: '4780' },
      database: { type: 'string', default: '.hallway/tenant.sqlite' },
      help: { type: 'boolean', default: false }
    }
  });
  const port = Number(values.port);
  if (values.help || !Number.isInteger(port) || port < 0 || port > 65535) {
    console.log(USAGE);
    process.exitCode = values.help ? 0 : 1;
    return;
  }
  if (values.database !== ':memory:') mkdirSync(dirname(values.database), { recursive: true });
  const emulator = createEmulator({ database: values.database });
  const server = await listenFrom(emulator, port);
  console.log(`The emulator answers at ${server.url}, data in ${values.database}.`);
  console.log(`Sign in at ${server.url}/_emulator/signin. Ctrl+C stops it.`);
  const stop = async (): Promise<void> => {
    await server.close();
    emulator.close();
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stop());
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
