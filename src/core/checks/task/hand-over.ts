import { leadOf } from '../../../engine/dossier/course.ts';
import type { Dossier, Filed } from '../../../engine/dossier/dossier.ts';
import { taskNodes } from '../../../engine/dossier/nodes.ts';
import { missingPlan } from '../../../engine/dossier/plan-duties.ts';
import type { Look } from '../../../engine/time/look.ts';
import type { EntryOf } from '../../../record/ledger.ts';
import { nodeOutcome } from '../../../engine/verification/outcome.ts';
import { addDays } from '../../calendar/day.ts';
import { endOfDay } from '../../calendar/moment.ts';
import { END, type CheckIndex } from '../check-index.ts';
import { check, type Finding, found } from '../check.ts';
import { unitWords } from '../office-roles.ts';

/** 移交 goes from a unit that has open nodes to another that is there, with a new date, not earlier than the day itself, for all that is overdue (rules.md §1). */
export const handOver = check({
  code: 'hand-over',
  severity: 'error',
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
