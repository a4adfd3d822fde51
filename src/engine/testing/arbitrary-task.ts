import fc from 'fast-check';
import { addDays } from '#days/day.ts';
import type { ChangeSpec, TaskSpec, NodeSpec } from './task-records.ts';

/** The units of random ledgers. */
export const UNIT_IDS = ['jia', 'yi', 'gui', 'fa'] as const;

const RESULTS = ['通过', '通过', '通过', '限期完善', '退回', '退回', '弄虚作假'] as const;

type Made<T> = T extends fc.Arbitrary<infer V> ? V : never;

/** There `weight` times as often as not. One in `freq` is nil: of 1 there would never be any. */
const some = <T>(arbitrary: fc.Arbitrary<T>, weight: number) =>
  fc.option(arbitrary, { nil: undefined, freq: weight + 1 });

const minute = fc
  .integer({ min: 0, max: 24 * 60 - 1 })
  .map((at) => `${String(Math.floor(at / 60)).padStart(2, '0')}:${String(at % 60).padStart(2, '0')}`);

const days = (min: number, max: number) => fc.integer({ min, max });

/** A claim some days from the due day, the check that followed it and the look back at it, if any. */
const act = fc.record({
  after: days(-12, 25),
  minute,
  check: some(
    fc.record({
      after: days(0, 20),
      late: fc.constantFrom(0, 0, 0, 1, 2, 3, 9),
      result: fc.constantFrom(...RESULTS),
      demand: days(2, 30),
    }),
    3,
  ),
  look: some(
    fc.record({
      after: days(5, 60),
      result: fc.constantFrom('通过', '退回', '反弹', '弄虚作假'),
      demand: days(3, 30),
    }),
    1,
  ),
});

const acts = fc.array(act, { maxLength: 2 });

/** Claims and checks of a node; nobody claims before the day after the notice. */
function actsOf(id: string, printed: string, due: string, made: readonly Made<typeof act>[]) {
  const first = addDays(printed, 1);
  const claims: string[] = [];
  const checks: string[] = [];
  for (const [index, { after, minute: at, check, look }] of made.entries()) {
    const meant = addDays(due, after);
    const day = meant > first ? meant : first;
    claims.push(`${day} ${at}`);
    if (check === undefined) continue;
    const held = addDays(day, check.after);
    const demand = (of: string, on: string, within: number) =>
      `r-${of}-${id}-${String(index)}:${addDays(on, within)}`;
    const asked = check.result === '限期完善' ? ` 核验 ${demand('h', held, check.demand)}` : '';
    checks.push(`${held}~${addDays(held, check.late)} ${check.result}${asked}`);
    if (look === undefined) continue;
    const again = addDays(held, look.after);
    const more = look.result === '反弹' ? ` ${demand('k', again, look.demand)}` : '';
    checks.push(`${again} ${look.result} 回头看${more}`);
  }
  return { claims, checks };
}

const node = fc.record({
  gap: days(2, 70),
  unit: some(fc.constantFrom(...UNIT_IDS), 2),
  target: some(days(0, 100), 1),
  acts,
});

const change = fc.record({
  asked: days(1, 50),
  by: days(1, 40),
  consent: some(days(0, 10), 4),
  chief: some(days(0, 10), 2),
  refused: fc.boolean(),
});

const rest = fc.record({ from: days(3, 50), days: some(days(0, 30), 3), again: some(days(0, 20), 1) });

const handOver = fc.record({ after: days(3, 70), to: fc.constantFrom(...UNIT_IDS), by: days(1, 25) });

const made = fc.record({
  lead: fc.constantFrom(...UNIT_IDS),
  level: fc.constantFrom('一般', '重点', '重大'),
  printed: days(0, 85),
  span: days(2, 80),
  noLater: fc.boolean(),
  plan: fc.option(days(0, 9), { nil: null, freq: 6 }),
  planMinute: minute,
  filed: fc.option(days(0, 14), { nil: null, freq: 7 }),
  returned: some(days(1, 5), 1),
  acked: fc.option(days(0, 6), { nil: null, freq: 6 }),
  nodes: fc.array(node, { maxLength: 3 }),
  end: acts,
  changes: fc.array(change, { maxLength: 2 }),
  rest: some(rest, 1),
  handOvers: fc.array(handOver, { maxLength: 2 }),
  handed: days(0, 3),
  cancelled: days(0, 60),
  withdrawn: days(0, 400),
});

/** A random matter, in short hand; every oddity of the rules may befall it. */
export function arbitraryTaskSpec(id: string): fc.Arbitrary<TaskSpec> {
  return made.map((one): TaskSpec => {
    const printed = addDays('2026-03-09', one.printed);
    const due = addDays(printed, one.span);
    const nodes = one.nodes.map((planned, index): NodeSpec => {
      const nodeId = `n${String(index)}`;
      const day = addDays(printed, Math.min(planned.gap, one.span));
      return {
        id: nodeId,
        due: day,
        ...(planned.unit === undefined ? {} : { unit: planned.unit }),
        ...(planned.target === undefined ? {} : { target: planned.target }),
        ...actsOf(nodeId, printed, day, planned.acts),
      };
    });
    const back = one.returned === undefined ? 0 : 4;
    const planned = one.plan === null ? null : addDays(printed, one.plan);
    return {
      id,
      lead: one.lead,
      level: one.level,
      printed,
      due,
      ...(one.noLater ? { dueNoLater: true as const } : {}),
      acked: one.acked === null ? null : `${addDays(printed, one.acked)} 10:00`,
      plan: planned === null ? null : `${addDays(planned, back)} ${one.planMinute}`,
      filed: planned === null || one.filed === null ? null : addDays(planned, one.filed + back),
      ...(planned === null || one.returned === undefined
        ? {}
        : { returned: [{ plan: `${planned} ${one.planMinute}`, back: addDays(planned, one.returned) }] }),
      nodes,
      end: actsOf('end', printed, due, one.end),
      changes: planned === null ? [] : one.changes.map((asked) => changeOf(asked, printed, due, nodes)),
      events: eventsOf(one, printed),
      handOvers: one.handed > 0 ? [] : one.handOvers.map((given) => handOverOf(given, printed, nodes)),
    };
  });
}

function changeOf(
  one: Made<typeof change>,
  printed: string,
  due: string,
  nodes: readonly NodeSpec[],
): ChangeSpec {
  const asked = addDays(printed, one.asked);
  const dates = [...nodes, { id: 'end', due }].map((node) => [node.id, addDays(node.due, one.by)]);
  return {
    asked: `${asked} 10:00`,
    // Pairs of two texts.
    dates: Object.fromEntries(dates) as Record<string, string>,
    ...(one.refused
      ? { refused: addDays(asked, 2) }
      : {
          ...(one.consent === undefined ? {} : { consent: addDays(asked, one.consent) }),
          ...(one.chief === undefined ? {} : { chief: addDays(asked, one.chief) }),
        }),
  };
}

function handOverOf(
  { after, to, by }: Made<typeof handOver>,
  printed: string,
  nodes: readonly NodeSpec[],
): NonNullable<TaskSpec['handOvers']>[number] {
  const on = addDays(printed, after);
  const overdue = nodes.filter((node) => node.due < on);
  return { on, to, dates: Object.fromEntries(overdue.map((node) => [node.id, addDays(on, by)])) };
}

function eventsOf({ rest: paused, cancelled, withdrawn }: Made<typeof made>, printed: string): string[] {
  const events: string[] = [];
  if (paused !== undefined) {
    const from = addDays(printed, paused.from);
    events.push(`${from} 暂缓办理`);
    if (paused.days !== undefined) {
      const to = addDays(from, paused.days);
      events.push(`${to} 恢复`);
      if (paused.again !== undefined) {
        const second = addDays(to, paused.again);
        events.push(`${second} 暂缓办理`, `${addDays(second, paused.again)} 恢复`);
      }
    }
  }
  if (cancelled < 5) events.push(`${addDays(printed, 10 + cancelled * 9)} 取消节点 n1`);
  if (withdrawn < 60) events.push(`${addDays(printed, 10 + withdrawn)} 撤销督办`);
  return events;
}
