import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '#days/day.ts';
import type { Context } from '../dossier/context.ts';
import { isVoid, withdrawnOn } from '../dossier/course.ts';
import type { Dossier } from '../dossier/dossier.ts';
import { repliesOf } from '../dossier/replies.ts';
import { FOUND_STATES, foundStandings } from '../inspections/found-states.ts';
import { openNodes } from '../lights/conclusion.ts';
import { ENDED, taskState, type TaskState } from '../lights/task-state.ts';
import { taskLights } from '../lights/unit-light.ts';
import { arbitraryLedger, recordsOf } from '../testing/arbitrary.ts';
import { actsOf, arbitraryActs } from '../testing/arbitrary-acts.ts';
import { contextOf, worldLedger } from '../testing/office.ts';
import { liveLook } from '../time/look.ts';
import { holds, SLOW } from '#testing/holds.ts';
import { isOpen, type Duty, type DutyKind } from './duty.ts';
import { allDuties, taskDuties } from './roll.ts';
import { signOffs } from './sign-off.ts';

/** A ledger with everything that may befall a matter, as it stands on some day of its year. */
const worlds = fc
  .tuple(arbitraryLedger(3), arbitraryActs, fc.integer({ min: 0, max: 260 }))
  .map(([random, acts, after]) =>
    contextOf(
      worldLedger(recordsOf(random, actsOf(acts, random.matters))),
      `${addDays('2026-03-10', after)} 15:00`,
    ),
  );

/** Asserts something of every matter of every world. */
function ofEvery(said: (context: Context, dossier: Dossier, state: TaskState) => void): void {
  holds(
    fc.property(worlds, (context) => {
      for (const dossier of context.dossiers.values())
        said(context, dossier, taskState(context, dossier, liveLook(context.asOf)));
    }),
    4,
  );
}

/** What is still owed of a matter, replies to its papers among it. */
function owedOf(context: Context, dossier: Dossier): readonly Duty[] {
  const papers = new Set(repliesOf(context, dossier.id).map(({ path }) => path));
  const replies = allDuties(context).filter(
    ({ kind, sources }) => kind === 'reply' && sources.some(({ entry }) => papers.has(entry.path)),
  );
  return [...taskDuties(context, dossier), ...replies].filter(isOpen);
}

/** By whose step a state is left. */
const STEPS: Partial<Record<TaskState, readonly DutyKind[]>> = {
  'plan-overdue': ['plan'],
  'approval-due': ['approval'],
  'filing-due': ['filing'],
  'reply-due': ['reply'],
  'look-back-due': ['look-back'],
};

describe('no sequence of records', { timeout: SLOW }, () => {
  test('leaves a matter in a state that its lights, its open nodes or what is owed deny', () => {
    ofEvery((context, dossier, state) => {
      const look = liveLook(context.asOf);
      const isGone = withdrawnOn(dossier, look) !== undefined;
      expect([state === 'void', state === 'withdrawn']).toEqual([
        isGone && isVoid(dossier, look),
        isGone && !isVoid(dossier, look),
      ]);
      const lights = taskLights(context, dossier, look).map(({ light }) => light);
      if (isGone) {
        expect(new Set(lights.map(({ reason }) => reason))).toEqual(new Set([state]));
        expect(owedOf(context, dossier).filter(({ kind }) => kind !== 'reply')).toEqual([]);
        return;
      }
      if (!ENDED.includes(state)) return;
      expect(openNodes(context, dossier, look)).toEqual([]);
      expect(owedOf(context, dossier).filter(({ kind }) => kind === 'node' || kind === 'plan')).toEqual([]);
    });
  });

  test('leaves a step owed by nobody: each open node by its unit alone, each state by those who lead out of it', () => {
    ofEvery((context, dossier, state) => {
      const look = liveLook(context.asOf);
      const owed = owedOf(context, dossier);
      const wanted = STEPS[state];
      // Of a change that only 主要领导 has still to consent to the rules set no clock: it stands on that list.
      if (state === 'change-requested')
        expect(signOffs(context).some((one) => 'dossier' in one && one.dossier === dossier)).toBe(true);
      if (wanted !== undefined)
        expect(owed.map(({ kind }) => kind)).toEqual(expect.arrayContaining([...wanted]));
      if (withdrawnOn(dossier, look) !== undefined || dossier.delivery.start >= look.day) return;
      for (const { node, outcome } of openNodes(context, dossier, look)) {
        if (outcome.state !== 'open' || node.held) continue;
        const steps = owed.filter(
          ({ kind, subject }) => (kind === 'node' || kind === 'rectification') && subject === node.id,
        );
        expect(steps.map(({ who }) => who)).toEqual([{ kind: 'unit', id: node.unit }]);
      }
    });
  });

  test('has a duty without a debtor that the office has, or one duty twice', () => {
    holds(
      fc.property(worlds, (context) => {
        const duties = allDuties(context);
        expect(new Set(duties.map(({ id }) => id)).size).toBe(duties.length);
        const posts = new Set(context.office.posts.map(({ id }) => id));
        for (const { who } of duties) {
          if (who.kind === 'unit') expect(context.units.has(who.id)).toBe(true);
          if (who.kind === 'section') expect(who.id).toBe(context.office.secretariat);
          if (who.kind === 'post') expect(posts.has(who.id)).toBe(true);
        }
      }),
      4,
    );
  });

  test('leaves what was found in two states or none', () => {
    holds(
      fc.property(worlds, (context) => {
        for (const entry of context.ledger.inspection)
          for (const { state, demands, problem } of foundStandings(context, entry)) {
            expect(FOUND_STATES).toContain(state);
            if (problem.verdict?.result === '不属实') expect(state).toBe('untrue');
            else if (demands.some(({ outcome }) => outcome.state === 'open')) expect(state).toBe('mending');
          }
      }),
      2,
    );
  });
});

test('these worlds have what the properties speak of', { timeout: SLOW }, () => {
  const states = new Set<string>();
  const kinds = new Set<string>();
  holds(
    fc.property(worlds, (context) => {
      for (const dossier of context.dossiers.values()) {
        states.add(taskState(context, dossier, liveLook(context.asOf)));
        for (const { kind } of owedOf(context, dossier)) kinds.add(kind);
      }
      for (const entry of context.ledger.inspection)
        for (const { state } of foundStandings(context, entry)) states.add(state);
      for (const { kind } of allDuties(context)) kinds.add(kind);
    }),
    6,
  );
  expect([...states]).toEqual(
    expect.arrayContaining([
      ...['plan-due', 'plan-overdue', 'approval-due', 'handling', 'change-requested', 'claimed', 'returned'],
      ...['reply-due', 'look-back-due', 'struck-off', 'relapsed', 'suspended', 'withdrawn', 'void'],
      ...['unverified', 'untrue', 'true', 'mending'],
    ]),
  );
  expect([...kinds]).toEqual(
    expect.arrayContaining(['node', 'rectification', 'reply', 'feedback', 'clue-decision', 'site-review']),
  );
});
