import { cpSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { load } from 'js-yaml';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { resealed } from '#engine/freeze/testing/frozen.ts';
import { lockedLeagues } from '#engine/sheet/locked-leagues.ts';
import { lockedResult, scoreLocked } from '#engine/sheet/locked-unit.ts';
import { publishedTable } from '#engine/score/league-tables.ts';
import { Rules } from '#record/rules/rules.ts';
import { officeFile } from '#testing/office-data.ts';
import { Edition } from '#record/freeze/edition.ts';
import { problemTexts } from '../problem-texts.ts';
import { printProblem } from '#wording/problems/print.ts';
import { buildCheckIndex } from '../check/check-index.ts';
import { runChecks } from '../run-checks.ts';
import { FROZEN_CHECKS, RECORD_CHECKS } from '../registry.ts';
import { FIXTURES } from '#testing/example-root.ts';
import { toldOf } from '#testing/reported-of.ts';
import { freeze, ledgerIn, makeFrozenRoot, writeEdition } from '#testing/frozen-root.ts';

const RULES = Rules.parse(officeFile('rules/v1.yaml'));
const LAST = 'editions/2026-04/v1.yaml';
const BULLETIN = 'issued/bulletin/2026-04-tongbao.yaml';
const READING = 'issued/bulletin/2026-04-tongbao/review.yaml';
const CHECKS = [...RECORD_CHECKS, ...FROZEN_CHECKS];
const AS_OF = '2026-05-20 10:00';

const base = mkdtempSync(join(tmpdir(), 'duban-frozen-'));
const sound = join(base, 'sound');
const root = join(base, 'data');

beforeAll(() => {
  makeFrozenRoot(sound);
});
afterEach(() => {
  rmSync(root, { recursive: true, force: true });
});
afterAll(() => {
  rmSync(base, { recursive: true, force: true });
});

function read(path = LAST): Edition {
  return Edition.parse(load(readFileSync(join(root, path), 'utf8')));
}

function change(path: string, from: string, to: string): void {
  const text = readFileSync(join(root, path), 'utf8');
  expect(text).toContain(from);
  writeFileSync(join(root, path), text.replace(from, to));
}

/** An edition changed by someone who seals it again. */
function forge(alter: (edition: Edition) => Partial<Edition>): void {
  const edition = read();
  writeEdition(root, resealed(edition, alter(edition)));
}

/** The first unit that has a total, with that total raised. */
function raised(edition: Edition): Partial<Edition> {
  const best = edition.units.find(({ result }) => result.total !== undefined);
  return {
    units: edition.units.map((unit) =>
      unit === best ? { ...unit, result: { ...unit.result, total: '99.99' } } : unit,
    ),
  };
}

type Way = readonly [name: string, code: string, tamper: () => void];

const WAYS: readonly Way[] = [
  [
    'expected',
    'edition-edited',
    () => {
      change(LAST, 'name: 工程科', 'name: 工程二科');
    },
  ],
  [
    'approval',
    'edition-edited',
    () => {
      change(LAST, 'by: zhuren', 'by: fenguan');
    },
  ],
  [
    'expected',
    'edition-figure',
    () => {
      forge(raised);
    },
  ],
  [
    'input',
    'edition-figure',
    () => {
      forge((edition) => ({
        units: edition.units.map((unit) => ({
          ...unit,
          weeks: unit.weeks?.map((week) => ({ ...week, z: '0.5' })),
          completion: unit.completion?.map((task) => ({
            ...task,
            nodes: task.nodes.map((node) => ({ ...node, c: '0.5' })),
          })),
        })),
      }));
    },
  ],
  [
    'rank',
    'edition-figure',
    () => {
      forge((edition) => ({
        leagues: edition.leagues.map((league) => ({
          ...league,
          unranked: league.unranked.map((row) => ({ ...row, reason: 'nothing-assessed' as const })),
        })),
      }));
    },
  ],
  [
    'expected',
    'edition-record-changed',
    () => {
      change('tasks/2026/t2026-001/claim-2026-02-26.yaml', 'submitted: 2026-02-26', 'submitted: 2026-02-25');
    },
  ],
  [
    'rules',
    'edition-record-changed',
    () => {
      change('rules/v1.yaml', 'leastMatters: 1', 'leastMatters: 2');
    },
  ],
  [
    'expected',
    'edition-record-missing',
    () => {
      rmSync(join(root, 'tasks/2026/t2026-001/filing-v1.yaml'));
    },
  ],
  [
    'expected',
    'edition-record-late',
    () => {
      writeFileSync(
        join(root, 'tasks/2026/t2026-002/claim-2026-04-20.yaml'),
        'task: t2026-002\nunit: qingxi\nnodes:\n  - node: end\n    text: 已办结\nsubmitted: 2026-04-20 10:00\n',
      );
    },
  ],
  [
    'expected',
    'edition-unlinked',
    () => {
      rmSync(join(root, 'editions/2026-03'), { recursive: true });
    },
  ],
  [
    'expected',
    'edition-numbered',
    () => {
      renameSync(join(root, LAST), join(root, 'editions/2026-04/v2.yaml'));
      change('editions/2026-04/v2.yaml', 'version: 1\nfrozen', 'version: 2\nfrozen');
    },
  ],
  [
    'version-deleted',
    'edition-numbered',
    () => {
      change('tasks/2026/t2026-001/claim-2026-02-26.yaml', 'submitted: 2026-02-26', 'submitted: 2026-02-25');
      writeEdition(root, freeze(root, '2026-02', '2026-05-15 10:00', '报送时间录入有误'));
      rmSync(join(root, 'editions/2026-02/v1.yaml'));
    },
  ],
  [
    'expected',
    'edition-recompute',
    () => {
      forge((edition) => {
        const units = edition.units.map((unit) => {
          const forged = { ...unit, plans: [{ task: 't2026-002', p: '0' }] };
          return { ...forged, result: lockedResult(scoreLocked(RULES, edition.period, forged)) };
        });
        const before = read('editions/2026-03/v1.yaml');
        const leagues = lockedLeagues(RULES, edition.period, units, (id) => publishedTable(before, id));
        return { units, leagues };
      });
    },
  ],
  [
    'expected',
    'edition-ahead',
    () => {
      forge(() => ({ written: '2099-01-01 00:00' }));
    },
  ],
];

const OF_BULLETIN: readonly Way[] = [
  [
    'expected',
    'bulletin-missing',
    () => {
      rmSync(join(root, BULLETIN));
      rmSync(join(root, READING));
    },
  ],
  [
    'early',
    'bulletin-unfrozen',
    () => {
      change(BULLETIN, '\non: 2026-05-13', '\non: 2026-05-12');
    },
  ],
];

describe('the bulletin of a frozen period', () => {
  test.each(OF_BULLETIN)('%s: %s', async (name, code, alter) => {
    cpSync(sound, root, { recursive: true });
    alter();
    const { problems, text } = toldOf(root, CHECKS, AS_OF);
    expect(problems.map((problem) => problem.code)).toEqual([code]);
    await expect(text).toMatchFileSnapshot(join(FIXTURES, code, `${name}.txt`));
  });
});

describe('a frozen period that was tampered with', () => {
  test.each(WAYS)('%s: %s', async (name, code, tamper) => {
    cpSync(sound, root, { recursive: true });
    tamper();
    const { problems, text } = toldOf(root, CHECKS, AS_OF);
    expect(problems.map((problem) => problem.code)).toContain(code);
    await expect(text).toMatchFileSnapshot(join(FIXTURES, code, `${name}.txt`));
  });

  test('has nothing to tell before', () => {
    cpSync(sound, root, { recursive: true });
    expect(toldOf(root, CHECKS, AS_OF).text).toBe('');
  });

  test('that is gone is missed where an earlier state is given', async () => {
    cpSync(sound, root, { recursive: true });
    const earlier = ['2026-02', '2026-03', '2026-04'].map((period) => {
      const path = `editions/${period}/v1.yaml`;
      return { path, digest: period === '2026-03' ? '0'.repeat(64) : read(path).digest };
    });
    rmSync(join(root, LAST));
    // The period before is then the newest.
    renameSync(join(root, BULLETIN), join(root, 'issued/bulletin/2026-03-tongbao.yaml'));
    change(READING, 'issued: 2026-04', 'issued: 2026-03');
    renameSync(dirname(join(root, READING)), join(root, 'issued/bulletin/2026-03-tongbao'));
    change('issued/bulletin/2026-03-tongbao.yaml', 'id: 2026-04', 'id: 2026-03');
    change('issued/bulletin/2026-03-tongbao.yaml', 'period: 2026-04', 'period: 2026-03');
    const index = buildCheckIndex(ledgerIn(root), { asOf: AS_OF, home: 'data', earlier });
    const text = runChecks(index, CHECKS)
      .map((problem) => `${printProblem(problem, problemTexts)}\n`)
      .join('');
    await expect(text).toMatchFileSnapshot(join(FIXTURES, 'edition-gone', 'expected.txt'));
  });
});
