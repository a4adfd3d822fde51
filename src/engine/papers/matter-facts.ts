import { dayOf } from '#days/moment.ts';
import { compareText } from '#record/schema/problem.ts';
import type { EntryOf } from '#record/ledger.ts';
import { classesOf } from '../dossier/class-rule.ts';
import { isVoid, withdrawnOn } from '../dossier/course.ts';
import type { Dossier } from '../dossier/dossier.ts';
import type { Context } from '../dossier/context.ts';
import { taskNodes, type TaskNode } from '../dossier/nodes.ts';
import { isOpen, type Duty } from '../duties/duty.ts';
import { allDuties } from '../duties/roll.ts';
import { isTaskOver } from '../lights/conclusion.ts';
import { SEVERITY, type LightResult } from '../lights/node-light.ts';
import { ENDED, taskState } from '../lights/task-state.ts';
import { liveLight } from '../lights/unit-light.ts';
import { isSeen, liveLook } from '../time/look.ts';
import { nodeOutcome } from '../verification/outcome.ts';

/** Something of a matter that a unit has not done in time, as all papers tell it. */
export interface OverdueFact {
  readonly dossier: Dossier;
  readonly unit: string;
  readonly duty: Duty;
  /** Of the unit in the matter; undefined where the rules know no lights. */
  readonly light: LightResult | undefined;
}

/** A matter whose progress is behind its target though no date has passed. */
export interface BehindFact {
  readonly dossier: Dossier;
  readonly unit: string;
  readonly light: LightResult;
}

/** A step that was reported done, and found so or still waiting for the check. */
export interface DoneFact {
  readonly dossier: Dossier;
  readonly node: TaskNode;
  readonly unit: string;
  /** The day of the report; where a check answered it, that of the check. */
  readonly on: string;
  /** 已报待核. */
  readonly waits: boolean;
  /** The whole matter is over with it. */
  readonly ends: boolean;
}

/** Something of a matter that falls due. */
export interface DueFact {
  readonly dossier: Dossier;
  readonly unit: string;
  readonly duty: Duty;
}

const OF_UNITS: ReadonlySet<Duty['kind']> = new Set(['ack', 'plan', 'node', 'rectification']);

function unitDuties(context: Context): readonly DueFact[] {
  return allDuties(context).flatMap((duty) =>
    duty.who.kind === 'unit' && duty.dossier !== undefined && OF_UNITS.has(duty.kind) && isOpen(duty)
      ? [{ dossier: duty.dossier, unit: duty.who.id, duty }]
      : [],
  );
}

/** All that units have not done in time: 红, then 黄, then the rest, the latest first. */
export function overdueFacts(context: Context): readonly OverdueFact[] {
  return context.memo('paper-overdue', '', () =>
    unitDuties(context)
      .filter(({ duty }) => duty.standing === 'overdue')
      .map((fact) => ({ ...fact, light: liveLight(context, fact.dossier, fact.unit) }))
      .toSorted(
        (a, b) =>
          severity(b.light) - severity(a.light) ||
          b.duty.late - a.duty.late ||
          compareText(a.duty.id, b.duty.id),
      ),
  );
}

/** Matters behind their target of which nothing is overdue: 红, then 黄, the farthest behind first. */
export function behindFacts(context: Context): readonly BehindFact[] {
  const late = new Set(overdueFacts(context).map(({ dossier, unit }) => `${dossier.id}|${unit}`));
  return openMatters(context)
    .flatMap((dossier) =>
      unitsNamed(context, dossier).flatMap((unit): BehindFact[] => {
        const light = liveLight(context, dossier, unit);
        const isBehind = light?.reason === 'behind' || light?.reason === 'relapse';
        return light !== undefined && isBehind && !late.has(`${dossier.id}|${unit}`)
          ? [{ dossier, unit, light }]
          : [];
      }),
    )
    .toSorted(
      (a, b) =>
        severity(b.light) - severity(a.light) ||
        b.light.amount - a.light.amount ||
        compareText(a.dossier.id, b.dossier.id),
    );
}

function severity(light: LightResult | undefined): number {
  return light === undefined ? 0 : SEVERITY[light.light];
}

function unitsNamed(context: Context, dossier: Dossier): readonly string[] {
  return [...new Set(taskNodes(context, dossier, liveLook(context.asOf)).map(({ unit }) => unit))];
}

/** What falls due from one day to another, by day. */
export function dueFacts(context: Context, from: string, to: string): readonly DueFact[] {
  return unitDuties(context).filter(
    ({ duty }) => duty.standing !== 'overdue' && dayOf(duty.due) >= from && dayOf(duty.due) <= to,
  );
}

/** What was done from one day to another: matters that are over first, what was checked before what waits, by class, by day. */
export function doneFacts(context: Context, from: string, to: string): readonly DoneFact[] {
  const look = liveLook(context.asOf);
  const within = (day: string) => day >= from && day <= to;
  return [...context.dossiers.values()]
    .filter((dossier) => withdrawnOn(dossier, look) === undefined)
    .flatMap((dossier) =>
      taskNodes(context, dossier, look)
        .filter(({ cancelled }) => !cancelled)
        .flatMap((node): DoneFact[] => {
          const { state, claim, finished, acceptedBy, acceptedOn } = nodeOutcome(
            context,
            dossier,
            node,
            look,
          );
          if (claim === undefined || finished === undefined) return [];
          const on = acceptedBy === 'check' && acceptedOn !== undefined ? acceptedOn : finished;
          if (!within(on)) return [];
          const ends = node.id === 'end' && isTaskOver(context, dossier, look);
          return [{ dossier, node, unit: claim.unit, on, waits: state === 'claimed', ends }];
        }),
    )
    .toSorted(
      (a, b) =>
        Number(b.ends) - Number(a.ends) ||
        Number(a.waits) - Number(b.waits) ||
        classRank(context, b.dossier) - classRank(context, a.dossier) ||
        compareText(a.on, b.on) ||
        compareText(a.dossier.id, b.dossier.id) ||
        compareText(a.node.id, b.node.id),
    );
}

/** Steps done that a paper tells in one line: one, or the same step of one matter laid on several units. */
export type DoneLine = readonly [DoneFact, ...DoneFact[]];

/** The same, the steps of matters with one parent that bear one id in one line. */
export function doneLines(facts: readonly DoneFact[]): readonly DoneLine[] {
  return [...Map.groupBy(facts, (fact) => Object.values(doneId(fact)).join('|')).values()].flatMap(
    ([first, ...others]): DoneLine[] => (first === undefined ? [] : [[first, ...others]]),
  );
}

/** What such a line goes by. A demand of a check is its own matter's alone. */
export function doneId({ dossier, node }: Pick<DoneFact, 'dossier' | 'node'>): {
  readonly task: string;
  readonly of: string;
} {
  const { parent } = dossier.task.value;
  return parent === undefined || node.kind === 'rectification'
    ? { task: dossier.id, of: node.id }
    : { task: parent, of: `each-${node.id}` };
}

/** The place of a matter's class among those of its rules, from the lowest. */
export function classRank(context: Context, dossier: Dossier): number {
  return classesOf(context, dossier).findIndex(({ name }) => name === dossier.task.value.class);
}

/** Matters of notices printed from one day to another and not void since, those of one notice together. */
export function newNotices(context: Context, from: string, to: string): readonly (readonly Dossier[])[] {
  const look = liveLook(context.asOf);
  const fresh = [...context.dossiers.values()].filter((dossier) => {
    const { printed } = dossier.delivery;
    return isSeen(dossier.notice, look) && printed >= from && printed <= to && !isVoid(dossier, look);
  });
  return [...Map.groupBy(fresh, ({ task }) => task.value.notice.no).values()];
}

/** Matters that are in hand, by id: issued, and no unit's part done and accepted as a whole. */
export function openMatters(context: Context): readonly Dossier[] {
  const look = liveLook(context.asOf);
  return context.memo('paper-open', '', () =>
    [...context.dossiers.values()].filter(
      (dossier) =>
        isSeen(dossier.notice, look) &&
        dossier.delivery.start <= look.day &&
        !ENDED.includes(taskState(context, dossier, look)),
    ),
  );
}

/** What a unit wrote of a matter last. */
export interface LastWord {
  readonly entry: EntryOf<'report'>;
  readonly week: string;
  readonly text: string;
  readonly problem: string | undefined;
}

/** What units wrote of a matter last, by unit. */
export function lastWords(context: Context, task: string): ReadonlyMap<string, LastWord> {
  return wordsByTask(context).get(task) ?? new Map<string, LastWord>();
}

function wordsByTask(context: Context): ReadonlyMap<string, ReadonlyMap<string, LastWord>> {
  return context.memo('paper-words', '', () => {
    const words = new Map<string, Map<string, LastWord>>();
    const reports = context.ledger.report.toSorted(
      (a, b) =>
        compareText(a.value.week, b.value.week) ||
        compareText(context.receiptOf(a).received, context.receiptOf(b).received) ||
        compareText(a.path, b.path),
    );
    for (const entry of reports)
      for (const { task, text, problem } of entry.value.matters ?? []) {
        const byUnit = words.get(task) ?? new Map<string, LastWord>();
        words.set(task, byUnit.set(entry.value.unit, { entry, week: entry.value.week, text, problem }));
      }
    return words;
  });
}
