import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import type * as MetersModule from '../../emulator/http/Meters';
import { type MeteredPart } from '../../emulator/http/Meters';

/**
 * Set up before every test file: notes which operations answered it with something else than a refusal, which is how
 * docs/support-matrix.md knows the tests that show them. See scripts/matrix.
 */
const ROOT = join(__dirname, '../..');
const FOLDER = join(ROOT, '.hallway/results/operations');

const answered = new Set<string>();

function note(operations: readonly MeteredPart[]): void {
  for (const { operation, status } of operations) if (status < 400) answered.add(operation);
}

jest.doMock('../../emulator/http/Meters', () => {
  const real = jest.requireActual<typeof MetersModule>('../../emulator/http/Meters');
  const createMeters: typeof real.createMeters = (...args) => {
    const meters = real.createMeters(...args);
    return {
      ...meters,
      count(request) {
        note([request, ...request.parts]);
        meters.count(request);
      }
    };
  };
  return { ...real, createMeters };
});

afterAll(() => {
  if (answered.size === 0) return;
  const test = relative(ROOT, expect.getState().testPath ?? '').replaceAll('\\', '/');
  const file = join(FOLDER, `${test}.json`);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify([...answered].sort()));
});
