import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { commandWords } from '#wording/commands/help.mjs';
import { projectRoot } from './lib/process/run-node.ts';

// The oldest Node that package.json allows cannot run TypeScript, and what npm installs may ask for a newer one: there
// only what goes through `bootstrap.mjs` works.

const read = (path: string): string => readFileSync(join(projectRoot, path), 'utf8');
const { scripts } = z
  .object({ scripts: z.record(z.string(), z.string()) })
  .parse(JSON.parse(read('package.json')));
const help = new Map<string, { readonly usage: string; readonly options: readonly string[] }>(
  Object.entries(commandWords),
);

/** What people read. */
const DOCUMENTS = [
  ...readdirSync(projectRoot).filter((name) => name.endsWith('.md')),
  'data/README.md',
  'src/README.md',
  ...readdirSync(join(projectRoot, '.github'))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `.github/${name}`),
];

/** What a line begins with that is for a terminal, wherever it is written. */
const PROGRAM =
  /^(?:node|npm|npx|pnpm|yarn|corepack|nvm|astro|vitest|tsc|oxlint|eslint|prettier|changeset)(?: |$)/u;
/** How a block for a terminal is marked. */
const SHELL = /^(?:sh|bash|shell|console)$/u;
/** What is on every machine that has the project, beside npm. */
const ELSEWHERE = /^(?:git|export) /u;

interface Told {
  readonly path: string;
  readonly command: string;
}

/** Every command of a document: the lines of its blocks for a shell, and what it names between backticks. */
function commandsOf(path: string): readonly Told[] {
  const text = read(path);
  const block = /^ *```(\w*)\n([\s\S]*?)^ *```$/gmu;
  const written = [...text.matchAll(block)].flatMap(([, language = '', inside = '']) =>
    inside
      .split('\n')
      .map((line) => line.replace(/(?:^|\s)#.*$/u, '').trim())
      .filter((line) => (SHELL.test(language) ? line !== '' && !ELSEWHERE.test(line) : PROGRAM.test(line))),
  );
  const named = [...text.replaceAll(block, '').matchAll(/`([^`\n]+)`/gu)]
    .map(([, span = '']) => span)
    .filter((span) => PROGRAM.test(span));
  return [...written, ...named].map((command) => ({ path, command }));
}

const told = DOCUMENTS.flatMap(commandsOf);

/** What is wrong with a command, if anything. */
function faultOf(command: string): string | undefined {
  const [, name] = /^npm (?:run (?:--silent )?)?([a-z-]+)(?: -- .*)?$/u.exec(command) ?? [];
  if (command === 'npm run') return undefined;
  if (name === undefined || (!command.startsWith('npm run') && name !== 'start' && name !== 'test'))
    return 'does not go through npm run, start or test';
  if (scripts[name] !== `node scripts/bootstrap.mjs ${name}`) return 'is no npm script of this project';
  const options = help.get(name)?.options ?? [];
  const given = [...command.matchAll(/ --([a-z][a-z-]*)/gu)].map(([, option = '']) => option);
  const unknown = given.filter((option) => !['help', 'silent', ...options].includes(option));
  return unknown.length > 0 ? `has no option ${unknown.join(', ')}` : undefined;
}

test('every command that a document tells works as it is written on the oldest Node', () => {
  expect(told.length).toBeGreaterThan(40);
  const faults = told.flatMap(({ path, command }) => {
    const fault = faultOf(command);
    return fault === undefined ? [] : [`${path}: “${command}” ${fault}`];
  });
  expect(faults).toEqual([]);
});

test.each([
  ['node scripts/check.ts', 'does not go through npm run, start or test'],
  ['npx changeset', 'does not go through npm run, start or test'],
  ['npm install', 'does not go through npm run, start or test'],
  ['npm run nope', 'is no npm script of this project'],
  ['npm run check -- --jsno', 'has no option jsno'],
  ['npm run check -- --json', undefined],
])('of “%s” is said: %s', (command, fault) => {
  expect(faultOf(command)).toBe(fault);
});

test('every file that a document leads to is there', () => {
  const links = DOCUMENTS.flatMap((path) =>
    [...read(path).matchAll(/\]\((?!https?:|#)([^)#\s]+)/gu)].map(([, to = '']) => join(dirname(path), to)),
  );
  expect(links.length).toBeGreaterThan(10);
  expect(links.filter((link) => !existsSync(join(projectRoot, link)))).toEqual([]);
});

test('every command is a file, has its npm script, and tells its use by that', () => {
  const files = readdirSync(join(projectRoot, 'scripts'))
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    .map((name) => name.slice(0, -'.ts'.length));
  expect(Object.keys(scripts).sort()).toEqual(files.sort());
  expect([...help.keys()].sort()).toEqual(files);
  for (const [name, { usage }] of help) {
    const by = name === 'start' || name === 'test' ? `npm ${name}` : `npm run ${name}`;
    expect([name, usage.split(' -- ')[0]]).toEqual([name, by]);
    expect(scripts).toHaveProperty([name], `node scripts/bootstrap.mjs ${name}`);
  }
});

test('no source tells anybody to start a script by Node itself', () => {
  const sources = ['scripts', 'src'].flatMap((folder) =>
    readdirSync(join(projectRoot, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(?:md|mjs|ts|astro|graphql)$/u.test(name) && !name.endsWith('.test.ts'))
      .map((name) => `${folder}/${name}`),
  );
  expect(sources.length).toBeGreaterThan(500);
  expect(sources.filter((path) => /\bnode scripts\/[\w-]+\.ts/u.test(read(path)))).toEqual([]);
});
