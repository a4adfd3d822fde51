import { describe, expect, test } from 'vitest';
import { print } from '../exact/fraction.ts';
import type { Records } from './testing/ledger-of.ts';
import { matters, type MatterSpec } from './testing/matter.ts';
import { solo } from './testing/solo.ts';
import { clue, criticism, exposure } from './testing/grounds.ts';

const deducted = (month: string, spec: Partial<MatterSpec>, ...more: Records[]) =>
  solo(spec, ...more)
    .score(month)
    .deductions.map(
      ({ kind, matter, points, superseded }) =>
        `${kind} ${matter} ${print(points, 1)}${superseded ? ' superseded' : ''}`,
    );
const FAR = { due: '2026-12-25' };
/** The same in May, June and July. */
const monthly = (...more: Records[]) =>
  ['2026-05', '2026-06', '2026-07'].map((month) => deducted(month, FAR, ...more));
/** Every ground of May in full. */
const grounds = (unit: string, ...more: Records[]) =>
  solo(FAR, ...more)
    .score('2026-05', unit)
    .deductions.map(({ points, dossier, source, ...rest }) => ({
      ...rest,
      points: print(points, 1),
      dossier: dossier?.id,
      source: `${source.entry.path}#${source.field.join('.')}`,
    }));

describe('what a record takes off', () => {
  const MAY = '2026-05-08 10:00';
  const TRUE = { on: '2026-05-12', result: '属实' } as const;
  const row = { month: undefined, dossier: undefined, superseded: false };

  test('stands on the field that says so, under the task it speaks of, else under its own id', () => {
    const records: Records = {
      ...exposure(MAY, TRUE),
      measure: [criticism('m1', MAY), criticism('m2', MAY, 't1')],
      clue: [clue('2026-05-15')],
    };
    expect(grounds('jia', records)).toEqual([
      { ...row, kind: 'clue', matter: 'c1', points: '0.5', source: 'clue/0000.yaml#decision.due' },
      { ...row, kind: 'exposure', matter: 'in1', points: '2.0', source: 'incoming/0000.yaml#verdict' },
      { ...row, kind: 'criticism', matter: 'm1', points: '2.0', source: 'measure/0000.yaml#kind' },
      {
        ...row,
        kind: 'criticism',
        matter: 't1',
        points: '2.0',
        dossier: 't1',
        source: 'measure/0001.yaml#kind',
      },
    ]);
    expect(grounds('yi', records)).toEqual([]);
  });

  test('stands under the task that was made of it, and under no other', () => {
    const made = (id: string, source: object) =>
      matters([{ ...FAR, id, lead: 'jia', printed: '2026-05-08' }]).task?.map((task) => ({
        ...task,
        source: { kind: '群众线索' as const, ...source },
      })) ?? [];
    const task = [...made('t2', { clue: 'c1' }), ...made('t3', { incoming: 'in1' }), ...made('t4', {})];
    const records: Records = { ...exposure(MAY, TRUE), clue: [clue('2026-05-15')], task };
    expect(grounds('jia', records).filter(({ kind }) => kind !== 'red')).toMatchObject([
      { kind: 'clue', matter: 't2', dossier: 't2' },
      { kind: 'exposure', matter: 't3', dossier: 't3' },
    ]);
  });

  test('is nothing for a milder measure, for another paper found true, and for an exposure of nobody', () => {
    const talk = { ...criticism('m1', MAY), kind: '提醒约谈' as const };
    const [shown, ...none] = exposure(MAY, TRUE).incoming ?? [];
    expect(none).toEqual([]);
    const papers = shown === undefined ? [] : [{ ...shown, kind: '督查发现' as const }];
    const ofNobody = shown === undefined ? [] : [{ ...shown, id: 'in2', units: undefined }];
    expect(papers.length + ofNobody.length).toBe(2);
    expect(grounds('jia', { measure: [talk], incoming: [...papers, ...ofNobody] })).toEqual([]);
  });
});

describe('criticism and exposure', () => {
  test('an exposure that came on paper in May and was entered after its freeze counts in June', () => {
    const [paper] = exposure('2026-06-15 09:00', { on: '2026-05-28', result: '属实' }).incoming ?? [];
    if (paper === undefined) throw new Error('no exposure');
    const onBehalf = { receivedAt: '2026-05-29 09:00', channel: '纸质', enteredBy: 'mishu' } as const;
    const late = (submitted: string) => monthly({ incoming: [{ ...paper, submitted, onBehalf }] });
    expect(late('2026-06-15 09:00')).toEqual([[], ['exposure in1 2.0'], []]);
    expect(late('2026-06-08 09:00')).toEqual([['exposure in1 2.0'], [], []]);
  });

  test('count in one month alone, whose last minute is still theirs', () => {
    const entered = (moment: string) => monthly({ measure: [criticism('m1', moment)] });
    expect(entered('2026-05-31 23:59')).toEqual([['criticism m1 2.0'], [], []]);
    expect(entered('2026-06-01 00:00')).toEqual([[], ['criticism m1 2.0'], []]);
    const found = (moment: string, on: string) => monthly(exposure(moment, { on, result: '属实' }));
    expect(found('2026-05-08 10:00', '2026-05-31')).toEqual([['exposure in1 2.0'], [], []]);
    expect(found('2026-05-31 23:59', '2026-05-31')).toEqual([['exposure in1 2.0'], [], []]);
    expect(found('2026-05-08 10:00', '2026-06-01')).toEqual([[], ['exposure in1 2.0'], []]);
  });

  test('count in the month they were entered or found true', () => {
    const measure = [criticism('m1', '2026-06-01 10:00')];
    expect([deducted('2026-05', FAR, { measure }), deducted('2026-06', FAR, { measure })]).toEqual([
      [],
      ['criticism m1 2.0'],
    ]);
    const shown = exposure('2026-05-20 10:00', { on: '2026-06-03', result: '部分属实' });
    expect([deducted('2026-05', FAR, shown), deducted('2026-06', FAR, shown)]).toEqual([
      [],
      ['exposure in1 2.0'],
    ]);
  });

  test('found true before it was entered counts in the month of the entry, so that none is lost', () => {
    const shown = exposure('2026-06-02 10:00', { on: '2026-05-29', result: '属实' });
    expect([deducted('2026-05', FAR, shown), deducted('2026-06', FAR, shown)]).toEqual([
      [],
      ['exposure in1 2.0'],
    ]);
  });

  test('not found true costs nothing', () => {
    expect(
      deducted('2026-05', FAR, exposure('2026-05-08 10:00', { on: '2026-05-12', result: '不属实' })),
    ).toEqual([]);
    expect(deducted('2026-05', FAR, exposure('2026-05-08 10:00', undefined))).toEqual([]);
  });
});
