import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { projectRoot } from '../process/run-node.ts';

const SOURCE = /\.(?:ts|mjs|astro)$/;
/** A comment by which a file would turn a rule of the linters or of the compiler off for itself. */
const TURNS_A_RULE_OFF = /(?:ox|es)lint-(?:disable|enable)|@ts-(?:ignore|nocheck)/;
/** The rooms that are told the time: with no argument, `Date` asks the machine. The linter forbids `Date.now` there. */
const TOLD_THE_TIME =
  /^src\/(?:text|days|exact|calendar|record|engine|validate|portal|wording)\/(?!.*\.(?:test|client)\.ts$)/;
const ASKS_THE_MACHINE = /\bnew\s+Date\b\s*(?:\(\s*\)|(?!\s*\())/;

/** The sources of `src`, `scripts` and the configuration at the top. */
const sources = ['src', 'scripts', '.']
  .flatMap((folder) =>
    readdirSync(join(projectRoot, folder), { recursive: folder !== '.', withFileTypes: true }),
  )
  .filter((entry) => entry.isFile() && SOURCE.test(entry.name))
  .map((entry) => relative(projectRoot, join(entry.parentPath, entry.name)).replaceAll('\\', '/'));

const linesWith = (what: RegExp, files: readonly string[]) =>
  files.flatMap((file) =>
    readFileSync(join(projectRoot, file), 'utf8')
      .split('\n')
      .flatMap((line, at) => (what.test(line) ? [`${file}:${String(at + 1)}`] : [])),
  );

describe('what the linters cannot say of a source', () => {
  it('turns no rule off for itself', () => {
    expect(sources.length).toBeGreaterThan(1000);
    expect(linesWith(TURNS_A_RULE_OFF, sources)).toEqual([]);
  });

  it('is told the time and does not ask the machine for it', () => {
    const told = sources.filter((file) => TOLD_THE_TIME.test(file));
    expect(told.length).toBeGreaterThan(500);
    expect(linesWith(ASKS_THE_MACHINE, told)).toEqual([]);
  });

  // Written apart: this file is a source, too.
  it.each([
    ['// ox', 'lint-disable-next-line'],
    ['/* es', 'lint-disable */'],
    ['// @ts-', 'ignore'],
    ['<!-- @ts-', 'nocheck -->'],
  ])('knows “%s%s” for a comment that turns a rule off', (...parts) => {
    expect(parts.join('')).toMatch(TURNS_A_RULE_OFF);
  });

  it.each(['new Date()', 'new Date ( )', 'new Date;', 'const now = new Date'])(
    'knows %j for a question to the machine',
    (line) => {
      expect(line).toMatch(ASKS_THE_MACHINE);
    },
  );

  it.each(['new Date(0)', 'new Date(day)', 'new Dated()', 'newDate()'])('lets %j pass', (line) => {
    expect(line).not.toMatch(ASKS_THE_MACHINE);
  });
});
