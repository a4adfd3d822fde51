import { said, valueWords } from '#wording/problems/phrases.ts';
import { wordsByWhy } from '#wording/problems/words-by-why.ts';
import { leadOf } from '#engine/dossier/course.ts';
import type { Dossier, Filed } from '#engine/dossier/dossier.ts';
import { taskNodes } from '#engine/dossier/nodes.ts';
import { missingPlan } from '#engine/dossier/plan-duties.ts';
import type { Look } from '#engine/time/look.ts';
import type { EntryOf } from '#record/ledger.ts';
import { nodeOutcome } from '#engine/verification/outcome.ts';
import { addDays } from '#days/day.ts';
import { endOfDay } from '#days/moment.ts';
import { END, type CheckIndex } from '../check/check-index.ts';
import { check, type Finding, found } from '../check/check.ts';
import { unitWords } from '../check/office-roles.ts';

/** 移交 goes from a unit that has open nodes to another that is there, with a new date, not earlier than the day itself, for all that is overdue (rules.md §1). */
export const handOver = check({
  code: 'hand-over',
  severity: 'error',
  words: {
    title: '移交没有写全',
    ...wordsByWhy(
      {
        missing: {
          message: () => '发现移交没有写接办单位（to）',
          expected: () => '接办单位的编号',
          fix: () => '请补上 to',
        },
        same: {
          message: (p) => `发现移交给${said(p, 'unit')}，它就是移交的单位`,
          expected: () => '移交给另一个单位',
          fix: () => '请核对接办单位（to）；不是由主办单位移交的，写明 from',
        },
        ended: {
          message: (p) =>
            said(p, 'since') === ''
              ? `发现接办单位${said(p, 'unit')}已于${said(p, 'until')}撤销`
              : `发现接办单位${said(p, 'unit')}从${said(p, 'since')}起才设立`,
          expected: (p) => `${said(p, 'on')}当天存在的单位`,
          fix: () => '请核对接办单位和移交日期，或者单位的设立、撤销日期',
        },
        early: {
          message: (p) => `发现另定的日期${valueWords(p)}早于移交日期${said(p, 'on')}`,
          expected: (p) => `${said(p, 'on')}或以后的日期`,
          fix: () => '请核对日期，常见的是月份写错',
        },
        nothing: {
          message: (p) => `发现${said(p, 'unit')}在这件任务里没有未完成的节点，没有可移交的`,
          expected: () => '由有未完成节点的单位移交',
          fix: () => '请核对移交的单位：不是主办单位的写明 from',
        },
        undated: {
          message: (p) => `发现${said(p, 'unit')}移交的节点里有已经逾期的，没有另定日期：${said(p, 'nodes')}`,
          expected: () => '已经逾期的节点，每个都在 dates 里另定日期；没有报送的计划写 plan',
          fix: () => '请按主要领导的决定，在 dates 里补上这些节点和新的日期',
        },
      },
      {
        message: () => '发现移交写得不全',
        expected: () => '写明接办单位；已经逾期的节点另定日期',
        fix: () => '请核对移交的各项',
      },
    ),
    example: {
      wrong: 'kind: 移交\nto: guike',
      right: 'kind: 移交\nto: guike\ndates: [{ node: n2, due: 2026-05-22 }]',
    },
  },
  *find(index): Generator<Finding> {
    for (const dossier of index.context.dossiers.values())
      for (const event of dossier.events)
        if (event.entry.value.kind === '移交') yield* faultsOf(index, dossier, event);
  },
});

function* faultsOf(index: CheckIndex, dossier: Dossier, { entry }: Filed<'event'>): Generator<Finding> {
  const { on, to, dates = [] } = entry.value;
  const before = lookBefore(on);
  const from = entry.value.from ?? leadOf(dossier, before);
  for (const [n, { due }] of dates.entries())
    if (due < on) yield found(entry, ['dates', n, 'due'], { why: 'early', on });
  if (to === undefined) yield found(entry, ['kind'], { why: 'missing' });
  else if (to === from) yield found(entry, ['to'], { why: 'same', unit: unitWords(index, to) });
  else {
    yield* absence(index, entry, to);
    yield* openFaults(index, dossier, entry, from, before);
  }
}

/** A successor is there on the day. */
function* absence(index: CheckIndex, entry: EntryOf<'event'>, to: string): Generator<Finding> {
  const { on } = entry.value;
  const unit = index.units.get(to)?.value;
  const since = unit?.names[0]?.from ?? on;
  const { until } = unit ?? {};
  const ended = until !== undefined && until < on;
  if (since > on || ended)
    yield found(entry, ['to'], {
      why: 'ended',
      unit: unitWords(index, to),
      on,
      since: since > on ? since : '',
      until: until ?? '',
    });
}

/** There is something to hand over, and what is overdue has a new date. */
function* openFaults(
  index: CheckIndex,
  dossier: Dossier,
  entry: EntryOf<'event'>,
  from: string,
  before: Look,
): Generator<Finding> {
  const { on, dates = [] } = entry.value;
  const open = openNodes(index, dossier, from, before, on);
  const unread = index.isUnread('plan', dossier.id) || index.isUnread('verification');
  // A unit that is none is told by its own code.
  if (open.length === 0 && !unread && index.units.has(from))
    yield found(entry, [entry.value.from === undefined ? 'kind' : 'from'], {
      why: 'nothing',
      unit: unitWords(index, from),
    });
  const dated = new Set(dates.map(({ node }) => node));
  const late = open.filter(({ id, due, held }) => due < on && !held && !dated.has(id));
  if (late.length > 0)
    yield found(entry, [dates.length === 0 ? 'kind' : 'dates'], {
      why: 'undated',
      unit: unitWords(index, from),
      nodes: late.map(({ id, due }) => `${id}（${due}）`).join('、'),
    });
}

/** What a unit had open when the day began and did not report done by its end (rules.md 读法 f); a missing plan is a node. */
function openNodes(
  { context }: CheckIndex,
  dossier: Dossier,
  unit: string,
  before: Look,
  on: string,
): readonly { readonly id: string; readonly due: string; readonly held: boolean }[] {
  const after = { ...before, until: endOfDay(on) };
  const nodes = taskNodes(context, dossier, before).filter(
    (node) =>
      node.unit === unit && !node.cancelled && nodeOutcome(context, dossier, node, after).claim === undefined,
  );
  const plan = missingPlan(context, dossier, before);
  return [...nodes, ...(plan?.unit === unit ? [{ id: 'plan', due: plan.due, held: false }] : [])];
}

/** As it stood when a day began, with all that was entered since about it. */
function lookBefore(on: string): Look {
  const day = addDays(on, -1);
  return { until: endOfDay(day), entered: END, checked: END, day };
}
