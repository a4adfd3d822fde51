// The first step of every npm command: installs what is missing, then runs scripts/<name>.ts
// with the pinned Node. Plain JavaScript without dependencies, for Node 20 and newer.
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bootstrapWords } from '../src/wording/zh-CN/bootstrap.mjs';
import { asksHelp, hasHelp, helpText } from './lib/help-text.mjs';
import { OLDEST_NODE, installedState, isRecent, pinnedNode } from './lib/installed-state.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const [name = '', ...rest] = process.argv.slice(2);
const script = join(root, 'scripts', `${name}.ts`);

if (!/^[a-z-]+$/.test(name) || !existsSync(script)) {
  console.error(bootstrapWords.unknownCommand);
  process.exit(2);
}

// Help is told before anything is installed.
if (hasHelp(name) && asksHelp(rest)) {
  process.stdout.write(helpText(name));
  process.exit(0);
}

const state = installedState(
  readFileSync(join(root, 'package-lock.json'), 'utf8'),
  textOf(join(root, 'node_modules', '.package-lock.json')),
);
if (state !== 'held') {
  console.error(state === 'missing' ? bootstrapWords.installing : bootstrapWords.updating);
  const code = await install();
  if (code !== 0) {
    console.error(bootstrapWords.installFailed);
    process.exit(code);
  }
  console.error(bootstrapWords.installed);
}

const pinned = pinnedNode(root);
if (pinned === undefined && !isRecent(process.versions.node, OLDEST_NODE)) {
  console.error(bootstrapWords.nodeTooOld(process.versions.node, OLDEST_NODE));
  process.exit(2);
}
// Compiled modules are kept between commands: half a second less at every start.
process.env['NODE_COMPILE_CACHE'] ??= join(root, 'node_modules', '.cache', 'compiled');
// Thousands of small records leave much behind: with more room for the young, a fifth less time goes into clearing up.
const room = ['--min-semi-space-size=64', '--max-semi-space-size=64'];
process.exit(await run(pinned ?? process.execPath, [...room, script, ...rest], 'inherit'));

function install() {
  const npm = process.env['npm_execpath'];
  // A machine set to production would leave out what tests need.
  const options = [
    'ci',
    '--include=dev',
    '--include=optional',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
  ];
  options.push('--prefix', root);
  if (npm === undefined) return run('npm', options, 'ignore', process.platform === 'win32');
  return run(process.execPath, [npm, ...options], 'ignore');
}

/**
 * Runs a program until it ends and passes on the signals that would end this one, so that none outlives the other.
 * @param {string} program
 * @param {string[]} args
 * @param {'inherit' | 'ignore'} output where its standard output goes
 * @returns {Promise<number>} its exit code; 128 + number when a signal ended it
 */
function run(program, args, output, shell = false) {
  return new Promise((done) => {
    const child = spawn(program, args, { stdio: ['inherit', output, 'inherit'], shell });
    const signals = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']);
    const forward = signals.map((signal) => /** @type {const} */ ([signal, () => void child.kill(signal)]));
    for (const [signal, pass] of forward) process.on(signal, pass);
    // A shell between npm and this process may die of a signal without passing it on.
    const parent = process.ppid;
    const watch = setInterval(() => {
      if (process.env['npm_lifecycle_event'] !== undefined && process.ppid !== parent) child.kill('SIGTERM');
    }, 250);
    child.on('error', (error) => {
      console.error(error.message);
      clearInterval(watch);
      done(1);
    });
    child.on('exit', (code, signal) => {
      clearInterval(watch);
      for (const [name, pass] of forward) process.off(name, pass);
      done(code ?? 128 + ({ SIGHUP: 1, SIGINT: 2, SIGTERM: 15 }[String(signal)] ?? 0));
    });
  });
}

/** @param {string} path */
function textOf(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}
