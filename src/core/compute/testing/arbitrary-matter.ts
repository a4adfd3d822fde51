import fc from 'fast-check';
import { addDays } from '../../calendar/day.ts';
import type { ChangeSpec, MatterSpec, NodeSpec } from './matter.ts';

/** The units of random ledgers: two counties and a department. */
export const UNIT_IDS = ['jia', 'yi', 'fa'] as const;

const RESULTS = ['通过', '通过', '通过', '基本通过', '退回', '退回', '弄虚作假'] as const;
const some = <T>(arbitrary: fc.Arbitrary<T>, weight: number) =>
  fc.option(arbitrary, { nil: undefined, freq: weight });

const minute = fc
  .integer({ min: 0, max: 24 * 60 - 1 })
  .map((at) => `${String(Math.floor(at / 60)).padStart(2, '0')}:${String(at % 60).padStart(2, '0')}`);

/** A claim some days from the due day, and the check that followed it, if any. */
const act = fc.record({
  after: fc.integer({ min: -12, max: 25 }),
  minute,
  quarters: some(fc.integer({ min: 1, max: 3 }), 1),
  check: some(fc.record({ after: fc.integer({ min: 0, max: 20 }), result: fc.constantFrom(...RESULTS) }), 3),
  look: some(
    fc.record({
      after: fc.integer({ min: 5, max: 60 }),
      result: fc.constantFrom('通过', '退回', '反弹', '弄虚作假'),
      demand: fc.integer({ min: 3, max: 30 }),
    }),
    1,
  ),
});

const acts = fc.array(act, { maxLength: 2 });

function actsOf(
  id: string,
  due: string,
  made: readonly (typeof act extends fc.Arbitrary<infer T> ? T : never)[],
) {
  const claims: string[] = [];
  const checks: string[] = [];
  made.forEach(({ after, minute: at, quarters, check, look }, index) => {
    const day = addDays(due, after);
    claims.push(`${day} ${at}${quarters === undefined ? '' : `/${String(quarters)}`}`);
    if (check === undefined) return;
    const held = addDays(day, check.after);
    checks.push(`${held} ${check.result}`);
    if (look === undefined) return;
    const again = addDays(held, look.after);
    const demand = look.result === '反弹' ? ` r-${id}-${String(index)}:${addDays(again, look.demand)}` : '';
    checks.push(`${again} ${look.result} 回头看${demand}`);
  });
  return { claims, checks };
}

const node = fc.record({
  gap: fc.integer({ min: 2, max: 70 }),
  unit: some(fc.constantFrom(...UNIT_IDS), 2),
  target: some(fc.integer({ min: 0, max: 100 }), 1),
  acts,
});

const change = fc.record({
  asked: fc.integer({ min: 1, max: 50 }),
  by: fc.integer({ min: 1, max: 40 }),
  consent: some(fc.integer({ min: 0, max: 10 }), 4),
  chief: some(fc.integer({ min: 0, max: 10 }), 2),
  refused: fc.boolean(),
});

/** A random matter, in short hand; every oddity of the rules may befall it. */
export function arbitraryMatter(id: string): fc.Arbitrary<MatterSpec> {
  return fc
    .record({
      lead: fc.constantFrom(...UNIT_IDS),
      level: fc.constantFrom('一般', '重点', '重大'),
      printed: fc.integer({ min: 0, max: 85 }),
      span: fc.integer({ min: 2, max: 80 }),
      plan: fc.option(fc.integer({ min: 0, max: 9 }), { nil: null, freq: 6 }),
      planMinute: minute,
      filed: fc.option(fc.integer({ min: 0, max: 14 }), { nil: null, freq: 7 }),
      returned: some(fc.constantFrom('要素不全', '内容不实'), 1),
      nodes: fc.array(node, { maxLength: 3 }),
      end: acts,
      changes: fc.array(change, { maxLength: 2 }),
      rest: some(
        fc.record({ from: fc.integer({ min: 3, max: 60 }), days: some(fc.integer({ min: 1, max: 30 }), 3) }),
        1,
      ),
      ended: some(fc.integer({ min: 10, max: 90 }), 1).map((at) =>
        at !== undefined && at % 4 === 0 ? at : undefined,
      ),
    })
    .map((made): MatterSpec => {
      const printed = addDays('2026-03-09', made.printed);
      const due = addDays(printed, made.span);
      const nodes = made.nodes.map((one, index): NodeSpec => {
        const own = addDays(printed, Math.min(one.gap, made.span));
        const nodeId = `n${String(index)}`;
        return {
          id: nodeId,
          due: own,
          ...(one.unit === undefined ? {} : { unit: one.unit }),
          ...(one.target === undefined ? {} : { target: one.target }),
          ...actsOf(nodeId, own, one.acts),
        };
      });
      const planned = made.plan === null ? null : addDays(printed, made.plan);
      const dates = [...nodes, { id: 'end', due }];
      const changes = made.changes.map((one): ChangeSpec => {
        const asked = addDays(printed, one.asked);
        return {
          asked: `${asked} 10:00`,
          dates: Object.fromEntries(dates.map(({ id: nodeId, due: day }) => [nodeId, addDays(day, one.by)])),
          ...(one.refused
            ? { refused: addDays(asked, 2) }
            : {
                ...(one.consent === undefined ? {} : { consent: addDays(asked, one.consent) }),
                ...(one.chief === undefined ? {} : { chief: addDays(asked, one.chief) }),
              }),
        };
      });
      const events: string[] = [];
      if (made.rest !== undefined) {
        const from = addDays(printed, made.rest.from);
        events.push(`${from} 暂停`);
        if (made.rest.days !== undefined) events.push(`${addDays(from, made.rest.days)} 恢复`);
      }
      if (made.ended !== undefined) events.push(`${addDays(printed, made.ended)} 终止`);
      return {
        id,
        lead: made.lead,
        level: made.level,
        printed,
        due,
        plan:
          planned === null
            ? null
            : `${addDays(planned, made.returned === undefined ? 0 : 4)} ${made.planMinute}`,
        filed:
          planned === null || made.filed === null
            ? null
            : addDays(planned, made.filed + (made.returned === undefined ? 0 : 4)),
        ...(planned === null || made.returned === undefined
          ? {}
          : {
              returned: [
                { plan: `${planned} ${made.planMinute}`, back: `${addDays(planned, 1)} ${made.returned}` },
              ],
            }),
        nodes,
        end: actsOf('end', due, made.end),
        changes: planned === null ? [] : changes,
        events,
      };
    });
}
