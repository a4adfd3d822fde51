import { describe, expect, test } from 'vitest';
import { exactText } from '#exact/fraction.ts';
import type { Ledger } from '#record/ledger.ts';
import { unitResult } from '../score/unit-result.ts';
import { taskRecords } from '../testing/task-records.ts';
import { ledgerOf, periodIn, worldLedger, type Records } from '../testing/office.ts';
import { buildContext, type Context } from '../dossier/context.ts';
import { objectionsOf } from './contexts.ts';
import { recomputeEdition } from './examine.ts';
import { editionNamed, latestEdition } from './editions.ts';
import {
  asked,
  closedOn,
  correcting,
  done,
  frozenAsAsked,
  lastOf,
  PAIR,
  rowOf,
  codesTold,
  withFrozen,
  withUpheld,
} from './testing/frozen.ts';

const END = '2026-12-31 23:59';
const WRITTEN = '2026-07-21 10:00';
/** A day on which nobody worked, written down only when June had been frozen too. */
const FLOOD = { id: 'flood', day: '2026-05-28', known: '2026-05-27', entered: '2026-07-20 10:00' };
const due27 = (id: string, lead: string, claimed: string, checked: string) =>
  done(id, lead, { due: '2026-05-27', end: { claims: [`${claimed} 10:00`], checks: [`${checked} 通过`] } });

/** Due on 27 May, a matter of 甲 was finished on the 29th, one on 2 June; 乙 was in time. */
const ledger = worldLedger(
  PAIR,
  { calendar: [closedOn(FLOOD)] },
  taskRecords(
    due27('t1', 'jia', '2026-05-29', '2026-06-01'),
    due27('t2', 'jia', '2026-06-02', '2026-06-03'),
    due27('t3', 'yi', '2026-05-27', '2026-05-28'),
    done('t4', 'yi', { due: '2026-06-10', end: { claims: ['2026-06-10 10:00'] } }),
  ),
);
const both = withFrozen(ledger, ['2026-05', '2026-06']);
const upheld = withUpheld(both, '2026-05', '2026-07-21', 'calendar/0000.yaml#flood');
const corrected = frozenAsAsked(upheld, correcting('2026-05', WRITTEN));

function pickObjection(objection: NonNullable<Records['objection']>[number]): Pick<Ledger, 'objection'> {
  return { objection: ledgerOf({ objection: [objection] }).objection };
}

function totalIn(context: Context | undefined, period: string): string | undefined {
  const total = context && unitResult(context, 'jia', periodIn(context, period))?.score.total;
  return total && exactText(total);
}
const shown = (whole: Ledger, period: string, asOf = END) => totalIn(buildContext(whole, asOf), period);
const printed = (period: string, version = 1) =>
  editionNamed(corrected, period, version)?.value.units.find((row) => row.unit === 'jia')?.result.total;
const again = (whole: Ledger, period: string) => {
  const last = latestEdition(whole, period);
  return last && recomputeEdition(whole, last);
};

describe('the context of a ledger', () => {
  test('counts what an objection admits from the moment at which it is known, corrected or not', () => {
    expect(printed('2026-05', 1)).not.toBe(printed('2026-05', 2));
    for (const whole of [upheld, corrected]) {
      expect(shown(whole, '2026-05', '2026-07-21 07:59')).toBe(printed('2026-05', 1));
      expect(shown(whole, '2026-05', '2026-07-21 08:00')).toBe(printed('2026-05', 2));
    }
  });

  test('without objections is that of the records', () => {
    expect(shown(both, '2026-05')).toBe(printed('2026-05', 1));
    expect(shown(ledger, '2026-05')).toBe(printed('2026-05', 1));
  });

  test('needs an office', () => {
    expect(buildContext({ ...ledger, office: [] }, END)).toBeUndefined();
  });
});

describe('a frozen period over exactly the records that its edition names', () => {
  test('comes out as it was, though a correction of another would change it', () => {
    expect(again(corrected, '2026-05')).toEqual([]);
    expect(again(corrected, '2026-06')).toEqual([]);
    const { edition } = corrected;
    const only = { ...corrected, edition: edition.filter(({ value }) => value.period === '2026-05') };
    const late = frozenAsAsked(only, asked('2026-06', '2026-08-03 10:00'));
    expect(rowOf(late, '2026-06', 'jia')?.result.total).not.toBe(printed('2026-06'));
  });

  test('comes to nothing where its rules are gone', () => {
    expect(again({ ...both, rules: [] }, '2026-05')).toContainEqual({
      unit: 'jia',
      figure: 'result.total',
      before: printed('2026-05'),
      after: '',
    });
  });

  test('knows no objection that was upheld on the day of the freeze, after it', () => {
    const objection = {
      id: 'o1',
      unit: 'jia',
      period: '2026-05',
      reviewer: 'jijian',
      submitted: '2026-06-05 10:00',
    };
    const noted = [{ id: 'o1', note: '另行复核' }];
    const open = { ...ledger, ...pickObjection(objection) };
    const whole = frozenAsAsked(open, asked('2026-05', '2026-06-10 10:00', { noted }));
    const answer = { on: '2026-06-10', result: '更正' as const, admits: ['claim/0001.yaml'] };
    expect(codesTold({ ...whole, ...pickObjection({ ...objection, answer }) })).toEqual([]);
  });
});

describe('the objections behind a correction', () => {
  const behind = (whole: Ledger, period: string, version: number) => {
    const entry = editionNamed(whole, period, version);
    return entry && objectionsOf(whole, entry).map(({ value: { id } }) => id);
  };

  test('are those upheld since the version before, of which a first version has none', () => {
    expect(behind(corrected, '2026-05', 1)).toEqual([]);
    expect(behind(corrected, '2026-05', 2)).toEqual(['o1']);
    const more = withUpheld(corrected, '2026-05', '2026-07-22', 'claim/0001.yaml');
    const third = frozenAsAsked(more, correcting('2026-05', '2026-07-22 10:00'));
    expect(behind(third, '2026-05', 2)).toEqual(['o1']);
    expect(behind(third, '2026-05', 3)).toEqual(['o2']);
  });

  test('may be named by the edition of an earlier period on which it builds', () => {
    const june = frozenAsAsked(corrected, correcting('2026-06', '2026-07-23 10:00'));
    expect(Object.keys(lastOf(june, '2026-06').records)).not.toContain('objection/0000.yaml');
    expect(behind(june, '2026-06', 2)).toEqual(['o1']);
  });

  test('are among them though everyone may not read them', () => {
    const hidden = frozenAsAsked(
      upheld,
      correcting('2026-05', WRITTEN),
      ({ path }) => !path.startsWith('objection/'),
    );
    expect(lastOf(hidden, '2026-05').inside?.withheld).toEqual(['objection/0000.yaml']);
    expect(behind(hidden, '2026-05', 2)).toEqual(['o1']);
  });
});
