import { describe, expect, test } from 'vitest';
import type { Edition } from '#record/freeze/edition.ts';
import type { Ledger } from '#record/ledger.ts';
import { taskRecords } from '../testing/task-records.ts';
import { ledgerOf, unit, worldLedger } from '../testing/office.ts';
import { RULES } from '../testing/rules.ts';
import { editionNamed } from './editions.ts';
import { freezePeriod } from './freeze.ts';
import { figureFaults, ownFaults, recomputeEdition, recordFaults } from './examine.ts';
import {
  asked,
  correcting,
  done,
  editionEntry,
  faultsOf,
  frozenAsAsked,
  frozenOn,
  lastOf,
  PAIR,
  pairLedger,
  resealed,
  readersBy,
  rowOf,
  codesTold,
  withFrozen,
} from './testing/frozen.ts';

const MAY = '2026-05';

/** 甲 and 乙 finished a matter in each of April, May and June. */
const ledger = worldLedger(
  PAIR,
  taskRecords(
    ...['04', '05', '06'].flatMap((month) =>
      ['jia', 'yi'].map((lead) => ({
        id: `${lead}${month}`,
        lead,
        printed: '2026-03-02',
        due: `2026-${month}-15`,
        end: { claims: [`2026-${month}-15 10:00`], checks: [`2026-${month}-16 通过`] },
      })),
    ),
  ),
);

function named(whole: Ledger, period: string, version = 1) {
  const found = editionNamed(whole, period, version);
  if (found === undefined) throw new Error(`${period} has no version ${String(version)}`);
  return found;
}
const own = (whole: Ledger, period: string, version = 1) => ownFaults(whole, named(whole, period, version));
const without = (whole: Ledger, period: string): Ledger => ({
  ...whole,
  edition: whole.edition.filter(({ value }) => value.period !== period),
});
/** An edition changed by someone who seals it again. */
const forged = (whole: Ledger, period: string, change: Partial<Edition>, version = 1): Ledger => ({
  ...whole,
  edition: whole.edition.map((entry) =>
    entry === named(whole, period, version) ? editionEntry(resealed(entry.value, change)) : entry,
  ),
});
/** The ledger with another word in one of its claims. */
const reworded = (whole: Ledger, path: string): Ledger => ({
  ...whole,
  claim: whole.claim.map((entry) =>
    entry.path === path
      ? { ...entry, value: { ...entry.value, nodes: [{ node: 'end', text: '另写' }] } }
      : entry,
  ),
});

describe('an edition among others', () => {
  const once = withFrozen(ledger, [MAY]);
  const twice = frozenAsAsked(reworded(once, 'claim/0002.yaml'), correcting(MAY, '2026-06-25 10:00'));
  const thrice = frozenAsAsked(reworded(twice, 'claim/0003.yaml'), correcting(MAY, '2026-06-26 10:00'));
  const whole = withFrozen(thrice, ['2026-06']);
  const BEFORE = { by: 'zhuren', on: '2026-06-01', mode: '会议' } as const;

  test('has nothing to tell when each replaces the version before it and builds on the period before', () => {
    expect(whole.edition.map(({ value }) => `${value.period} v${String(value.version)}`)).toEqual([
      '2026-05 v1',
      '2026-05 v2',
      '2026-05 v3',
      '2026-06 v1',
    ]);
    expect(faultsOf(whole)).toEqual([]);
  });

  test('that was changed and not sealed again is told', () => {
    const edited = {
      ...named(whole, MAY),
      value: { ...named(whole, MAY).value, frozen: '2026-06-10 10:01' },
    };
    expect(ownFaults(whole, edited)).toEqual([{ kind: 'edited' }]);
  });

  test('that was changed and sealed again no longer fits what came after it', () => {
    const first = forged(whole, MAY, { approval: BEFORE });
    expect(own(first, MAY, 1)).toEqual([]);
    expect(own(first, MAY, 2)).toEqual([{ kind: 'unlinked', to: 'editions/2026-05/v1.yaml' }]);
    expect(own(first, MAY, 3)).toEqual([]);
    expect(own(first, '2026-06')).toEqual([]);
    const third = forged(whole, MAY, { approval: BEFORE }, 3);
    expect(own(third, MAY, 3)).toEqual([]);
    expect(own(third, '2026-06')).toEqual([{ kind: 'unlinked', to: 'editions/2026-05/v3.yaml' }]);
  });

  test('that is missing is missed, by number and by name', () => {
    const second = named(whole, MAY, 2);
    const gone = { ...whole, edition: whole.edition.filter((entry) => entry !== second) };
    expect(own(gone, MAY, 3)).toEqual([
      { kind: 'numbered', expected: 2 },
      { kind: 'unlinked', to: 'editions/2026-05/v2.yaml' },
    ]);
  });

  test('must say, as a later version, what it replaces', () => {
    const silent = forged(whole, MAY, { correction: undefined }, 2);
    expect(own(silent, MAY, 2)).toEqual([{ kind: 'unlinked', to: 'editions/2026-05/v1.yaml' }]);
  });

  test('corrects nothing as a first version', () => {
    const renamed = editionEntry(resealed(named(whole, MAY, 2).value, { version: 1 }));
    expect(ownFaults({ ...whole, edition: [renamed] }, renamed)).toEqual([
      { kind: 'unlinked', to: 'editions/2026-05/v0.yaml' },
    ]);
  });

  test('builds on no period that comes after it', () => {
    const { period, version, digest } = named(whole, '2026-06').value;
    const turned = forged(whole, MAY, { previous: { period, version, digest } }, 3);
    expect(own(turned, MAY, 3)).toEqual([{ kind: 'unlinked', to: 'editions/2026-06/v1.yaml' }]);
  });
});

describe('the table of the period before', () => {
  const three = withFrozen(ledger, ['2026-04', MAY, '2026-06']);
  const changes = (whole: Ledger, period: string) =>
    named(whole, period).value.leagues.flatMap(({ ranked }) => ranked.map(({ change }) => change));

  test('is that of the version on which the edition builds', () => {
    const once = withFrozen(ledger, [MAY]);
    const both = frozenAsAsked(reworded(once, 'claim/0002.yaml'), correcting(MAY, '2026-06-25 10:00'));
    const emptied = forged(both, MAY, { leagues: [] });
    const june = withFrozen(emptied, ['2026-06']);
    expect(lastOf(june, '2026-06').previous).toMatchObject({ period: MAY, version: 2 });
    expect(changes(june, '2026-06')).toEqual(['same', 'same']);
    expect(figureFaults(june, named(june, '2026-06'))).toEqual([]);
  });

  test('is none where that edition is not there: every unit is new then', () => {
    const gone = without(three, MAY);
    expect(figureFaults(gone, named(gone, '2026-06'))).toEqual([
      {
        kind: 'figure',
        first: { unit: 'jia', figure: 'counties.change', before: 'same', after: 'new' },
        count: 2,
      },
    ]);
  });

  test('is that of the last one frozen where a period lies between', () => {
    const gap = withFrozen(ledger, ['2026-04', '2026-06']);
    expect(named(gap, '2026-06').value.previous?.period).toBe('2026-04');
    expect([changes(gap, '2026-04'), changes(gap, '2026-06')]).toEqual([
      ['new', 'new'],
      ['same', 'same'],
    ]);
    expect(faultsOf(gap)).toEqual([]);
  });
});

describe('what an edition needs of the ledger', () => {
  const whole = withFrozen(ledger, [MAY]);

  test('is the version of the rules that it names', () => {
    const { rules } = ledgerOf({ rules: [{ ...RULES, version: 'v2' }] });
    expect(figureFaults({ ...whole, rules }, named(whole, MAY))).toEqual([{ kind: 'rules-gone' }]);
    expect(figureFaults({ ...whole, rules: [] }, named(whole, MAY))).toEqual([{ kind: 'rules-gone' }]);
  });

  test('is an office: without one its records tell nothing', () => {
    expect(recordFaults({ ...whole, office: [] }, named(whole, MAY))).toEqual([]);
  });
});

test('a figure that does not follow from the inputs is told, the first of all', () => {
  const whole = withFrozen(ledger, [MAY]);
  const { units } = lastOf(whole, MAY);
  const raised = units.map((row) => ({ ...row, result: { ...row.result, total: '99' } }));
  const reported = figureFaults(
    forged(whole, MAY, { units: raised }),
    named(forged(whole, MAY, { units: raised }), MAY),
  );
  expect(reported).toEqual([
    { kind: 'figure', first: { unit: 'jia', figure: 'result.total', before: '99', after: '90' }, count: 2 },
  ]);
});

describe('of the records of a frozen period', () => {
  /** May, its plans withheld. */
  const frozen = () => withFrozen(pairLedger(), [MAY], ({ path }) => !path.startsWith('plan/'));
  const records = (whole: Ledger) => codesTold(whole).filter((text) => /^record/.test(text));

  test('nothing is told while they are as they were, whatever their order', () => {
    const whole = frozen();
    expect(codesTold({ ...whole, plan: whole.plan.toReversed(), claim: whole.claim.toReversed() })).toEqual(
      [],
    );
  });

  test('one that is gone, one that was changed and one that came later are told apart', () => {
    const whole = frozen();
    const ack = whole.ack.map((entry, n) =>
      n === 0 ? entry : { ...entry, value: { ...entry.value, submitted: '2026-05-06 11:00' } },
    );
    const verification = [
      ...whole.verification,
      ...whole.verification.slice(0, 1).map((entry) => ({ ...entry, path: 'verification/late.yaml' })),
    ];
    expect(records({ ...whole, claim: whole.claim.slice(1), ack, verification })).toEqual([
      'record-changed ack/0001.yaml',
      'record-late verification/late.yaml',
      'record-missing claim/0000.yaml',
    ]);
  });

  test('those withheld are told like any other, inside the system', () => {
    const whole = frozen();
    expect(records({ ...whole, plan: [] })).toEqual([
      'record-missing plan/0000.yaml',
      'record-missing plan/0001.yaml',
    ]);
    const plan = whole.plan.map((entry, n) =>
      n === 0 ? entry : { ...entry, value: { ...entry.value, expectedResult: '另写' } },
    );
    expect(records({ ...whole, plan })).toEqual(['record-changed plan/0001.yaml']);
  });

  test('those withheld came later as far as an edition says that lost what is inside the system', () => {
    const whole = frozen();
    const edition = whole.edition.map((entry) => ({
      ...entry,
      value: { ...entry.value, inside: undefined },
    }));
    expect(records({ ...whole, edition })).toEqual([
      'record-late plan/0000.yaml',
      'record-late plan/0001.yaml',
    ]);
  });

  test('nothing is told of one that was narrowed since', () => {
    const whole = withFrozen(worldLedger(PAIR, taskRecords(done('t1', 'jia', { item: 'siren' }))), [MAY]);
    expect(rowOf(whole, MAY, 'jia')?.completion?.[0]?.item).toBe('siren');
    const task = whole.task.map((entry) => ({
      ...entry,
      value: { ...entry.value, disclosure: '系统内' as const },
    }));
    expect(codesTold({ ...whole, task })).toEqual([]);
  });

  test('what is inside the system is linked from period to period, so that a new seal on the first is told by the next', () => {
    const isOpen = ({ path }: { readonly path: string }) => !path.startsWith('plan/');
    const whole = withFrozen(pairLedger(taskRecords(done('t1', 'jia'))), [MAY, '2026-06'], isOpen);
    expect(codesTold(whole)).toEqual([]);
    const edition = whole.edition.map((entry) => {
      const { inside, period } = entry.value;
      if (period !== MAY || inside === undefined) return entry;
      const records = { ...inside.records, 'plan/0000.yaml': '0'.repeat(64) };
      return { ...entry, value: resealed(entry.value, { inside: { ...inside, records } }) };
    });
    const [first] = edition;
    expect(first?.value.digest).toBe(whole.edition[0]?.value.digest);
    expect(codesTold({ ...whole, edition }).some((fault) => fault.includes('unlinked'))).toBe(true);
  });

  test('of a public repository nothing is inside, receipts are for everyone, and all of it holds', () => {
    const receipt = {
      door: '合并请求' as const,
      moment: '2026-05-20 09:00',
      records: [{ path: 'claim/0000.yaml' }],
    };
    const receipts = [{ date: '2026-05-20', receipts: [receipt] }];
    const ledger = pairLedger(taskRecords(done('t1', 'jia')), { receipts });
    const request = asked(MAY, frozenOn(ledger, MAY));
    // Of a receipt everyone sees door, number and moment alone, where the repository does not show it.
    const readers = readersBy(ledger, ({ path }) => !path.startsWith('receipts/'));
    const made = freezePeriod(ledger, request, { ...readers, isRepositoryPublic: true });
    const edition = 'edition' in made ? made.edition : undefined;
    expect(edition?.inside).toBeUndefined();
    expect(Object.keys(edition?.records ?? {})).toContain('receipts/0000.yaml');
    expect(edition && codesTold({ ...ledger, edition: [editionEntry(edition)] })).toEqual([]);
  });

  test('what is inside the system has a seal of its own', () => {
    const whole = frozen();
    const edition = whole.edition.map((entry) => {
      const { inside } = entry.value;
      return { ...entry, value: { ...entry.value, inside: inside && { ...inside, office: [] } } };
    });
    expect(codesTold({ ...whole, edition })).toEqual(['edited']);
  });
});

describe('what is added after a period was frozen leaves it alone', () => {
  const whole = withFrozen(pairLedger(), [MAY]);
  const elsewhere = <T extends { path: string }>(list: readonly T[]) =>
    list.map((entry) => ({ ...entry, path: `later/${entry.path}` }));

  test('a unit that comes or goes, a commendation, an office that changes its words', () => {
    const bing = {
      ...unit('bing', 'counties', 3),
      names: [{ from: '2026-07-01', name: '丙' }],
      leagues: [{ from: '2026-07-01', league: 'counties' }],
    };
    const honour = {
      id: 'h1',
      units: ['jia'],
      experience: 'x',
      level: '市级',
      title: '表扬',
      by: '市政府',
      on: '2026-08-01',
      received: '2026-08-01 10:00',
    };
    const added = ledgerOf({ unit: [bing], honours: [{ honours: [honour] }] });
    const closed = whole.unit.map((entry) =>
      entry.value.id === 'yi' ? { ...entry, value: { ...entry.value, until: '2026-08-31' } } : entry,
    );
    const office = whole.office.map((entry) => ({
      ...entry,
      value: { ...entry.value, name: '另一办', secretariat: 'bangongshi', words: { tags: [{ name: '新' }] } },
    }));
    const later: Ledger = {
      ...whole,
      office,
      unit: [...closed, ...elsewhere(added.unit)],
      honours: [...whole.honours, ...elsewhere(added.honours)],
    };
    expect(codesTold(later)).toEqual([]);
  });

  test('but a record that claims to have been there is told', () => {
    const paper = {
      id: 'i1',
      kind: '批示肯定',
      title: '批示',
      from: '市长',
      date: '2026-05-11',
      units: ['jia'],
      text: '好',
      submitted: '2026-05-12 10:00',
    };
    const { incoming } = ledgerOf({ incoming: [paper] });
    expect(codesTold({ ...whole, incoming: elsewhere(incoming) })).toEqual([
      'record-late later/incoming/0000.yaml',
    ]);
  });
});

describe('a frozen period computed again', () => {
  const whole = withFrozen(pairLedger(), [MAY]);

  test('goes without the records that are no longer as it names them', () => {
    const claim = whole.claim.map((entry) =>
      entry.value.task === 't1'
        ? { ...entry, value: { ...entry.value, submitted: '2026-05-14 10:00' } }
        : entry,
    );
    const again = recomputeEdition({ ...whole, claim }, named(whole, MAY));
    expect(again).toContainEqual({
      unit: 'jia',
      figure: 'completion.t1.nodes.end.state',
      before: 'finished',
      after: 'open',
    });
    expect(again.filter(({ unit: of, figure }) => of === 'yi' && !figure.startsWith('counties'))).toEqual([]);
  });

  test.each([
    ['without an office', { office: [] }],
    ['without the rules it names', { rules: [] }],
  ] as const)('%s has no figure left', (_, change) => {
    const again = recomputeEdition({ ...whole, ...change }, named(whole, MAY));
    expect([...new Set(again.map(({ unit: of }) => of))]).toEqual(['jia', 'yi']);
    expect(again.every(({ before, after }) => before !== '' && after === '')).toBe(true);
    expect(again).toContainEqual({ unit: 'yi', figure: 'counties.grade', before: '优秀', after: '' });
  });
});
