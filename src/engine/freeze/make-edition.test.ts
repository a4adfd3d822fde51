import { describe, expect, test } from 'vitest';
import type { Entry } from '#record/schema/entry.ts';
import type { Ledger } from '#record/ledger.ts';
import { taskRecords } from '../testing/task-records.ts';
import { unit, worldLedger, type Records } from '../testing/office.ts';
import { RULES } from '../testing/rules.ts';
import { canonicalText, digestOf } from '#exact/canonical.ts';
import { freezePeriod } from './freeze.ts';
import {
  asked,
  closedOn,
  done,
  editionEntry,
  faultsOf,
  frozenOn,
  lastOf,
  pairLedger,
  readersBy,
  codesTold,
  withFrozen,
  type Closing,
  type IsPublic,
} from './testing/frozen.ts';

const JIA: Records = { unit: [unit('jia')] };
const TWO = taskRecords(done('t1', 'jia'), done('t2', 'jia'));

const frozen = (ledger: Ledger, periods: readonly string[] = ['2026-05'], isPublic?: IsPublic) =>
  lastOf(withFrozen(ledger, periods, isPublic), periods.at(-1) ?? '');

describe('the roster of a period', () => {
  const roster = (units: NonNullable<Records['unit']>) =>
    frozen(worldLedger({ unit: units })).units.map((row) => row.unit);

  test('stands in the fixed order, units of the same place by id', () => {
    const units = [unit('yi', 'counties', 2), unit('bing', 'counties', 2), unit('jia')];
    expect(roster(units)).toEqual(['jia', 'bing', 'yi']);
    expect(roster(units.toReversed())).toEqual(['jia', 'bing', 'yi']);
  });

  test('has a unit that still was there on the first day, and none that ended before', () => {
    const until = (id: string, day: string) => ({ ...unit(id), until: day });
    expect(roster([until('jia', '2026-05-01'), until('yi', '2026-04-30')])).toEqual(['jia']);
  });

  test('names no league for a unit that is in none, and calls each by its name of the last day', () => {
    const names = [
      { from: '2025-01-01', name: '科' },
      { from: '2026-05-31', name: '处' },
      { from: '2026-06-01', name: '局' },
    ];
    const [row] = frozen(worldLedger({ unit: [{ ...unit('jia', '不参评'), names }] })).units;
    expect(row).toMatchObject({ unit: 'jia', name: '处' });
    expect(row).not.toHaveProperty('league');
  });
});

test('a table says rank, total, grade, change and lists, and why a unit stands below it', () => {
  const late = done('t2', 'yi', { end: { claims: ['2026-05-21 10:00'], checks: ['2026-05-25 通过'] } });
  const ledger = worldLedger({ unit: [unit('jia'), unit('yi', 'counties', 2), unit('bing', 'counties', 3)] });
  const made = { ...ledger, ...pick(taskRecords(done('t1', 'jia'), late)) };
  const { leagues } = frozen(made);
  // C2 0: nobody reported.
  expect(leagues).toEqual([
    {
      id: 'counties',
      ranked: [
        { unit: 'jia', rank: 1, total: '90', grade: '优秀', change: 'new', lists: ['honour'] },
        { unit: 'yi', rank: 2, total: '78', grade: '合格', change: 'new', lists: ['caution'] },
      ],
      unranked: [{ unit: 'bing', reason: 'no-matters' }],
    },
    { id: 'departments', ranked: [], unranked: [] },
  ]);
  const { grades, lists, ...plain } = RULES;
  expect([grades, lists]).toHaveLength(2);
  const [counties] = frozen({ ...made, rules: worldLedger({ rules: [plain] }).rules }).leagues;
  expect(counties?.ranked[0]).toEqual({ unit: 'jia', rank: 1, total: '90', change: 'new' });
});

test('取消评先 keeps a unit off the lists of honour from its day to the end of the year, and off no other', () => {
  const barred = (on: string, submitted = `${on} 16:00`) => {
    const measure = {
      id: 'm1',
      kind: '取消评先选优资格',
      unit: 'jia',
      on,
      basis: '办法第六条',
      text: '取消评先选优资格',
      approval: { by: 'zhuren', on, mode: '签批' as const },
      submitted,
    };
    const { units, leagues } = frozen(worldLedger({ ...JIA, measure: [measure] }, TWO));
    const [row] = leagues[0]?.ranked ?? [];
    return [units[0]?.awardIneligible, row?.grade, row?.lists];
  };
  const kept = [undefined, '优秀', ['honour']];
  const off = [{ record: 'measure/0000.yaml' }, '优秀', undefined];
  expect(barred('2026-05-31')).toEqual(off);
  expect(barred('2026-01-05')).toEqual(off);
  expect(barred('2025-12-31')).toEqual(kept);
  expect(barred('2026-06-01')).toEqual(kept);
  expect(barred('2026-05-29', '2026-06-08 16:00')).toEqual(kept);
});

test('a unit that is out of all honours this year stands on no list of honour', () => {
  const measure = (on: string) => ({
    id: 'm1',
    kind: '取消评先选优资格',
    unit: 'jia',
    on,
    basis: '第六条',
    text: '取消',
    approval: { by: 'zhuren', on, mode: '签批' as const },
    submitted: `${on} 16:00`,
  });
  const listsOf = (on: string) => {
    const whole = withFrozen(pairLedger({ measure: [measure(on)] }), ['2026-05']);
    expect(faultsOf(whole)).toEqual([]);
    const { units, leagues } = lastOf(whole, '2026-05');
    return [units[0]?.awardIneligible, leagues[0]?.ranked.map(({ unit: id, lists }) => [id, lists])];
  };
  expect(listsOf('2026-05-31')).toEqual([
    { record: 'measure/0000.yaml' },
    [
      ['jia', undefined],
      ['yi', ['honour']],
    ],
  ]);
  expect(listsOf('2026-06-01')).toEqual([
    undefined,
    [
      ['jia', ['honour']],
      ['yi', ['honour']],
    ],
  ]);
});

function pathsOf(ledger: Ledger): ReadonlyMap<string, object> {
  const lists: readonly (readonly Entry<object>[])[] = Object.values(ledger);
  return new Map(lists.flatMap((entries) => entries.map(({ path, value }) => [path, value] as const)));
}

/** Records of matters as a ledger has them. */
function pick(records: Records): Partial<Ledger> {
  const { ack, claim, event, filing, plan, task, verification } = worldLedger(records);
  return { ack, claim, event, filing, plan, task, verification };
}

describe('the records that an edition names', () => {
  const ledger = worldLedger(JIA, TWO);
  const hidden: IsPublic = ({ path }) => !/^(?:claim|plan)/.test(path);

  test('are all at first, then only those that are new or changed', () => {
    expect(Object.keys(frozen(ledger).records)).toContain('claim/0001.yaml');
    expect(frozen(ledger, ['2026-05', '2026-06']).records).toEqual({});
    const may = withFrozen(ledger, ['2026-05']);
    const claim = may.claim.map((entry, n) =>
      n === 0 ? entry : { ...entry, value: { ...entry.value, nodes: [{ node: 'end', text: '另写' }] } },
    );
    expect(Object.keys(frozen({ ...may, claim }, ['2026-06']).records)).toEqual(['claim/0001.yaml']);
  });

  test('are not those withheld, which stand inside the system', () => {
    const { records, inside } = frozen(ledger, undefined, hidden);
    const paths = ['claim/0000.yaml', 'claim/0001.yaml', 'plan/0000.yaml', 'plan/0001.yaml'];
    expect(Object.keys(records).filter((path) => /^(claim|plan)/.test(path))).toEqual([]);
    const whole = frozen(ledger);
    expect(inside?.withheld).toEqual(paths);
    expect(inside?.records).toEqual(Object.fromEntries(paths.map((path) => [path, whole.records[path]])));
    expect(whole.inside).not.toHaveProperty('records');
    expect(whole.inside).not.toHaveProperty('withheld');
  });

  test('are digested by their public part; inside the system by all of them, and neither twice', () => {
    const withoutText = (found: Ledger) => ({
      ...readersBy(found, () => true),
      openPart: (path: string) =>
        path === 'claim/0001.yaml' ? { task: 't2', submitted: '2026-05-15 10:00' } : pathsOf(found).get(path),
    });
    const freezeWith = (found: Ledger, period: string) => {
      const made = freezePeriod(found, asked(period, frozenOn(found, period)), withoutText(found));
      if ('refusals' in made) throw new Error('refused');
      return made.edition;
    };
    const may = freezeWith(ledger, '2026-05');
    const path = 'claim/0001.yaml';
    const open = digestOf(`${path}\n${canonicalText({ task: 't2', submitted: '2026-05-15 10:00' })}`);
    expect(may.records[path]).toBe(open);
    expect(may.inside?.records).toEqual({ [path]: frozen(ledger).records[path] });
    const both = { ...ledger, edition: [editionEntry(may)] };
    expect(codesTold(both)).toEqual([]);
    const june = freezeWith(both, '2026-06');
    expect([june.records, june.inside?.records]).toEqual([{}, undefined]);
    const claim = ledger.claim.map((entry) =>
      entry.path === path ? { ...entry, value: { ...entry.value, unit: 'ke' } } : entry,
    );
    expect(codesTold({ ...both, claim })).toContain(`record-changed ${path}`);
    // What changed was not public: nothing public says that it did.
    const later = freezeWith({ ...both, claim }, '2026-06');
    expect(later.records).toEqual({});
    expect(Object.keys(later.inside?.records ?? {})).toEqual([path]);
  });

  test('have their calendar told by what was entered of it by the close', () => {
    const calendarOf = (...closures: Closing[]) =>
      frozen(worldLedger(JIA, { calendar: [closedOn(...closures)] })).calendar;
    const closure = (known: string) => ({ id: 'flood', day: '2026-06-23', known });
    expect(calendarOf(closure('2026-06-08'))).not.toBe(calendarOf());
    expect(calendarOf(closure('2026-06-09'))).toBe(calendarOf());
  });
});

describe('the name of a matter', () => {
  const tasksOf = (ledger: Ledger, isPublic: IsPublic) =>
    frozen(ledger, undefined, isPublic).units.flatMap(({ completion = [] }) =>
      completion.map(({ task }) => task),
    );
  const isFirst = ({ path }: Entry<object>) => path === 'task/0000.yaml';

  test('is its id, or a number behind all others where it is withheld', () => {
    const ledger = worldLedger(JIA, TWO);
    expect(tasksOf(ledger, (entry) => !isFirst(entry))).toEqual(['t2', 'W1']);
  });

  test('is not hidden with a withheld record of another kind that has the same id', () => {
    const ledger = worldLedger(JIA, TWO);
    const verification = ledger.verification.map((entry, n) =>
      n > 0 ? entry : { ...entry, value: { ...entry.value, id: 't1' } },
    );
    expect(tasksOf({ ...ledger, verification }, ({ path }) => !path.startsWith('verification'))).toEqual([
      't1',
      't2',
    ]);
  });

  test('that no record is about differs from another’s, so that their deductions stay two', () => {
    const measure = (id: string, task: string) => ({
      id,
      kind: '通报批评',
      unit: 'jia',
      task,
      on: '2026-05-18',
      basis: '第六条',
      text: '通报',
      approval: { by: 'zhuren', on: '2026-05-18', mode: '签批' as const },
      submitted: '2026-05-18 16:00',
    });
    const ledger = pairLedger({
      measure: [measure('m1', 'gone-1'), measure('m2', 'gone-2'), measure('m3', 'gone-1')],
    });
    const whole = withFrozen(ledger, ['2026-05']);
    const row = lastOf(whole, '2026-05').units[0];
    expect(row?.deductions?.map(({ matter }) => matter)).toEqual(['W1', 'W2', 'W2']);
    expect(row?.result.deduction).toBe('4');
    expect(faultsOf(whole)).toEqual([]);
  });
});
