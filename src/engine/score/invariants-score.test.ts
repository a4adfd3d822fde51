import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '#days/day.ts';
import { buildCalendar } from '#calendar/calendar.ts';
import { addWorkdays } from '#calendar/working-days.ts';
import { add, compare, decimal, exactText, max, min, subtract, ZERO } from '#exact/fraction.ts';
import type { Rules } from '#record/rules/rules.ts';
import { planDuties } from '../dossier/plan-duties.ts';
import { taskNodes } from '../dossier/nodes.ts';
import { rowTerms } from '../scheme/row-terms.ts';
import { liveLook } from '../time/look.ts';
import { verificationDuty } from '../verification/verification-duty.ts';
import {
  arbitraryLedger,
  LATER,
  MONTHS,
  recordsOf,
  UNIT_IDS,
  worldOf,
  type RandomLedger,
} from '../testing/arbitrary.ts';
import { holds, SLOW } from '#testing/holds.ts';
import { finish, linesOf, lone } from '../testing/lone.ts';
import { taskRecords, report, type TaskSpec, type NodeSpec } from '../testing/task-records.ts';
import { CALENDAR_2026, contextOf, entryOf, periodIn, worldLedger } from '../testing/office.ts';
import { partsIn, resultIn } from '../testing/printed.ts';
import { RULES } from '../testing/rules.ts';
import { planLines } from './plans.ts';

const calendar = buildCalendar([CALENDAR_2026]);
const later = (day: string, n: number) => addWorkdays(calendar, day, n);
const days = (least: number, most: number) => fc.integer({ min: least, max: most });

describe('2 and 12 rows that add up', { timeout: SLOW }, () => {
  test('printed parts give base and total, and what has no inputs says so', () => {
    holds(
      fc.property(arbitraryLedger(), fc.constantFrom(...MONTHS), (random, month) => {
        const context = worldOf(random);
        for (const unit of UNIT_IDS) {
          const { score, lines } = resultIn(context, unit, month);
          const inputs: Readonly<Record<string, number>> = {
            a: lines.completion.flatMap(({ nodes }) => nodes).length,
            b: lines.quality.length,
            c1: lines.plans.length,
            c2: lines.weeks.length,
          };
          for (const { component, state, points, full } of score.parts) {
            const none = inputs[component.id] === 0;
            expect(state).toBe(none ? (component.id === 'a' ? 'none' : 'full') : 'scored');
            if (state === 'full') expect(points).toEqual(full);
          }
          if (score.unranked !== undefined) {
            expect([score.base, score.total]).toEqual([undefined, undefined]);
            continue;
          }
          const terms = rowTerms(score);
          const text = (kind: string) =>
            terms.flatMap((term) => (term.kind === kind && 'text' in term ? (term.text ?? []) : []));
          const sum = text('part').reduce((so, part) => add(so, decimal(part)), ZERO);
          expect(text('base')).toEqual([exactTwo(sum)]);
          const [bonus = '0', deduction = '0'] = [text('bonus')[0], text('deduction')[0]];
          const free = subtract(add(sum, decimal(bonus)), decimal(deduction));
          expect(text('total')).toEqual([exactTwo(min(decimal('105'), max(ZERO, free)))]);
        }
      }),
      4,
    );
  });
});

function exactTwo(value: ReturnType<typeof decimal>): string {
  return Number(exactText(value)).toFixed(2);
}

/** Without draws, so that what is added falls under none; with a matter of the unit that is finished late. */
const atWork = (ledger: RandomLedger, unit: string, month: string): RandomLedger => ({
  matters: [
    ...ledger.matters,
    {
      id: 'own',
      lead: unit,
      printed: '2026-02-02',
      due: `${month}-09`,
      end: { claims: [`${month}-16 10:00`] },
    },
  ],
  others: { ...ledger.others, draw: [] },
  entering: [],
});
const partA = (ledger: RandomLedger, unit: string, month: string, ...more: TaskSpec[]) =>
  partsIn(worldOf(ledger, taskRecords(...more)), unit, month)['a'] ?? '—';
const anywhere = [arbitraryLedger(), fc.constantFrom(...MONTHS), fc.constantFrom(...UNIT_IDS)] as const;
const level = fc.constantFrom('一般', '重点', '重大');

describe('4 and 5 added and divided work', { timeout: SLOW }, () => {
  const done = (month: string) => ({ claims: [`${month}-13 10:00`], checks: [`${month}-15 通过`] });
  const acted = (month: string, isDone: boolean) => (isDone ? done(month) : {});
  const added = (unit: string, month: string, d: string, isDone: boolean): TaskSpec => ({
    id: 'new',
    lead: unit,
    level: d,
    printed: '2026-02-02',
    due: `${month}-${isDone ? '14' : '08'}`,
    end: acted(month, isDone),
  });
  const helped = (unit: string, month: string, d: string, isDone: boolean): TaskSpec => ({
    ...added('other', month, d, isDone),
    due: '2026-12-25',
    end: {},
    nodes: [{ id: 'n', due: `${month}-${isDone ? '14' : '08'}`, unit, ...acted(month, isDone) }],
  });

  test('a task on time never lowers A, one with c 0 never raises it', () => {
    holds(
      fc.property(...anywhere, level, fc.boolean(), fc.boolean(), (random, month, unit, d, leads, isDone) => {
        const ledger = atWork(random, unit, month);
        const before = partA(ledger, unit, month);
        const after = Number(partA(ledger, unit, month, (leads ? added : helped)(unit, month, d, isDone)));
        if (isDone) expect(after).toBeGreaterThanOrEqual(Number(before));
        else expect(after).toBeLessThanOrEqual(Number(before));
      }),
      3,
    );
  });

  test('a node on time never lowers A, one with c 0 never raises it', () => {
    holds(
      fc.property(...anywhere, fc.nat(), fc.boolean(), (random, month, unit, pick, isDone) => {
        const ledger = atWork(random, unit, month);
        const spec = ledger.matters[pick % ledger.matters.length];
        const filed = spec?.filed === undefined ? spec?.printed : spec.filed;
        fc.pre(spec !== undefined && spec.plan !== null && filed !== null && (filed ?? '') <= `${month}-10`);
        const node: NodeSpec = {
          id: 'new',
          due: `${month}-${isDone ? '14' : '08'}`,
          unit,
          ...acted(month, isDone),
        };
        const grown = ledger.matters.map((one) =>
          one === spec ? { ...one, nodes: [...(one.nodes ?? []), node] } : one,
        );
        const context = worldOf({ ...ledger, matters: grown });
        const line = resultIn(context, unit, month)
          .lines.completion.flatMap(({ nodes }) => nodes)
          .find(({ id }) => id === 'new');
        fc.pre(line !== undefined && (isDone ? line.late === 0 : line.c.n === 0n));
        const before = partA(ledger, unit, month);
        const after = Number(partsIn(context, unit, month)['a']);
        if (isDone) expect(after).toBeGreaterThanOrEqual(Number(before));
        else expect(after).toBeLessThanOrEqual(Number(before));
      }),
      3,
    );
  });

  test('a task’s only counted node cut into several of the same c leaves A', () => {
    holds(
      fc.property(...anywhere, level, days(-5, 12), days(2, 4), (random, month, unit, d, late, pieces) => {
        const on = `${month}-11`;
        const claims = [`${addDays(on, late)} 10:00`];
        const cut = (count: number): TaskSpec => ({
          ...added(unit, month, d, true),
          due: '2026-12-25',
          end: {},
          nodes: Array.from({ length: count }, (_, n) => ({ id: `n${String(n)}`, due: on, claims })),
        });
        const a = (count: number) => partA(atWork(random, unit, month), unit, month, cut(count));
        expect(a(pieces)).toBe(a(1));
      }),
      2,
    );
  });
});

describe('7 and 18 of plans', { timeout: SLOW }, () => {
  const plan = (filed: number | null, more: Partial<TaskSpec> = {}) => {
    const printed = '2026-04-07';
    return (after: number) => {
      const start = addDays(printed, after);
      const world = lone({
        id: 't0',
        lead: 'jia',
        printed: start,
        due: '2026-12-18',
        plan: filed === null ? null : `${later(later(start, 2), filed)} 10:00`,
        filed: filed === null ? null : later(later(start, 2), filed),
        ...more,
      });
      const settled = MONTHS.flatMap((month) =>
        (planLines(world.context, periodIn(world.context, month)).get('jia') ?? []).map((line) => line),
      );
      const nodes = MONTHS.flatMap((month) =>
        world.lines(month, 'plan').filter(({ state }) => state === 'open'),
      );
      return { settled, nodes };
    };
  };

  test('18 a plan at most 5 working days late is settled once, by its k, wherever the month ends', () => {
    holds(
      fc.property(days(0, 60), days(0, 5), (after, k) => {
        const { settled, nodes } = plan(k)(after);
        expect(settled.map(({ p, late }) => [exactText(p), late])).toEqual([
          [exactText(max(ZERO, decimal(String(1 - 0.25 * k)))), k],
        ]);
        expect(nodes).toEqual([]);
      }),
      4,
    );
  });

  test('one that never comes is settled once, and is a node with c 0 in every later month', () => {
    holds(
      fc.property(days(0, 60), (after) => {
        const { settled, nodes } = plan(null)(after);
        expect(settled.map(({ p }) => exactText(p))).toEqual(['0']);
        expect(nodes.length).toBeGreaterThanOrEqual(3);
      }),
    );
  });

  test('7 approval and 备案, however late, touch no p and no z', () => {
    holds(
      fc.property(
        days(0, 60),
        days(0, 40),
        fc.array(fc.boolean(), { minLength: 12, maxLength: 12 }),
        (after, slow, weeks) => {
          const start = addDays('2026-04-07', after);
          const said = weeks.flatMap((isSent, n) => {
            const friday = addDays('2026-04-10', n * 7);
            return isSent ? [report(`2026-W${String(15 + n)} jia ${friday} 11:00`, ['t0'])] : [];
          });
          const at = (filed: string) => {
            const spec: TaskSpec = {
              id: 't0',
              lead: 'jia',
              printed: start,
              due: '2026-12-18',
              filed,
              nodes: [{ id: 'n1', due: addDays(start, 30) }],
            };
            const { context } = lone(spec, { report: said });
            return MONTHS.map((month) => {
              const { lines } = resultIn(context, 'jia', month);
              return [
                lines.plans.map(({ p }) => exactText(p)),
                lines.weeks.map(({ week, state }) => [week, state]),
              ];
            });
          };
          expect(at(later(start, slow))).toEqual(at(start));
        },
      ),
      2,
    );
  });
});

test(
  '14 a rest day, closure or amendment added after the start never shortens a deadline',
  { timeout: SLOW },
  () => {
    const added = fc.record({
      known: days(0, 120),
      after: days(0, 10),
      length: days(0, 4),
      isClosure: fc.boolean(),
    });
    holds(
      fc.property(arbitraryLedger(), fc.array(added, { minLength: 1, maxLength: 3 }), (random, made) => {
        const ledger: RandomLedger = {
          matters: random.matters.map((spec) => ({ ...spec, changes: [], events: [] })),
          others: {},
          entering: [],
        };
        const from = ({ known, after }: (typeof made)[number]) => addDays('2026-03-09', known + after);
        const closures = made
          .filter(({ isClosure }) => isClosure)
          .map((one, index) => ({
            id: `c${String(index)}`,
            known: addDays('2026-03-09', one.known),
            from: from(one),
            to: addDays(from(one), one.length),
            reason: '停电',
            basis: '公告',
          }));
        const notices = made
          .filter(({ isClosure }) => !isClosure)
          .toSorted((a, b) => a.known - b.known)
          .map((one, index) => ({
            id: `amend-${String(index)}`,
            title: '调整',
            known: addDays('2026-03-09', one.known),
            source: 'https://www.gov.cn/',
            days: [{ name: '调休', off: [from(one)], work: [addDays(from(one), 5 + one.length)] }],
          }));
        const open = worldOf(ledger);
        const shut = worldOf(ledger, {
          calendar: [{ ...CALENDAR_2026, closures, notices: [...CALENDAR_2026.notices, ...notices] }],
        });
        for (const [id, dossier] of open.dossiers) {
          const other = shut.dossiers.get(id);
          if (other === undefined) throw new Error('the same matters');
          // What was known before the notice may make it a 即办件, which owes a 签收 and no plan.
          if (dossier.prompt !== other.prompt) continue;
          const dates = (context: typeof open, of: typeof dossier) => {
            const look = liveLook('2026-08-31 24:00');
            return [
              ...planDuties(context, of, look).map(({ deadline }) => deadline),
              ...taskNodes(context, of, look).map(({ original }) => original),
            ];
          };
          const longer = dates(shut, other);
          dates(open, dossier).forEach(({ due, knownAt }, index) => {
            // Before the start anything may be arranged.
            if (made.some(({ known }) => addDays('2026-03-09', known) <= knownAt)) return;
            expect((longer[index]?.due ?? '') >= due).toBe(true);
          });
        }
      }),
      4,
    );
  },
);

type Changes = Partial<Record<keyof Rules, unknown>>;

describe('17 a block left out', { timeout: SLOW }, () => {
  const without = (change: Changes, dropped: readonly string[] = []): unknown => ({
    ...RULES,
    components: RULES.components.filter(({ id }) => !dropped.includes(id)),
    ...change,
  });
  const scored = (random: RandomLedger, rules: unknown, unit: string, month: string) => {
    const whole = worldLedger(recordsOf(random));
    const context = contextOf({ ...whole, rules: [entryOf('rules', rules, 0)] }, LATER);
    return { context, ...resultIn(context, unit, month) };
  };

  test('gives no line, no part and no node', () => {
    holds(
      fc.property(...anywhere, (random, month, unit) => {
        const of = (change: Changes, dropped?: readonly string[]) =>
          scored(random, without(change, dropped), unit, month);
        const plans = of({ plans: undefined }, ['c1']);
        expect(plans.lines.plans).toEqual([]);
        expect(plans.score.parts.map(({ component }) => component.id)).toEqual(['a', 'b', 'c2']);
        for (const dossier of plans.context.dossiers.values()) {
          expect(planDuties(plans.context, dossier, liveLook(LATER))).toEqual([]);
          expect(linesOf(plans.context, dossier, month).filter(({ id }) => id === 'plan')).toEqual([]);
        }
        expect(of({ weekly: undefined }, ['c2']).lines.weeks).toEqual([]);
        const extras = of({ bonus: undefined, deduction: undefined });
        expect([extras.lines.bonus, extras.lines.deductions]).toEqual([[], []]);
        expect([extras.score.bonus, extras.score.deduction]).toEqual([undefined, undefined]);
        const leads = of({ tasks: { ...RULES.tasks, assist: undefined, prompt: undefined } });
        expect(leads.lines.completion.every(({ role }) => role === 'lead')).toBe(true);
        expect([...leads.context.dossiers.values()].some(({ prompt }) => prompt)).toBe(false);
        const unchecked = of({ verification: undefined });
        for (const dossier of unchecked.context.dossiers.values())
          for (const claim of dossier.claims)
            expect(verificationDuty(unchecked.context, dossier, claim, liveLook(LATER))).toBe('free');
        const mark = { id: 'd', name: '评分', source: 'assessed', full: '100' };
        const marks = of({ tasks: undefined, plans: undefined, weekly: undefined, components: [mark] });
        expect([marks.lines.completion, marks.lines.quality, marks.lines.weeks]).toEqual([[], [], []]);
        expect(marks.score.parts.map(({ state }) => state)).toEqual(['missing']);
      }),
      2,
    );
  });

  test('but for it nothing changes', () => {
    holds(
      fc.property(...anywhere, (random, month, unit) => {
        const whole = scored(random, RULES, unit, month);
        const fewer = scored(random, without({ bonus: undefined, weekly: undefined }, ['c2']), unit, month);
        expect(fewer.score.parts.map(({ points }) => points)).toEqual(
          whole.score.parts.filter(({ component }) => component.id !== 'c2').map(({ points }) => points),
        );
        expect(fewer.score.deduction).toEqual(whole.score.deduction);
      }),
      2,
    );
  });
});

test('6 any accepted finish is worth more than an open node', { timeout: SLOW }, () => {
  holds(
    fc.property(days(0, 60), days(0, 90), (after, late) => {
      const on = addDays('2026-04-07', after);
      const node = { id: 'n1', due: on, claims: [`${addDays(on, late)} 10:00`] };
      const spec: TaskSpec = {
        id: 't0',
        lead: 'jia',
        printed: '2026-03-09',
        due: '2026-12-18',
        nodes: [node],
      };
      const done = finish(lone(spec), 'n1');
      expect(done === undefined ? 0 : compare(decimal(done.c), ZERO)).toBe(1);
    }),
  );
});
