import { expect, test } from 'vitest';
import { join } from '#engine/testing/office.ts';
import { RULES } from '#engine/testing/rules.ts';
import { fraction } from '#exact/fraction.ts';
import { periodIn } from '../env/period/period.ts';
import { leagueWorld } from '../testing/league-world.ts';
import { viewWorld } from '../testing/view-world.ts';
import { answerView } from './answer-view.ts';

test('a place that moves is told with the mark of one that its unit objects to, until there is an answer', () => {
  const told = (isOpen: boolean) => {
    const given = { id: 'o1', unit: 'a', period: '2026-05', text: '请核对', reviewer: 'jijian' };
    const answer = { on: '2026-06-04', result: '维持' as const };
    const objection = [{ ...given, submitted: '2026-06-04 10:00', ...(isOpen ? {} : { answer }) }];
    const env = viewWorld(
      '2026-06-05 10:00',
      join(leagueWorld({ a: { '2026-05': 0 } }), { objection }),
      'internal',
    );
    const place = (rank: number) => ({ rank, total: fraction(90) });
    const moved = { what: 'place', period: periodIn(env, '2026-05'), rules: RULES } as const;
    const changed = ['a', 'b'].map((unit) => ({ ...moved, unit, before: place(2), after: place(1) }));
    return answerView(env, { changed, open: [] }).effects.map((text) => text.includes('有异议，待答复'));
  };
  expect([told(true), told(false)]).toEqual([
    [true, false],
    [false, false],
  ]);
});
