import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { type Figure, type Report } from '../bench/Figure';
import { measurePage, pageFigures } from '../bench/page';
import { samplePosts } from './seed/organisation/posts';
import { makeSampleTenant } from './makeSampleTenant';

/** `npm run bench -- page [--json]`: a table, or with --json one object and nothing else. */
async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    options: { json: { type: 'boolean' } },
    allowPositionals: true
  });
  if (positionals.join() !== 'page') throw new Error('Name a suite. There is: page.');
  await makeSampleTenant();
  const report = reportOf(await measurePage());
  if (values.json === true) console.log(JSON.stringify(report, undefined, 2));
  else console.table(report.figures);
  const names = new Set(report.figures.map(figure => figure.name));
  const missing = pageFigures.filter(name => !names.has(name));
  if (missing.length > 0) console.error(`Not measured: ${missing.join(', ')}.`);
  process.exitCode = missing.length === 0 && report.figures.every(figure => figure.pass) ? 0 : 1;
}

function reportOf(figures: readonly Figure[]): Report {
  const processors = cpus();
  return {
    machine: { cpus: processors.length, model: processors[0]?.model ?? 'unknown', node: process.version },
    world: { posts: samplePosts.length, seed: 1 },
    figures: figures.map(figure => ({ ...figure, pass: figure.value <= figure.budget }))
  };
}

main().catch((error: Error) => {
  console.error(error.message);
  process.exit(1);
});
