import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { brotliDecompressSync } from 'node:zlib';

export interface Browser {
  executablePath: string;
  args: string[];
  env: Record<string, string>;
}

const installedNames = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge'
];
const installedFiles = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe'
];
const quietArgs = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync'
];

/**
 * The browser for tests: CHROME_PATH, else one that is installed, else the Chromium inside the npm package,
 * else Debian's (as root). Throws when there is none: tests without a browser would be no tests.
 */
export function findBrowser(): Browser {
  const executablePath =
    process.env.CHROME_PATH ?? installedBrowser() ?? packagedBrowser() ?? debianBrowser();
  if (executablePath === undefined) {
    throw new Error('No Chromium was found. Install Chrome, Edge or Chromium, or set CHROME_PATH to one.');
  }
  // Chromium refuses its sandbox to root, which is who runs in most containers.
  const isRoot = process.getuid?.() === 0;
  return {
    executablePath,
    args: [...quietArgs, ...(isRoot ? ['--no-sandbox'] : [])],
    env: libraryEnv(executablePath)
  };
}

function installedBrowser(): string | undefined {
  const folders = (process.env.PATH ?? '').split(path.delimiter);
  const candidates = installedNames.flatMap(name => folders.map(folder => path.join(folder, name)));
  return [...candidates, ...installedFiles].find(file => existsSync(file));
}

/** Unpacks the Linux x64 Chromium of @sparticuz/chromium into a folder of our own, once for each version. */
function packagedBrowser(): string | undefined {
  const source = path.join('node_modules', '@sparticuz', 'chromium');
  if (process.platform !== 'linux' || process.arch !== 'x64' || !existsSync(source)) return undefined;
  const { version } = JSON.parse(readFileSync(path.join(source, 'package.json'), 'utf8')) as {
    version: string;
  };
  const folder = path.resolve('.hallway', 'browser', version);
  const executable = path.join(folder, 'chromium');
  if (existsSync(executable)) return executable;
  const unfinished = `${folder}.${process.pid}`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { recursive: true });
  unpack(path.join(source, 'bin', 'chromium.br'), path.join(unfinished, 'chromium'));
  for (const archive of ['al2023', 'swiftshader', 'fonts']) {
    const file = path.join(unfinished, `${archive}.tar`);
    unpack(path.join(source, 'bin', `${archive}.tar.br`), file);
    spawnSync('tar', ['xf', file, '-C', unfinished]);
    rmSync(file);
  }
  chmodSync(path.join(unfinished, 'chromium'), 0o755);
  rmSync(folder, { recursive: true, force: true });
  renameSync(unfinished, folder);
  return executable;
}

function unpack(from: string, to: string): void {
  writeFileSync(to, brotliDecompressSync(readFileSync(from)));
}

function debianBrowser(): string | undefined {
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get'))
    return undefined;
  spawnSync('apt-get', ['update', '-qq'], { stdio: 'ignore' });
  spawnSync('apt-get', ['install', '-y', '-qq', 'chromium'], { stdio: 'ignore' });
  return existsSync('/usr/bin/chromium') ? '/usr/bin/chromium' : undefined;
}

/** The packaged Chromium brings the few libraries and the font that a bare machine lacks. */
function libraryEnv(executablePath: string): Record<string, string> {
  const folder = path.dirname(executablePath);
  const environment: Record<string, string> = { ...(process.env as Record<string, string>) };
  const libraries = path.join(folder, 'lib');
  if (!existsSync(libraries)) return environment;
  environment.LD_LIBRARY_PATH = [process.env.LD_LIBRARY_PATH, libraries].filter(Boolean).join(':');
  return environment;
}
