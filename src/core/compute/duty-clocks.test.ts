import { describe, expect, test } from 'vitest';
import { rowsOf } from './testing/duty-row.ts';
import type { Records } from './testing/ledger-of.ts';
import { matters } from './testing/matter.ts';
import { RULES, unit, world } from './testing/world.ts';

type Clocks = typeof RULES.clocks;

const KINDS = ['ack', 'approval', 'filing', 'verification', 'clue-decision', 'objection'] as const;
/** All clocks longer than those of rules-v1. */
const LONG: Partial<Clocks> = { ack: 3, approval: 4, filing: 2, verification: 7, clue: 6, objection: 5 };
const DEFAULT = {
  ack: '1',
  approval: '2',
  filing: '1',
  verification: '5',
  'clue-decision': '5',
  objection: '3',
};
const rules = (version: string, from: string, published: string, clocks: Partial<Clocks>) => ({
  ...RULES,
  version,
  from,
  published,
  clocks: { ...RULES.clocks, ...clocks },
});

/** Each duty's working days, of one matter, clue and objection whose every step is taken on one day. */
function daysOf(day: string, due: string, given: Records): Record<string, string> {
  const cases: Records = {
    clue: [{ id: 'c1', channel: '来电', category: '其他', summary: '反映', submitted: `${day} 09:00` }],
    objection: [{ id: 'o1', unit: 'jia', reviewer: 'jijian', submitted: `${day} 09:00` }],
  };
  const matter = {
    id: 't1',
    lead: 'jia',
    printed: day,
    due,
    plan: `${day} 10:00`,
    filed: day,
    end: { claims: [`${day} 18:00`] },
  };
  const context = world(
    `${day} 24:00`,
    { unit: [unit('jia', 'counties', 1)] },
    matters([matter]),
    cases,
    given,
  );
  return Object.fromEntries(
    rowsOf(context, ...KINDS).map(({ kind, clock }) => [kind, clock?.split(' +')[1] ?? '']),
  );
}

describe('the clock of a duty', () => {
  const given: Records = {
    rules: [rules('v1', '2026-01', '2025-12-22', {}), rules('v2', '2026-06', '2026-05-20', LONG)],
  };

  test('is that of the rules in force in the month in which it starts', () => {
    const later = {
      ack: '3',
      approval: '4',
      filing: '2',
      verification: '7',
      'clue-decision': '6',
      objection: '5',
    };
    expect(daysOf('2026-05-29', '2026-08-28', given)).toEqual(DEFAULT);
    expect(daysOf('2026-06-01', '2026-08-28', given)).toEqual(later);
  });

  test('is that of rules-v1 where it starts before the first rules', () => {
    const before = { rules: [rules('v1', '2026-07', '2026-05-20', LONG)] };
    expect(daysOf('2026-06-01', '2026-08-28', before)).toEqual(DEFAULT);
  });
});
