import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '#days/day.ts';
import { buildCalendar } from '#calendar/calendar.ts';
import { addWorkdays, countWorkdays, isWorkday } from '#calendar/working-days.ts';
import { withdrawnOn } from '../dossier/course.ts';
import { taskNodes } from '../dossier/nodes.ts';
import { missingPlan } from '../dossier/plan-duties.ts';
import { isSeen } from '../time/look.ts';
import { cutOff, periodLook } from '../time/period-look.ts';
import { nodeOutcome } from '../verification/outcome.ts';
import { arbitraryLedger, MONTHS, worldOf } from '../testing/arbitrary.ts';
import { holds, SLOW } from '#testing/holds.ts';
import { finish, linesOf, lone } from '../testing/lone.ts';
import type { ChangeSpec, TaskSpec } from '../testing/task-records.ts';
import { CALENDAR_2026, periodIn } from '../testing/office.ts';

const YEAR = [...MONTHS, '2026-10'];
const calendar = buildCalendar([CALENDAR_2026]);
const later = (day: string, n: number) => addWorkdays(calendar, day, n);

const days = (min: number, max: number) => fc.integer({ min, max });
const due = days(0, 60).map((after) => addDays('2026-04-07', after));

/** A 重大 matter with one node, whose claims the section must check. */
const single = (on: string, claims: readonly string[], more: Partial<TaskSpec> = {}): TaskSpec => ({
  id: 't0',
  lead: 'jia',
  level: '重大',
  printed: '2026-03-09',
  due: '2026-12-18',
  nodes: [{ id: 'n1', due: on, claims }],
  ...more,
});
const claim = (day: string) => `${day} 10:00`;

describe('8 where a node that is due stands', { timeout: SLOW }, () => {
  test('in each period exactly one of finished, open, waiting, suspended, unless a period counted it', () => {
    holds(
      fc.property(arbitraryLedger(2), (random) => {
        const context = worldOf(random);
        for (const dossier of context.dossiers.values()) {
          const counted = new Map<string, string>();
          for (const month of YEAR) {
            const period = periodIn(context, month);
            const look = periodLook(context, period);
            const lines = linesOf(context, dossier, month);
            const ids = lines.map(({ id }) => id);
            const isThere = period.to >= dossier.delivery.start && isSeen(dossier.notice, look);
            if (!isThere || withdrawnOn(dossier, look) !== undefined) {
              expect(lines).toEqual([]);
              continue;
            }
            const due_ = taskNodes(context, dossier, look).filter(
              (node) => !node.cancelled && `${node.due} 24:00` <= cutOff(period),
            );
            for (const node of due_) {
              const before = counted.get(node.id);
              const { refusals, state } = nodeOutcome(context, dossier, node, look);
              const isOpen = before === undefined || refusals.some((refusal) => refusal.claim.id === before);
              const own = lines.filter(({ id }) => id === node.id);
              expect(own).toHaveLength(isOpen ? 1 : 0);
              const [line] = own;
              if (line === undefined) continue;
              expect(line.state === 'suspended').toBe(node.held);
              if (!node.held) expect(line.state === 'finished').toBe(state !== 'open');
              if (line.state === 'waiting') expect(line.late).toBeLessThanOrEqual(5);
              if (line.state === 'open') expect(line.late).toBeGreaterThan(5);
              if (line.state === 'finished') counted.set(node.id, line.outcome?.claim?.id ?? '');
            }
            const owed = missingPlan(context, dossier, look) === undefined ? [] : ['plan'];
            const known = new Set([...due_.map(({ id }) => id), ...owed]);
            expect(ids.filter((id) => !known.has(id))).toEqual([]);
            expect(ids.filter((id) => id === 'plan')).toEqual(owed);
          }
        }
      }),
      4,
    );
  });

  test('finished in one period, in a second only after a refusal between', () => {
    holds(
      fc.property(arbitraryLedger(2), (random) => {
        const context = worldOf(random);
        for (const dossier of context.dossiers.values()) {
          const finishes = YEAR.flatMap((month) =>
            linesOf(context, dossier, month)
              .filter(({ state }) => state === 'finished')
              .map((line) => ({ line, look: periodLook(context, periodIn(context, month)) })),
          );
          for (const [index, { line, look }] of finishes.entries()) {
            const before = finishes.slice(0, index).findLast((one) => one.line.id === line.id)?.line;
            if (before === undefined || line.node === undefined) continue;
            const { refusals } = nodeOutcome(context, dossier, line.node, look);
            expect(refusals.map((refusal) => refusal.claim.id)).toContain(before.outcome?.claim?.id);
            expect(line.outcome?.claim?.id).not.toBe(before.outcome?.claim?.id);
          }
        }
      }),
      4,
    );
  });
});

describe('6 and 18 what a finish is worth', { timeout: SLOW }, () => {
  const rest = fc.option(fc.record({ from: days(-10, 30), days: days(0, 25) }));
  const request = fc.option(fc.record({ asked: days(-8, 3), by: days(1, 30) }));

  test('a later finish never raises c, whatever rest or unanswered request lies between', () => {
    holds(
      fc.property(due, days(-5, 40), days(0, 30), rest, request, (on, first, more, pause, ask) => {
        const events =
          pause === null
            ? []
            : [`${addDays(on, pause.from)} 暂缓办理`, `${addDays(on, pause.from + pause.days)} 恢复`];
        const changes: readonly ChangeSpec[] =
          ask === null ? [] : [{ asked: claim(addDays(on, ask.asked)), dates: { n1: addDays(on, ask.by) } }];
        const at = (after: number) =>
          finish(lone(single(on, [claim(addDays(on, after))], { events, changes })), 'n1');
        const [soon, late] = [at(first), at(first + more)];
        expect(soon).toBeDefined();
        expect(late).toBeDefined();
        expect(Number(late?.c)).toBeLessThanOrEqual(Number(soon?.c));
        // Any accepted finish beats an open node.
        expect(Number(late?.c)).toBeGreaterThanOrEqual(0.5);
      }),
      4,
    );
  });

  test('what is at most 5 working days late counts once, by its k, wherever the month ends', () => {
    holds(
      fc.property(due, days(0, 5), (on, k) => {
        const [start, finished] = [later(on, 0), later(later(on, 0), k)];
        const world = lone(single(on, [claim(finished)]));
        const counted = YEAR.flatMap((month) => world.lines(month, 'n1')).filter(
          ({ state }) => state !== 'waiting',
        );
        expect(counted.map(({ state, late }) => [state, late])).toEqual([['finished', k]]);
        expect(countWorkdays(calendar, start, finished)).toBe(k);
        expect(finish(world, 'n1')?.c).toBe(String(1 - 0.05 * k));
      }),
      4,
    );
  });
});

describe('7 whose delay costs the unit nothing', { timeout: SLOW }, () => {
  const course = fc.record({
    on: due,
    claimed: days(-15, 20),
    again: days(1, 10),
    delay: days(1, 25),
    end: fc.boolean(),
  });

  test('a refusal later than its deadline, all after it moved alike, leaves the c of the finish', () => {
    holds(
      fc.property(course, ({ on, claimed, again, delay, end }) => {
        const first = later(addDays(on, claimed), 0);
        const at = (behind: number) => {
          const refused = later(first, 5 + behind);
          const node = {
            claims: [claim(first), claim(later(refused, again))],
            checks: [`${refused} 退回`],
          };
          const spec: TaskSpec = end
            ? { ...single(on, []), nodes: [], due: on, end: node }
            : { ...single(on, []), nodes: [{ id: 'n1', due: on, ...node }] };
          return finish(lone(spec), end ? 'end' : 'n1');
        };
        const [inTime, late] = [at(0), at(delay)];
        expect(late?.c).toBe(inTime?.c);
        expect(late?.late).toBe(inTime?.late);
      }),
      4,
    );
  });

  test('a consent that comes late lowers no c, asked for in time; one that never comes takes off at most the days asked for', () => {
    holds(
      fc.property(due, days(2, 8), days(1, 20), days(0, 30), days(-5, 60), (on, before, more, slow, done) => {
        const base = later(on, 0);
        const asked = addDays(base, -before * 2);
        fc.pre(countWorkdays(calendar, asked, base) >= 2);
        const wish = later(base, more);
        const finished = addDays(base, done);
        const claims = [claim(finished)];
        const at = (consent: string | undefined) => {
          const change: ChangeSpec = { asked: claim(asked), dates: { n1: wish } };
          const changes = [{ ...change, ...(consent === undefined ? {} : { consent }) }];
          return Number(finish(lone(single(on, claims, { changes })), 'n1')?.c);
        };
        const prompt = at(later(asked, 2));
        expect(at(later(asked, 2 + slow))).toBeGreaterThanOrEqual(prompt);
        const unanswered = at(undefined);
        // On a rest day after the new date the consent itself makes it 1 late.
        if (isWorkday(calendar, finished)) expect(unanswered).toBeLessThanOrEqual(prompt);
        expect(unanswered).toBeGreaterThanOrEqual(Number(finish(lone(single(on, claims)), 'n1')?.c));
      }),
      4,
    );
  });

  test('approval and 备案, however late, touch no c', () => {
    holds(
      fc.property(due, days(-10, 20), days(0, 60), (on, claimed, slow) => {
        const at = (filed: string) =>
          finish(lone(single(on, [claim(addDays(on, claimed))], { filed })), 'n1');
        const [soon, late] = [at('2026-03-11'), at(later('2026-03-11', slow))];
        expect(late?.c).toBe(soon?.c);
      }),
      4,
    );
  });
});

describe('9 a second postponement', { timeout: SLOW }, () => {
  const change = fc.record({ asked: days(-10, 20), by: days(1, 30), consent: days(0, 12) });

  test('changes no c once the first was granted', () => {
    holds(
      fc.property(
        due,
        days(-10, 40),
        change,
        change,
        fc.boolean(),
        days(0, 15),
        (on, claimed, first, second, answered, gap) => {
          // The second is asked for once the first was granted.
          const again = { ...second, asked: first.asked + first.consent + gap };
          const [one, two] = [first, again].map(({ asked, by, consent }): ChangeSpec => ({
            asked: `${addDays(on, asked)} 18:00`,
            dates: { n1: addDays(on, by) },
            consent: addDays(on, asked + consent),
          }));
          if (one === undefined || two === undefined) throw new Error('two requests');
          const { asked, dates } = two;
          const open: ChangeSpec = { asked, dates };
          const world = (changes: readonly ChangeSpec[]) =>
            lone(single(on, [claim(addDays(on, claimed))], { changes }));
          const [once, twice] = [world([one]), world([one, answered ? two : open])];
          const node = ({ context, dossier, at }: typeof once) =>
            taskNodes(context, dossier, at()).find(({ id }) => id === 'n1');
          fc.pre(node(once)?.postponements[0]?.state === 'granted');
          expect(node(twice)?.due).toBe(node(once)?.due);
          const worth = (of: typeof once) => [finish(of, 'n1')?.c, finish(of, 'n1')?.late];
          expect(worth(twice)).toEqual(worth(once));
        },
      ),
      4,
    );
  });

  test('a request after the date, whatever was answered, changes nothing', () => {
    holds(
      fc.property(due, days(-10, 20), days(1, 40), days(0, 5), (on, claimed, asked, consent) => {
        const request: ChangeSpec = {
          asked: claim(addDays(later(on, 0), asked)),
          dates: { n1: addDays(on, asked + 20) },
          consent: addDays(later(on, 0), asked + consent),
        };
        const at = (changes: readonly ChangeSpec[]) =>
          finish(lone(single(on, [claim(addDays(on, claimed))], { changes })), 'n1');
        expect(at([request])).toEqual(at([]));
      }),
      4,
    );
  });
});
