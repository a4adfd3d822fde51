import { execFileSync, spawn } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, readFileSync, readSync, unlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { StartGit } from '../lib/git/git.ts';

/** A shell that runs what is written to it, line by line, and tells the status of each. */
interface Shell {
  readonly folder: string;
  /** What it was started with. */
  readonly env: NodeJS.ProcessEnv;
  /** Runs a line and waits until it is done. Returns its status. */
  readonly run: (line: string) => number;
}

/** Windows has neither the shell nor the named pipes that it is spoken to by: there git is started as otherwise. */
export const hasShell = process.platform !== 'win32';

/** As git is started otherwise, but by a shell that this process keeps. */
export const gitFromShell: StartGit = (args, { cwd, env, input }) => {
  shell ??= startShell(env);
  const { folder, run } = shell;
  const at = (name: string) => join(folder, name);
  const taken = (name: string): Buffer => {
    const bytes = readFileSync(at(name));
    // Not written over by the next: a file that is emptied and written anew, many a disk writes at once.
    unlinkSync(at(name));
    return bytes;
  };
  const isFed = input.length > 0;
  if (isFed) writeFileSync(at('in'), input);
  const words = [...changed(shell.env, env), 'git', ...args.map(quoted)].join(' ');
  const from = isFed ? quoted(at('in')) : '/dev/null';
  const status = run(`(cd ${quoted(cwd)} && ${words}) <${from} >${quoted(at('out'))} 2>${quoted(at('err'))}`);
  if (isFed) unlinkSync(at('in'));
  const [stdout, stderr] = [taken('out'), taken('err')];
  if (status === 0) return stdout;
  const message = `Command failed: git ${args.join(' ')}\n${stderr.toString('utf8')}`;
  throw Object.assign(new Error(message), { status, stdout, stderr });
};

let shell: Shell | undefined;

function startShell(env: NodeJS.ProcessEnv): Shell {
  const folder = mkdtempSync(join(tmpdir(), 'duban-git-'));
  execFileSync('mkfifo', ['asked', 'told'], { cwd: folder });
  // It ends when this process does, however that ends, and then takes away what it worked in.
  const script = 'sh <asked >told; rm -rf "$PWD"';
  spawn('sh', ['-c', script], { cwd: folder, env, stdio: 'ignore', detached: true }).unref();
  const asked = openSync(join(folder, 'asked'), 'w');
  const told = openSync(join(folder, 'told'), 'r');
  const answer = Buffer.alloc(16);
  const run = (line: string): number => {
    writeFileSync(asked, `${line}; echo $?\n`);
    const length = readSync(told, answer);
    if (length > 0) return Number(answer.toString('latin1', 0, length));
    closeSync(asked);
    closeSync(told);
    shell = undefined;
    throw new Error('the shell that starts git has ended');
  };
  return { folder, env, run };
}

/** The words before a command that give it another environment than its shell has. */
function changed(own: NodeJS.ProcessEnv, wanted: NodeJS.ProcessEnv): readonly string[] {
  const set = Object.entries(wanted).filter(([name, value]) => value !== undefined && value !== own[name]);
  const gone = Object.keys(own).filter((name) => wanted[name] === undefined);
  return [
    ...(gone.length > 0 ? [`unset ${gone.join(' ')} &&`] : []),
    ...set.map(([name, value = '']) => `${name}=${quoted(value)}`),
  ];
}

/** As a word that a shell takes for nothing but itself. */
function quoted(word: string): string {
  if (word.includes('\0')) throw new TypeError('no word of a command holds a zero byte');
  return `'${word.replaceAll("'", String.raw`'\''`)}'`;
}
