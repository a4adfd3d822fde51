import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { load } from 'js-yaml';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { jsonText } from '#portal/shared/json-text.ts';
import { statusView } from '#portal/frame/status-view.ts';
import { buildContext } from '#engine/dossier/context.ts';
import { usedRecords } from '#engine/freeze/used-records.ts';
import { sightAt } from '#engine/freeze/contexts.ts';
import { resealed } from '#engine/freeze/testing/frozen.ts';
import { periodNamed } from '#engine/time/periods.ts';
import { Edition } from '#record/freeze/edition.ts';
import { freeze, FREEZES, ledgerIn, makeFrozenRoot, writeEdition } from '#testing/frozen-root.ts';
import { SLOW } from '#testing/holds.ts';
import { checkRecord } from './lib/check/check-record.ts';
import { editionHistory } from './lib/freeze/edition-history.ts';
import { git as gitIn } from './lib/git/git.ts';
import { publishedEditions } from './lib/freeze/published-editions.ts';
import { asSomebody } from './testing/git-author.ts';
import { buildViewEnv } from '#portal/env/env.ts';

const AS_OF = '2026-05-20 10:00';
const LAST = 'editions/2026-04/v1.yaml';
const CLAIM = 'tasks/2026/t2026-001/claim-2026-02-26.yaml';

const work = mkdtempSync(join(tmpdir(), 'duban-tampered-'));
const sound = join(work, 'sound');
const repository = join(work, 'office');
const data = join(repository, 'data');
const status = join(work, 'status.json');

beforeAll(() => {
  makeFrozenRoot(join(sound, 'data'));
  git(sound, 'init', '--quiet', '--initial-branch', 'main');
  commit(sound, 'record');
  const context = buildContext(ledgerIn(join(sound, 'data')), AS_OF);
  if (context === undefined) throw new Error('the ledger has an office');
  writeFileSync(status, jsonText(statusView(buildViewEnv(context, 'public'))));
}, SLOW);
beforeEach(() => {
  rmSync(repository, { recursive: true, force: true });
  cpSync(sound, repository, { recursive: true });
});
afterAll(() => {
  rmSync(work, { recursive: true, force: true });
});

function git(folder: string, ...args: readonly string[]): void {
  gitIn(folder, asSomebody(args));
}

function commit(folder: string, message: string, ...more: readonly string[]): void {
  git(folder, 'add', '--all');
  git(folder, 'commit', '--quiet', '--message', message, ...more);
}

/** Codes with files of the errors that the check before publishing tells. */
function reported(how: { readonly history?: true; readonly published?: true } = {}): string[] {
  const committed = how.history === true ? editionHistory(data) : [];
  if (typeof committed === 'string') throw new Error(committed);
  const published = how.published === true ? publishedEditions(status) : [];
  if (published === undefined) throw new Error('not a status');
  const { problems } = checkRecord({
    data,
    asOf: AS_OF,
    overdue: false,
    frozen: true,
    earlier: [...committed, ...published],
  });
  return problems
    .filter(({ severity }) => severity === 'error')
    .map(({ code, place }) => `${code} ${place.file.replace(/^.*data\//u, '')}`);
}

function change(path: string, from: string, to: string): void {
  const text = readFileSync(join(data, path), 'utf8');
  expect(text).toContain(from);
  writeFileSync(join(data, path), text.replace(from, to));
}

function forge(path: string, alter: (edition: Edition) => Partial<Edition>): void {
  const edition = Edition.parse(load(readFileSync(join(data, path), 'utf8')));
  writeEdition(data, resealed(edition, alter(edition)));
}

/** The records' digests as they are now. */
function digestsNow(period: string): ReadonlyMap<string, string> {
  const ledger = ledgerIn(data);
  const found = periodNamed(ledger, period);
  const sight = found && sightAt(ledger, found, AS_OF);
  return new Map(sight && usedRecords(sight).map(({ entry, digest }) => [entry.path, digest]));
}

/** Freezes every period from one on again, as if for the first time. */
function freezeAgain(from: string): void {
  const again = FREEZES.filter(([period]) => period >= from);
  for (const [period] of again) rmSync(join(data, 'editions', period), { recursive: true, force: true });
  for (const [period, now] of again) writeEdition(data, freeze(data, period, now));
}

type Way = readonly [name: string, tamper: () => void, alone: readonly string[], changed: readonly string[]];

/** Forgeries that fit together: what the check without a witness tells, and the editions that a witness names. */
const WAYS: readonly Way[] = [
  [
    'the approval is reworded and sealed again',
    () => {
      forge(LAST, ({ approval }) => ({ approval: { ...approval, mode: '会议' } }));
    },
    [],
    [`edition-gone ${LAST}`],
  ],
  [
    'a record is changed, and its digest in the edition with it',
    () => {
      change(CLAIM, 'submitted: 2026-02-26 09:30', 'submitted: 2026-02-26 09:31');
      const now = digestsNow('2026-02').get(CLAIM) ?? '';
      forge('editions/2026-02/v1.yaml', ({ records }) => ({ records: { ...records, [CLAIM]: now } }));
      freezeAgain('2026-03');
    },
    [],
    ['2026-02', '2026-03', '2026-04'].map((period) => `edition-gone editions/${period}/v1.yaml`),
  ],
  [
    'the last period is frozen again a minute later',
    () => {
      rmSync(join(data, LAST));
      writeEdition(data, freeze(data, '2026-04', '2026-05-13 16:31'));
    },
    [],
    [`edition-gone ${LAST}`],
  ],
  [
    'every version and all later periods are replaced together',
    () => {
      change(CLAIM, '成果附后', '成果另附');
      freezeAgain('2026-02');
    },
    [],
    ['2026-02', '2026-03', '2026-04'].map((period) => `edition-gone editions/${period}/v1.yaml`),
  ],
  [
    'a period is said to be written in the future, and vanishes',
    () => {
      forge(LAST, () => ({ written: '2099-01-01 00:00' }));
    },
    [`edition-ahead ${LAST}`],
    [`edition-ahead ${LAST}`, `edition-gone ${LAST}`],
  ],
  [
    'a period is deleted',
    () => {
      rmSync(join(data, LAST));
      rmSync(join(data, 'issued'), { recursive: true });
    },
    [],
    [`edition-gone ${LAST}`],
  ],
];

describe('before a record is published', { timeout: SLOW }, () => {
  test('nothing is told of one that is sound', () => {
    expect(reported({ history: true, published: true })).toEqual([]);
  });

  test.each(WAYS)('it is told by history that %s', (_name, tamper, alone, changed) => {
    tamper();
    commit(repository, 'later');
    expect(reported()).toEqual(alone);
    expect(reported({ history: true }).sort()).toEqual(changed);
  });

  test.each(WAYS)(
    'it is told after a force push, by what the site shows, that %s',
    (_name, tamper, alone, changed) => {
      tamper();
      commit(repository, 'record', '--amend');
      expect(reported({ history: true })).toEqual(alone);
      expect(reported({ published: true }).sort()).toEqual(changed);
    },
  );
});
