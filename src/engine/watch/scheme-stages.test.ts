import { describe, expect, test } from 'vitest';
import { soloAt, type SoloSpec } from '../lights/testing/solo.ts';
import type { Records } from '../testing/office.ts';
import { RULES } from '../testing/rules.ts';
import { schemeStages } from './scheme-stages.ts';

const TITLE = '制定防汛督导方案';
const stagesOf = (when: string, spec: SoloSpec, ...more: readonly Records[]) => {
  const { context, dossier } = soloAt(when, { ...spec, task: { title: TITLE, ...spec.task } }, ...more);
  return schemeStages(context, dossier);
};
/** `stage standing from to` */
const told = (...args: Parameters<typeof stagesOf>) =>
  stagesOf(...args)?.stages.map(
    ({ stage, standing, from, to }) => `${stage} ${standing} ${from ?? '—'} ${to ?? '—'}`,
  );

/** A plan of 8 May, 办结 accepted on 22 May. */
const whole = (...checks: string[]): SoloSpec => ({
  tags: ['难点'],
  plan: '2026-05-08 10:00',
  end: { claims: ['2026-05-20 10:00'], checks: ['2026-05-22 通过', ...checks] },
});

describe('a matter that is itself a scheme', () => {
  test('is drafted until 备案, carried out until 办结, evaluated until the last look back', () => {
    expect(told('2026-05-07', whole())).toEqual([
      'drafting now 2026-05-06 —',
      'carrying-out ahead — —',
      'evaluation ahead — —',
    ]);
    expect(told('2026-05-12', whole())).toEqual([
      'drafting done 2026-05-06 2026-05-08',
      'carrying-out now 2026-05-08 —',
      'evaluation ahead — —',
    ]);
    expect(told('2026-05-25', whole())?.slice(1)).toEqual([
      'carrying-out done 2026-05-08 2026-05-22',
      'evaluation now 2026-05-22 —',
    ]);
    const looked = whole('2026-06-19 通过 回头看', '2026-08-20 通过 回头看');
    expect(told('2026-08-19', looked)?.at(-1)).toBe('evaluation now 2026-05-22 —');
    expect(told('2026-08-20 17:00', looked)?.at(-1)).toBe('evaluation done 2026-05-22 2026-08-20');
  });

  test('has nothing to be evaluated where no look back is owed', () => {
    expect(told('2026-05-25', { ...whole(), tags: [] })?.at(-1)).toBe('evaluation none — —');
  });

  test('that was finished without a plan was drafted until then, and never carried out by one', () => {
    expect(told('2026-05-25', { ...whole(), plan: null })).toEqual([
      'drafting done 2026-05-06 2026-05-22',
      'carrying-out none — —',
      'evaluation now 2026-05-22 —',
    ]);
  });

  test('tells the first act of supervision beside the day of its plan, the notice being none', () => {
    expect(stagesOf('2026-05-12', whole())).toMatchObject({ planned: { on: '2026-05-08' }, acts: [] });
    const urged = { ...whole(), events: ['2026-05-07 催办'] };
    expect(stagesOf('2026-05-12', urged)?.acts).toMatchObject([{ on: '2026-05-07', what: 'event' }]);
    expect(stagesOf('2026-05-25', whole())?.acts).toMatchObject([
      {
        on: '2026-05-22',
        what: 'verification',
      },
    ]);
  });
});

test('no other matter has stages: none whose title does not say so, no 即办件, none withdrawn, none without plans in the rules', () => {
  expect(told('2026-05-12', { ...whole(), task: { title: '清理堵塞' } })).toBeUndefined();
  expect(told('2026-05-12', { due: '2026-05-12' })).toBeUndefined();
  expect(told('2026-05-12', { ...whole(), events: ['2026-05-11 撤销督办'] })).toBeUndefined();
  expect(told('2026-05-12', whole(), { rules: [{ ...RULES, plans: undefined }] })).toBeUndefined();
});
