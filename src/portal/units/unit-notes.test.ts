import { expect, test } from 'vitest';
import { join } from '#engine/testing/office.ts';
import { leagueWorld } from '../testing/league-world.ts';
import { frozenWorld } from '../testing/frozen-world.ts';
import { unitNotes } from './unit-notes.ts';

const instruction = (id: string, more: object = {}) => ({
  id,
  kind: '批示肯定' as const,
  title: `批示${id}`,
  from: '主任',
  date: '2026-05-13',
  units: ['a'],
  text: '做得好',
  submitted: '2026-05-13 10:00',
  ...more,
});
const measure = (id: string, more: object = {}) => ({
  id,
  kind: '通报批评' as const,
  unit: 'a',
  on: '2026-06-02',
  basis: `依据${id}`,
  text: '内容',
  approval: { by: 'zhuren', on: '2026-06-01', mode: '会议' as const },
  submitted: '2026-06-02 10:00',
  ...more,
});

test('notes run from the newest and hold only what the profile may read', () => {
  const env = frozenWorld(
    '2026-06-12 15:00',
    join(leagueWorld({ a: { '2026-05': 0 } }), {
      incoming: [
        instruction('in1'),
        instruction('in2', { disclosure: '系统内' }),
        instruction('in3', { units: ['b'] }),
      ],
      measure: [measure('m1'), measure('m2', { disclosure: '系统内' })],
    }),
  );
  expect(
    unitNotes(env, 'a', ['2026-04', '2026-05']).map(({ day, text, link }) => [day, text, link?.href ?? null]),
  ).toEqual([
    ['2026-06-09', '2026年5月县（市）区红榜，第1名', '/ranking/2026-05/#league-counties'],
    ['2026-06-02', '通报批评，依据依据m1', null],
    ['2026-05-13', '主要领导批示肯定：批示in1', '/incoming/in1/'],
  ]);
});
