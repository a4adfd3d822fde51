import { expect, test } from 'vitest';
import { demand, inspection } from '#engine/testing/inspection.ts';
import { join, unit, type Records } from '#engine/testing/office.ts';
import { RULES } from '#engine/testing/rules.ts';
import { taskRecords } from '#engine/testing/task-records.ts';
import type { Profile } from '../env/env.ts';
import { viewWorld } from '../testing/view-world.ts';
import { withhold } from '../testing/withhold.ts';
import { helpedView, mendedView } from './front-answers.ts';

const UNITS: Records = { unit: ['mishu', 'jia', 'yi'].map((id, n) => unit(id, 'counties', n + 1)) };
const TASKS = taskRecords(
  { id: 't1', lead: 'jia', printed: '2026-05-06', due: '2026-08-28' },
  { id: 't2', lead: 'yi', printed: '2026-05-06', due: '2026-08-28' },
);
const found = (no: number, text: string) => ({ no, category: '资料不全', text });
const VISITS: Records = {
  inspection: [
    inspection('2026-05-07 jia 专项稽查', {
      tasks: ['t1'],
      found: [found(1, '缺回证'), found(2, '缺台账')],
      demands: [demand('t1 r1 2026-05-29', { found: [1] }), demand('t1 r2 2026-05-15', { found: [2] })],
    }),
    inspection('2026-05-08 yi 专项稽查', {
      tasks: ['t2'],
      found: [found(1, '缺签字')],
      demands: [demand('t2 r1 2026-05-19', { found: [1] })],
    }),
  ],
};
const clue = (id: string, more: object = {}) => ({
  id,
  channel: '来电',
  category: '服务态度',
  summary: id,
  submitted: `2026-05-0${id.slice(1)} 09:00`,
  ...more,
});
const CLUES: Records = {
  clue: [
    clue('c1', {
      decision: { on: '2026-05-06', result: '不予转办', reason: '已办' },
      closed: { on: '2026-05-07', result: '已更换' },
    }),
    clue('c2', {
      decision: { on: '2026-05-08', result: '转督办', reason: '具体' },
      closed: { on: '2026-05-15', result: '已整改' },
    }),
    clue('c3', { decision: { on: '2026-05-08', result: '转督办', reason: '具体' } }),
    clue('c4'),
    clue('c5', { submitted: '2025-12-31 09:00' }),
  ],
};
const envOf = (profile: Profile, ...more: readonly Records[]) =>
  viewWorld('2026-05-20 10:00', join(UNITS, { rules: [RULES] }, TASKS, ...more), profile);

test('整改没有 counts what was found by where it stands, and lists what is being mended by the day it is due', () => {
  const answer = mendedView(envOf('public', VISITS));
  expect(answer?.text).toBe('历次督查发现的问题3个：整改中3。');
  expect(answer?.items.map(({ day, kind, text, tone }) => [day, kind, text, tone])).toEqual([
    ['2026-05-15', 'jia', '缺台账', 'late'],
    ['2026-05-19', 'yi', '缺签字', 'late'],
    ['2026-05-29', 'jia', '缺回证', 'plain'],
  ]);
  expect(answer?.links.map(({ href }) => href)).toEqual(['/inspections/problems/', '/inspections/']);
});

test('what the section owes of looking back is led to inside alone', () => {
  const hrefs = (profile: Profile) => mendedView(envOf(profile, VISITS))?.links.map(({ href }) => href);
  expect(hrefs('internal')).toContain('/watch/look-back/');
  expect(hrefs('public')).not.toContain('/watch/look-back/');
});

test('nothing of a withheld matter is told', () => {
  const records = withhold(join(UNITS, { rules: [RULES] }, TASKS, VISITS), 't2', '不公开');
  const answer = mendedView(viewWorld('2026-05-20 10:00', records, 'public'));
  expect(answer?.items.map(({ kind }) => kind)).toEqual(['jia', 'jia']);
  expect(answer?.text).toBe('历次督查发现的问题2个：整改中2。');
});

test('an office that has found nothing says so', () => {
  expect(mendedView(envOf('public'))).toMatchObject({ text: '尚无督查记录。', items: [] });
  const plain = { inspection: [inspection('2026-05-07 jia 专项稽查', {})] };
  expect(mendedView(envOf('public', plain))).toMatchObject({ text: '历次督查没有列问题。', items: [] });
});

test('帮到没有 counts the clues of the year by what was decided, and quotes the latest answers', () => {
  const answer = helpedView(envOf('public', CLUES));
  expect(answer?.text).toBe('2026年收到群众线索4件：转督办2件，不予转办1件，待决定1件。已办结并答复2件。');
  expect(answer?.items.map(({ day, text }) => [day, text])).toEqual([
    ['2026-05-15', '已整改'],
    ['2026-05-07', '已更换'],
  ]);
  expect(answer?.links.map(({ href }) => href)).toEqual(['/sources/', '/about/voice/']);
  expect(helpedView(envOf('public'))).toMatchObject({
    text: '2026年还没有收到群众线索。',
    items: [],
    links: [{ href: '/about/voice/' }],
  });
});

test('an office whose rules decide on no clues is not asked', () => {
  const { clue: _, ...clocks } = RULES.clocks;
  const env = viewWorld('2026-05-20 10:00', join(UNITS, { rules: [{ ...RULES, clocks }] }, TASKS), 'public');
  expect(helpedView(env)).toBeNull();
});
