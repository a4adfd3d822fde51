// The first step of every npm command: installs what is missing, then runs scripts/<name>.ts
// with the shipped Node. Plain JavaScript without dependencies, for the oldest Node that package.json names in `engines`.
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bootstrapWords } from '#wording/commands/bootstrap.mjs';
import { asksHelp, hasHelp, helpText } from './lib/terminal/help-text.mjs';
import { hasDevPackages, installedState, isForDevelopers } from './lib/install/installed-state.mjs';
import { isOlder, nodeVersions, shippedNode } from './lib/install/node-versions.mjs';
import { installFault, installMinutes, installOptions } from './lib/install/npm-install.mjs';
import { plainRoot } from './lib/install/plain-root.mjs';
import { takeLock } from './lib/writing/lock.mjs';

process.on('uncaughtException', (error) => {
  const code = 'code' in error ? String(error.code) : '';
  const denied = code === 'EACCES' || code === 'EPERM' || code === 'EROFS';
  console.error(
    denied
      ? bootstrapWords.installNoRight
      : code === 'ENOSPC'
        ? bootstrapWords.installFull
        : bootstrapWords.unforeseen,
  );
  if (debugging()) console.error(error);
  process.exit(1);
});

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const FOR_SHIPPED = new URL('lib/install/install-for-shipped.mjs', import.meta.url).href;
const [name = '', ...rest] = process.argv.slice(2);

if (!/^[a-z-]+$/.test(name) || !existsSync(join(root, 'scripts', `${name}.ts`))) {
  console.error(bootstrapWords.unknownCommand);
  process.exit(2);
}

// Help is told before anything is installed.
if (hasHelp(name) && asksHelp(rest)) {
  process.stdout.write(helpText(name));
  process.exit(0);
}

const { oldest, shipped } = nodeVersions(wholeText(join(root, 'package.json')));
if (isOlder(process.versions.node, oldest)) {
  console.error(bootstrapWords.nodeTooOld(process.versions.node, oldest));
  process.exit(2);
}

if (state() !== 'held') await installInTurn();

// The machine's own takes its place only where it runs TypeScript files as they are.
const runner = shippedNode(root) ?? (process.features.typescript ? process.execPath : undefined);
if (runner === undefined) {
  console.error(bootstrapWords.noShippedNode(process.versions.node, shipped));
  process.exit(2);
}
// Compiled modules are kept between commands: half a second less at every start.
process.env['NODE_COMPILE_CACHE'] ??= join(root, 'node_modules', '.cache', 'compiled');
// Thousands of small records leave much behind: with more room for the young, a fifth less time goes into clearing up.
const room = ['--min-semi-space-size=32', '--max-semi-space-size=32'];
const plain = plainRoot(root);
const script = join(plain.root, 'scripts', `${name}.ts`);
const ended = await run(runner, [...plain.options, ...room, script, ...rest]);
// Node ends itself so where its memory is full, and a system does so where its own is.
if (ended.signal === 'SIGABRT' || ended.signal === 'SIGKILL' || ended.code === 134 || ended.code === 137)
  console.error(bootstrapWords.outOfMemory);
process.exit(ended.code);

function state() {
  const wanted = wholeText(join(root, 'package-lock.json'));
  return installedState(wanted, installedText(), isForDevelopers(name));
}

function installedText() {
  return textOf(join(root, 'node_modules', '.package-lock.json'));
}

/** Two first starts at once would each take away what the other installs: the second waits, and finds all there. */
async function installInTurn() {
  const minutes = installMinutes(process.env['DUBAN_INSTALL_MINUTES']);
  const lock = join(root, '.dist-lock-install');
  const turn = await takeLock(lock, {
    wait: (minutes + 1) * 60_000,
    waiting: (holder) => {
      console.error(bootstrapWords.othersInstall(holder.process));
    },
  });
  if ('heldBy' in turn) {
    console.error(bootstrapWords.othersInstallStill(turn.heldBy.process, lock));
    process.exit(1);
  }
  process.once('exit', turn.release);
  const found = state();
  if (found !== 'held') {
    console.error(
      found === 'missing' ? bootstrapWords.installing(minutes) : bootstrapWords.updating(minutes),
    );
    const fault = await install(minutes);
    if (fault !== undefined) {
      console.error(fault);
      process.exit(1);
    }
    console.error(bootstrapWords.installed);
  }
  turn.release();
}

/**
 * Resolves with what to tell a person where it failed.
 * @param {number} minutes
 * @returns {Promise<string | undefined>}
 */
async function install(minutes) {
  const npm = process.env['npm_execpath'];
  // Whoever has worked on the software keeps what that takes.
  const withDev = isForDevelopers(name) || hasDevPackages(installedText());
  const options = [...installOptions(withDev), '--prefix', root];
  const began = Date.now();
  const told = setInterval(() => {
    console.error(bootstrapWords.stillInstalling(Math.round((Date.now() - began) / 1000)));
  }, 30_000);
  const quiet = { quiet: true, limit: minutes * 60_000 };
  const { code, signal, said, late } = await (npm === undefined
    ? run('npm', options, { ...quiet, shell: process.platform === 'win32' })
    : run(process.execPath, ['--import', FOR_SHIPPED, npm, ...options], quiet));
  clearInterval(told);
  if (code === 0) return undefined;
  if (debugging()) console.error(said);
  if (late) return bootstrapWords.installTooLong(minutes);
  // Whoever pressed Ctrl-C knows why.
  if (signal === 'SIGINT' || code === 130) process.exit(130);
  return code === 127 ? bootstrapWords.noNpm : installFault(said);
}

/**
 * Runs a program until it ends and passes on the signals that would end this one, so that none outlives the other.
 * @param {string} program
 * @param {string[]} args
 * @param {{ quiet?: boolean, shell?: boolean, limit?: number }} [how] quiet: what it says is kept, not shown; limit: it is stopped after so many ms
 * @returns {Promise<{ code: number, signal: string | null, said: string, late: boolean }>} its exit code, 128 + number when a signal ended it, 127 where there is no such program
 */
function run(program, args, { quiet = false, shell = false, limit } = {}) {
  return new Promise((done) => {
    /** @type {import('node:child_process').SpawnOptions} */
    const options = { stdio: quiet ? ['ignore', 'ignore', 'pipe'] : 'inherit', shell };
    const child = spawn(program, args, options);
    let said = '';
    let late = false;
    child.stderr?.setEncoding('utf8').on('data', (/** @type {string} */ part) => {
      said += part;
    });
    const signals = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']);
    const forward = signals.map((signal) => /** @type {const} */ ([signal, () => void child.kill(signal)]));
    for (const [signal, pass] of forward) process.on(signal, pass);
    // A shell between npm and this process may die of a signal without passing it on.
    const parent = process.ppid;
    const watch = setInterval(() => {
      if (process.env['npm_lifecycle_event'] !== undefined && process.ppid !== parent) child.kill('SIGTERM');
    }, 250);
    /** @type {NodeJS.Timeout[]} */
    const stops = [];
    if (limit !== undefined) {
      stops.push(
        setTimeout(() => {
          late = true;
          child.kill('SIGTERM');
          stops.push(setTimeout(() => child.kill('SIGKILL'), 10_000));
        }, limit),
      );
    }
    const end = () => {
      clearInterval(watch);
      stops.forEach(clearTimeout);
      for (const [name, pass] of forward) process.off(name, pass);
    };
    child.on('error', (error) => {
      end();
      if (!quiet) console.error(bootstrapWords.notStarted(program));
      if (debugging()) console.error(error);
      done({ code: quiet ? 127 : 1, signal: null, said, late });
    });
    /** @param {number | null} code @param {string | null} signal */
    const finish = (code, signal) => {
      end();
      const numbers = { SIGHUP: 1, SIGINT: 2, SIGABRT: 6, SIGKILL: 9, SIGTERM: 15 };
      const number = new Map(Object.entries(numbers)).get(String(signal)) ?? 0;
      done({ code: code ?? 128 + number, signal, said, late });
    };
    child.on('close', finish);
    // What it started may outlive it and hold its output open.
    child.on('exit', (code, signal) => {
      setTimeout(() => {
        finish(code, signal);
      }, 1000).unref();
    });
  });
}

function debugging() {
  return process.env['DUBAN_DEBUG'] === '1';
}

/**
 * The text of a file that came with the project; ends the process where it cannot be read.
 * @param {string} path
 */
function wholeText(path) {
  const text = textOf(path);
  if (text !== undefined) return text;
  console.error(bootstrapWords.notReadable(path));
  process.exit(1);
}

/** @param {string} path */
function textOf(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}
