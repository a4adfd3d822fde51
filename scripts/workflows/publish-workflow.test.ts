import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { load } from 'js-yaml';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { z } from 'zod';

const Workflow = z.object({
  jobs: z.record(
    z.string(),
    z.object({
      needs: z.string().optional(),
      steps: z.array(
        z.object({ id: z.string().optional(), if: z.string().optional(), run: z.string().optional() }),
      ),
    }),
  ),
});
const FILE = join(import.meta.dirname, '../../.github/workflows/publish.yml');
const { jobs } = Workflow.parse(load(readFileSync(FILE, 'utf8')));
const WITNESS = jobs['record']?.steps.find(({ id }) => id === 'witness')?.run ?? '';

const work = mkdtempSync(join(tmpdir(), 'duban-publish-'));
const output = join(work, 'output');
afterAll(() => {
  rmSync(work, { recursive: true, force: true });
});
beforeEach(() => {
  rmSync(join(work, 'status.json'), { force: true });
  writeFileSync(output, '');
});

type Answers = Readonly<Record<string, readonly [code: string, body: string]>>;

interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly reported: string;
}

function witness(answers: Answers): Ended {
  return ran(WITNESS, answers);
}

/** Runs a step as a runner does, with a `curl` that answers as given: status and body by the end of the address. */
function ran(step: string, answers: Answers): Ended {
  const bin = join(work, 'bin');
  mkdirSync(bin, { recursive: true });
  const cases = Object.entries(answers).map(
    ([end, [code, body]]) => `*'${end}') printf '%s' '${body}' > "$file"; printf '%s' ${code} ;;`,
  );
  const script = [
    '#!/bin/bash',
    'while [ $# -gt 1 ]; do if [ "$1" = --output ]; then file=$2; fi; shift; done',
    `case $1 in ${cases.join(' ')} *) printf 000; exit 6 ;; esac`,
  ];
  writeFileSync(join(bin, 'curl'), `${script.join('\n')}\n`, { mode: 0o755 });
  const { status, stdout } = spawnSync('bash', ['-eo', 'pipefail', '-c', step], {
    cwd: work,
    encoding: 'utf8',
    // Where its input is a socket, as by default, bash takes itself for a remote one and reads what this machine has in .bashrc.
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      PATH: [bin, dirname(process.execPath), process.env['PATH']].join(delimiter),
      GH_TOKEN: 'none',
      PAGES: 'https://api.example.invalid/repos/a/b/pages',
      REPOSITORY: 'https://api.example.invalid/repos/a/b',
      GITHUB_RUN_ID: '7',
      GITHUB_OUTPUT: output,
    },
  });
  return { code: status, out: stdout, reported: readFileSync(output, 'utf8') };
}

const PAGES = ['200', '{"html_url": "https://office.example.invalid/b/"}'] as const;

describe('what units of the system may read', () => {
  const [ask, ...others] = jobs['internal']?.steps ?? [];

  test.each([true, false])('is built where the repository is private: %s', (isPrivate) => {
    const answer = ['200', JSON.stringify({ private: isPrivate })] as const;
    expect(ran(ask?.run ?? '', { '/repos/a/b': answer })).toMatchObject({
      code: 0,
      reported: `private=${String(isPrivate)}\n`,
    });
  });

  test('is not built where the forge does not say that it is', () => {
    expect(ran(ask?.run ?? '', {}).code).not.toBe(0);
    expect(others.map(({ if: when }) => when)).toEqual(
      others.map(() => `steps.${ask?.id ?? ''}.outputs.private == 'true'`),
    );
    const internal = Object.entries(jobs).filter(([, { steps }]) =>
      JSON.stringify(steps).includes('internal'),
    );
    expect(internal.map(([name]) => name)).toEqual(['internal']);
  });
});

describe('before publishing', () => {
  test('nothing is built but what the record check held', () => {
    expect(jobs['build']?.needs).toBe('record');
    expect(jobs['deploy']?.needs).toBe('build');
    const runs = jobs['record']?.steps.map(({ run = '' }) => run).join('\n');
    expect(runs).toContain('check -- --github --frozen --history');
  });

  test('the status of the site that stands is fetched, past caches', () => {
    const found = witness({
      '/pages': PAGES,
      'example.invalid/b/status.json?run=7': ['200', '{"title":"x"}'],
    });
    expect(found).toMatchObject({ code: 0, reported: 'shown=--published status.json\n' });
    expect(readFileSync(join(work, 'status.json'), 'utf8')).toBe('{"title":"x"}');
  });

  test('a site that was never published has no witness yet', () => {
    expect(witness({ '/pages': ['404', ''] })).toMatchObject({ code: 0, reported: '' });
    expect(witness({ '/pages': PAGES, 'status.json?run=7': ['404', ''] })).toMatchObject({
      code: 0,
      reported: '',
    });
  });

  test('nothing is published while the site cannot be read', () => {
    for (const found of [
      witness({}),
      witness({ '/pages': ['403', ''] }),
      witness({ '/pages': PAGES }),
      witness({ '/pages': PAGES, 'status.json?run=7': ['503', ''] }),
    ]) {
      expect(found).toMatchObject({ code: 1, reported: '' });
      expect(found.out).toContain('::error::');
    }
  });
});
