import { monthOf, nextMonth } from '#days/day.ts';
import { dayOf } from '#days/moment.ts';
import { compareText } from '#record/schema/problem.ts';
import type { Context } from '../dossier/context.ts';
import { leadOf, withdrawnOn } from '../dossier/course.ts';
import type { ClaimFact, Dossier } from '../dossier/dossier.ts';
import { taskNodes } from '../dossier/nodes.ts';
import { planCourse } from '../dossier/plan-course.ts';
import { isSeen, type Look } from '../time/look.ts';
import { periodLook } from '../time/period-look.ts';
import { calendarPeriod } from '../time/periods.ts';
import { nodeOutcome } from '../verification/outcome.ts';

/** What a unit did in a month and what falls due for it in the next: what its 月报 need not type again (rules.md 读法 ah). */
export interface MonthWork {
  /** In the order in which they came in. */
  readonly done: readonly DoneNode[];
  /** By day, by matter, by node. */
  readonly next: readonly NextNode[];
}

/** A node that the unit reported done in the month, or whose earlier report a check accepted in it. */
interface DoneNode {
  readonly dossier: Dossier;
  /** The node, `end` for 办结, and the records that set it. */
  readonly node: string;
  readonly records: readonly string[];
  readonly claim: ClaimFact;
  /** 已报待核, as the month saw it: somebody is still to answer. */
  readonly waits: boolean;
}

/** A node of the unit that is open and due in the month after. */
interface NextNode {
  readonly dossier: Dossier;
  readonly node: string;
  readonly due: string;
  readonly records: readonly string[];
}

const NONE: MonthWork = { done: [], next: [] };

/** A unit's month as seen from its end (from the as-of moment while it runs), with what was entered of it by its close. `month` is `2026-05`. */
export function monthWork(context: Context, unit: string, month: string): MonthWork {
  return unitsOf(context, month).get(unit) ?? NONE;
}

function unitsOf(context: Context, month: string): ReadonlyMap<string, MonthWork> {
  return context.memo('month-work', month, () => {
    const look = periodLook(context, calendarPeriod('month', `${month}-01`));
    const matters = [...context.dossiers.values()].filter(({ notice }) => isSeen(notice, look));
    const done = matters.flatMap((dossier) => doneIn(context, dossier, month, look));
    const next = matters.flatMap((dossier) => dueIn(context, dossier, nextMonth(month), look));
    const units = new Set([...done.map(({ claim }) => claim.unit), ...next.map(({ unit }) => unit)]);
    return new Map(
      [...units].map((unit): [string, MonthWork] => [
        unit,
        {
          done: done
            .filter(({ claim }) => claim.unit === unit)
            .toSorted(
              (a, b) =>
                compareText(a.claim.received, b.claim.received) || compareText(a.claim.id, b.claim.id),
            ),
          next: next
            .filter((node) => node.unit === unit)
            .toSorted(
              (a, b) =>
                compareText(a.due, b.due) ||
                compareText(a.dossier.id, b.dossier.id) ||
                compareText(a.node, b.node),
            ),
        },
      ]),
    );
  });
}

/** A claim that was refused, or that repeats one that stands, did nothing. */
function doneIn(context: Context, dossier: Dossier, month: string, look: Look): readonly DoneNode[] {
  const nodes = taskNodes(context, dossier, look);
  const outcomes = nodes.map((node) => ({ node, outcome: nodeOutcome(context, dossier, node, look) }));
  const refused = new Set(outcomes.flatMap(({ outcome }) => outcome.refusals.map(({ claim }) => claim)));
  const counted = new Set(nodes.map(({ id }) => id));
  const steps = new Set<string>();
  return dossier.claims.flatMap((claim): DoneNode[] => {
    if (!isSeen(claim, look) || refused.has(claim)) return [];
    const standing = outcomes.filter(({ outcome }) => outcome.claim === claim);
    const isStep = claim.node !== 'end' && !counted.has(claim.node) && !steps.has(claim.node);
    if (standing.length === 0 && !isStep) return [];
    steps.add(claim.node);
    const accepted = standing.find(({ outcome }) => outcome.check !== undefined)?.outcome.acceptedOn;
    if (monthOf(dayOf(claim.received)) !== month && (accepted === undefined || monthOf(accepted) !== month))
      return [];
    const set = standing.find(({ node }) => node.id === claim.node)?.node.source.entry.path;
    const records = set === undefined ? plansWith(dossier, claim.node) : [set];
    const waits = standing.some(({ outcome }) => outcome.state === 'claimed');
    return [{ dossier, node: claim.node, records, claim, waits }];
  });
}

/** Nodes that count, and the other steps of the plan in force, of which nothing was claimed yet. */
function dueIn(
  context: Context,
  dossier: Dossier,
  month: string,
  look: Look,
): readonly (NextNode & { readonly unit: string })[] {
  if (withdrawnOn(dossier, look) !== undefined) return [];
  const nodes = taskNodes(context, dossier, look);
  const isClaimed = (id: string) =>
    dossier.claims.some((claim) => isSeen(claim, look) && (claim.node === id || claim.node === 'end'));
  const counted = nodes
    .filter(({ due, held, cancelled }) => monthOf(due) === month && !held && !cancelled)
    .filter((node) => nodeOutcome(context, dossier, node, look).claim === undefined)
    .map(({ id, unit, due, source }) => ({ node: id, unit, due, records: [source.entry.path] }));
  const { baseline, changes } = planCourse(context, dossier, look);
  const plan = [baseline, ...changes].findLast((version) => version?.filed !== undefined)?.plan;
  const known = new Set(nodes.map(({ id }) => id));
  const steps = (plan?.value.nodes ?? [])
    .filter(({ id, due }) => !known.has(id) && monthOf(due) === month && !isClaimed(id))
    .map(({ id, unit, due }) => ({
      node: id,
      unit: unit ?? leadOf(dossier, look),
      due,
      records: plan === undefined ? [] : [plan.path],
    }));
  return [...counted, ...steps].map((node) => ({ dossier, ...node }));
}

function plansWith({ plans }: Dossier, node: string): readonly string[] {
  return plans
    .filter(({ entry }) => entry.value.nodes.some(({ id }) => id === node))
    .map(({ entry }) => entry.path);
}
