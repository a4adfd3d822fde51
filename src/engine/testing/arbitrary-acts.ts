import fc from 'fast-check';
import { addDays } from '#days/day.ts';
import { isoWeekOf } from '#days/iso-week.ts';
import { UNIT_IDS } from './arbitrary-task.ts';
import { demand, inspection } from './inspection.ts';
import { join, type Records } from './office.ts';
import type { TaskSpec } from './task-records.ts';

type Made<T> = T extends fc.Arbitrary<infer V> ? V : never;

const some = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });
const days = (min: number, max: number) => fc.integer({ min, max });
const day = days(0, 150).map((after) => addDays('2026-03-20', after));

const visit = fc.record({
  matter: fc.nat({ max: 2 }),
  after: days(1, 90),
  kind: fc.constantFrom('现场督办', '专项稽查', '会商', '现场点评', '月度拉练'),
  asked: fc.array(fc.record({ within: days(2, 40), claim: some(days(0, 50)), check: some(days(0, 15)) }), {
    maxLength: 2,
  }),
  verdict: some(fc.constantFrom('属实' as const, '不属实' as const)),
  fed: fc.boolean(),
});
const voided = fc.record({ matter: fc.nat({ max: 2 }), after: days(0, 60) });
const reply = fc.record({
  matter: fc.nat({ max: 2 }),
  day,
  within: days(1, 60),
  answered: some(days(0, 120)),
});
const pause = fc.record({ week: days(0, 20), before: days(0, 3) });
const clue = fc.record({
  day,
  decided: some(days(0, 12)),
  closed: days(0, 40),
  unit: fc.constantFrom(...UNIT_IDS),
});

/** What befalls matters beside their own course: inspections with demands, void notices, papers to be answered, weeks without report, clues. */
export const arbitraryActs = fc.record({
  visits: fc.array(visit, { maxLength: 3 }),
  voids: fc.array(voided, { maxLength: 1 }),
  replies: fc.array(reply, { maxLength: 2 }),
  pauses: fc.uniqueArray(pause, { maxLength: 2, selector: ({ week }) => week }),
  clues: fc.array(clue, { maxLength: 1 }),
});

/** Makes records of them; what speaks of a matter that is not there is left out. */
export function actsOf(made: Made<typeof arbitraryActs>, specs: readonly TaskSpec[]): Records {
  const of = (matter: number) => specs.find(({ id }) => id === `t${String(matter)}`);
  return join(...made.visits.flatMap((one, n) => visitOf(one, of(one.matter), n) ?? []), {
    event: made.voids.flatMap((one) => {
      const spec = of(one.matter);
      if (spec === undefined) return [];
      const on = addDays(spec.printed, one.after);
      const approval = { by: 'zhuren', on, mode: '签批' as const };
      return [
        { task: spec.id, kind: '通知单作废' as const, on, approval, text: '误发', submitted: `${on} 08:00` },
      ];
    }),
    incoming: made.replies.flatMap((one, n) => replyOf(one, of(one.matter), n)),
    pause: made.pauses.map(({ week, before }) => {
      const friday = addDays('2026-04-03', week * 7);
      const on = addDays(friday, -before);
      return {
        week: isoWeekOf(friday),
        reason: '汛情',
        approval: { by: 'zhuren', on, mode: '签批' as const },
        submitted: `${on} 09:00`,
      };
    }),
    clue: made.clues.map((one, n) => ({
      id: `c${String(n)}`,
      channel: '来电',
      category: '其他',
      unit: one.unit,
      summary: '反映',
      submitted: `${one.day} 10:00`,
      ...(one.decided === undefined
        ? {}
        : {
            decision: { on: addDays(one.day, one.decided), result: '不予转办' as const, reason: '不属职责' },
            closed: { on: addDays(one.day, one.decided + one.closed), result: '已答复' },
          }),
    })),
  });
}

function visitOf(one: Made<typeof visit>, spec: TaskSpec | undefined, n: number): Records | undefined {
  if (spec === undefined) return undefined;
  const on = addDays(spec.printed, one.after);
  const id = (index: number) => `v${String(n)}x${String(index)}`;
  const due = (within: number) => addDays(on, within);
  const verdict = one.verdict === undefined ? {} : { verdict: { on, result: one.verdict, by: 'mishu' } };
  // What was found untrue is not to be mended.
  const asked = one.verdict === '不属实' ? [] : one.asked;
  const claimed = asked.flatMap(({ claim, check }, index) =>
    claim === undefined ? [] : [{ node: id(index), day: addDays(on, 1 + claim), check }],
  );
  return {
    inspection: [
      inspection(`${on} ${spec.lead} ${one.kind}`, {
        id: `${on}-${spec.lead}-${String(n)}`,
        tasks: [spec.id],
        ...(one.kind === '现场点评' ? { month: on.slice(0, 7) } : {}),
        found: [{ no: 1, category: '资料不全', text: '缺回证', ...verdict }],
        ...(asked.length === 0
          ? {}
          : {
              demands: asked.map(({ within }, index) =>
                demand(`${spec.id} ${id(index)} ${due(within)}`, { found: [1] }),
              ),
            }),
        ...(one.fed ? { feedback: [{ unit: spec.lead, on: addDays(on, 2), channel: '书面' as const }] } : {}),
      }),
    ],
    claim: claimed.map(({ node, day: at }) => ({
      task: spec.id,
      unit: spec.lead,
      submitted: `${at} 10:00`,
      nodes: [{ node, text: '已改' }],
    })),
    verification: claimed.flatMap(({ node, day: at, check }) => {
      if (check === undefined) return [];
      const held = addDays(at, check);
      return [
        {
          id: `${held}-${node}-${spec.id}`,
          on: held,
          by: 'mishu',
          method: '现场查看' as const,
          results: [{ task: spec.id, node, kind: '核验' as const, result: '通过' as const, finding: '已改' }],
          submitted: `${held} 16:00`,
        },
      ];
    }),
  };
}

function replyOf(
  one: Made<typeof reply>,
  spec: TaskSpec | undefined,
  n: number,
): NonNullable<Records['incoming']> {
  if (spec === undefined) return [];
  return [
    {
      id: `r${String(n)}`,
      kind: '领导批示',
      title: '批示',
      from: '市政府',
      date: one.day,
      task: spec.id,
      text: '请办',
      reply: { to: '市政府督查室', due: addDays(one.day, one.within) },
      ...(one.answered === undefined
        ? {}
        : { replied: { on: addDays(one.day, one.answered), document: '回1号', text: '已办' } }),
      submitted: `${one.day} 10:00`,
    },
  ];
}
