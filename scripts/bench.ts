import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { EMULATOR_ROWS, emulatorFigures, measureEmulator } from '../bench/emulator';
import { type Figure, passes, type Report } from '../bench/Figure';
import { measurePage, pageFigures } from '../bench/page';
import { measureRendering, RENDERED_POSTS } from '../bench/rendering/measureRendering';
import { renderingFigures } from '../bench/rendering/renderingFigures';
import { measureTimelines, TIMELINE_POSTS } from '../bench/timelines/measureTimelines';
import { timelineFigures } from '../bench/timelines/timelineFigures';
import { samplePosts } from './seed/organisation/posts';
import { makeSampleTenant } from './makeSampleTenant';

interface Suite {
  /** What it must give; a missing figure is a failure. */
  readonly names: readonly string[];
  /** Of the world it measures in. */
  readonly posts: number;
  /** @param posts as `--posts` says, else those above */
  measure(onProgress: (doing: string) => void, posts: number): Promise<readonly Figure[]>;
}

const SUITES: Readonly<Record<string, Suite>> = {
  page: {
    names: pageFigures,
    posts: samplePosts.length,
    async measure() {
      await makeSampleTenant();
      return measurePage();
    }
  },
  rendering: { names: renderingFigures, posts: RENDERED_POSTS, measure: measureRendering },
  emulator: { names: emulatorFigures, posts: EMULATOR_ROWS, measure: measureEmulator },
  timelines: { names: timelineFigures, posts: TIMELINE_POSTS, measure: measureTimelines }
};

/**
 * `npm run bench -- <suite> [--json] [--posts N]`: a table, or with --json one object and nothing else. Only the timelines
 * have worlds of several sizes; at least 1,000 posts.
 */
async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    options: { json: { type: 'boolean' }, posts: { type: 'string' } },
    allowPositionals: true
  });
  const suite = SUITES[positionals.join()];
  if (!suite) throw new Error(`Name a suite. There are: ${Object.keys(SUITES).join(', ')}.`);
  const posts = values.posts === undefined ? suite.posts : sizeOf(values.posts);
  const report = reportOf(await suite.measure(doing => console.error(doing), posts), posts);
  if (values.json === true) console.log(JSON.stringify(report, undefined, 2));
  else console.table(report.figures);
  if (posts !== suite.posts) return console.error(`Budgets are those of ${suite.posts} posts: not judged.`);
  const given = new Set(report.figures.map(figure => figure.name));
  const missing = suite.names.filter(name => !given.has(name));
  if (missing.length > 0) console.error(`Not measured: ${missing.join(', ')}.`);
  process.exitCode = missing.length === 0 && report.figures.every(figure => figure.pass) ? 0 : 1;
}

function sizeOf(text: string): number {
  const posts = Number(text);
  if (Number.isInteger(posts) && posts >= 1000) return posts;
  throw new Error(`A world has at least 1000 posts, in a whole number; ${text} is not that.`);
}

function reportOf(figures: readonly Figure[], posts: number): Report {
  const processors = cpus();
  return {
    machine: { cpus: processors.length, model: processors[0]?.model ?? 'unknown', node: process.version },
    world: { posts, seed: 1 },
    figures: figures.map(figure => ({ ...figure, pass: passes(figure) }))
  };
}

main().catch((error: Error) => {
  console.error(error.message);
  process.exit(1);
});
