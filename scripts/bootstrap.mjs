// Runs on a bare Node 20 with nothing installed: only Node's own modules may be imported here.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const stateFolder = path.join(root, '.hallway');
const oldestNodeMajor = 20;
// SPFx 1.23 builds on Node 22, and node:sqlite needs no flag there.
const workingNodeMajor = 22;

/** Installs what the lock file names, then hands over to `entry`, a TypeScript file in scripts/, under Node 22. */
export function handOverTo(entry) {
  const major = Number(process.versions.node.split('.')[0]);
  if (major < oldestNodeMajor) {
    fail(
      `Hallway needs Node ${oldestNodeMajor} or ${workingNodeMajor}; this is Node ${process.versions.node}.`
    );
  }
  process.chdir(root);
  installDependencies();
  runUnderWorkingNode(entry);
}

function installDependencies() {
  const stampFile = path.join(stateFolder, 'installed');
  const wanted = createHash('sha256')
    .update(readFileSync(path.join(root, 'package-lock.json')))
    .digest('hex');
  const isCurrent =
    existsSync(path.join(root, 'node_modules')) &&
    existsSync(stampFile) &&
    readFileSync(stampFile, 'utf8') === wanted;
  if (isCurrent) return;
  console.log('Installing packages (about half a minute, once)...');
  const npm = npmCommand();
  const result = spawnSync(npm.file, [...npm.args, 'ci', '--ignore-scripts', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit']
  });
  if (result.status !== 0) fail('npm ci did not finish; its message is above. Nothing else was changed.');
  mkdirSync(stateFolder, { recursive: true });
  writeFileSync(stampFile, wanted);
}

/** npm tells its scripts where its own program is; without it the one on the PATH serves. */
function npmCommand() {
  const program = process.env.npm_execpath;
  if (program && /npm-cli\.c?js$/.test(program)) return { file: process.execPath, args: [program] };
  return { file: process.platform === 'win32' ? 'npm.cmd' : 'npm', args: [] };
}

function runUnderWorkingNode(entry) {
  const bin = path.join(root, 'node_modules', '.bin');
  const child = spawn(
    workingNode(bin),
    [
      '--disable-warning=ExperimentalWarning',
      '--import',
      'tsx',
      path.join('scripts', entry),
      ...process.argv.slice(2)
    ],
    {
      cwd: root,
      stdio: 'inherit',
      env: { ...process.env, PATH: `${bin}${path.delimiter}${process.env.PATH ?? ''}` }
    }
  );
  // The terminal signals the whole group; a plain kill reaches only this process and is passed on.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('error', error => fail(`Node ${workingNodeMajor} could not be started: ${error.message}`));
  child.on('exit', (code, signal) => process.exit(code ?? (signal === 'SIGINT' ? 130 : 143)));
}

function workingNode(bin) {
  if (Number(process.versions.node.split('.')[0]) === workingNodeMajor) return process.execPath;
  const packaged = path.join(bin, process.platform === 'win32' ? 'node.cmd' : 'node');
  if (existsSync(packaged)) return packaged;
  return fail(
    `No Node ${workingNodeMajor} came with the packages for ${process.platform}-${process.arch}. ` +
      `Install Node ${workingNodeMajor} and run the command again.`
  );
}

function fail(message) {
  console.error(message);
  process.exit(1);
}
