import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { emulatorWorld, type EmulatorWorld, type SiteOptions } from './emulatorWorld';

/** Made once for each file of tests: setting Hallway up takes some hundred requests. */
let template: Promise<string> | undefined;
let copies = 0;

afterAll(async () => {
  if (template) rmSync(path.dirname(await template), { recursive: true, force: true });
});

/** A site in which its owner has set Hallway up, and which nobody else has visited yet. */
export async function readyWorld(site: Pick<SiteOptions, 'limits'> = {}): Promise<EmulatorWorld> {
  const original = await (template ??= setUpOnce());
  copies += 1;
  const database = `${original}.${copies}`;
  copyFileSync(original, database);
  return emulatorWorld({ ...site, database });
}

async function setUpOnce(): Promise<string> {
  const database = path.join(mkdtempSync(path.join(tmpdir(), 'hallway-contract-')), 'ready.sqlite');
  const world = await emulatorWorld({ newDatabase: database });
  await world.as('owner').installation.setUp(() => undefined);
  world.close();
  return database;
}
