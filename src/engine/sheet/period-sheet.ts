import { compareText } from '#record/schema/problem.ts';
import { inForce } from '#record/schema/in-force.ts';
import type { AheadNode, Edition } from '#record/freeze/edition.ts';
import type { EditionUnit } from '#record/freeze/edition-unit.ts';
import type { EntryOf } from '#record/ledger.ts';
import type { Rules } from '#record/rules/rules.ts';
import type { Context } from '../dossier/context.ts';
import { publishedTable } from '../score/league-tables.ts';
import { unitResult, type UnitResult } from '../score/unit-result.ts';
import { isSeen } from '../time/look.ts';
import { periodLook, rulesOf } from '../time/period-look.ts';
import type { Period } from '../time/periods.ts';
import { lockedLeagues } from './locked-leagues.ts';
import { lockedUnit, type Roster } from './locked-unit.ts';
import { coded, type Codes, type NamedTasks } from './task-codes.ts';
import { isNamed, pathsRead, type MayRead } from './may-read.ts';
import { isDateRead, nodeIdFor } from './node-facts.ts';
import { plain } from './plain.ts';
import { addDays } from '#days/day.ts';
import { withdrawnOn } from '../dossier/course.ts';
import type { Dossier } from '../dossier/dossier.ts';
import { taskNodes, type TaskNode } from '../dossier/nodes.ts';
import { nodeOutcome } from '../verification/outcome.ts';

/** A unit of a period with its result. */
export interface RosterResult extends Roster {
  readonly result: UnitResult;
}

/** A period as some readers are told it: what its edition holds of it once it is frozen. */
export interface PeriodSheet extends NamedTasks {
  readonly leagues: Edition['leagues'];
  readonly codes: Codes;
}

/** For whom a sheet is made. */
export interface SheetReaders {
  readonly mayRead: MayRead;
  /** Whether everyone may read a record, where the readers may read more than that. */
  readonly isOpen?: MayRead;
  /** The codes that withheld matters keep. */
  readonly known?: Codes;
}

/** Computes the sheet of a period; `previous` is the edition whose table came before. */
export function periodSheet(
  context: Context,
  period: Period,
  rules: Rules,
  previous: EntryOf<'edition'> | undefined,
  { mayRead, isOpen = mayRead, known }: SheetReaders,
  results: readonly RosterResult[] = rosterResults(context, period),
): PeriodSheet {
  const look = periodLook(context, period);
  const reported = {
    units: results.map(({ result, ...roster }) => lockedUnit(context, roster, result, mayRead, isOpen)),
    ahead: datedFirst(
      nodesAhead(context, period).map(({ dossier, node }): AheadNode =>
        isNamed(mayRead, dossier)
          ? plain({
              task: dossier.id,
              node: nodeIdFor(node, mayRead),
              unit: node.unit,
              due: isDateRead(dossier, node, look, mayRead) ? node.due : undefined,
              records: pathsRead(mayRead, [node.source]),
            })
          : { task: dossier.id },
      ),
    ),
  };
  const { units, ahead, codes } = coded(reported, namedTasks(context, period, mayRead), known);
  return { units, ahead, codes, leagues: tablesOf(rules, period, units, previous) };
}

/** Nodes by their dates; those whose date may not be told behind them, by matter: their place tells no date either. */
function datedFirst(ahead: readonly AheadNode[]): readonly AheadNode[] {
  const undated = ahead.filter(({ due }) => due === undefined);
  return [
    ...ahead.filter(({ due }) => due !== undefined),
    ...undated.toSorted((a, b) => compareText(a.task, b.task)),
  ];
}

/** Which matters may be named: tasks, papers and measures that the period sees and the readers may read. */
function namedTasks(context: Context, period: Period, mayRead: MayRead): (matter: string) => boolean {
  const { ledger, receiptOf } = context;
  const look = periodLook(context, period);
  const all = [...ledger.task, ...ledger.incoming, ...ledger.measure];
  const isRead = (entry: (typeof all)[number]) => mayRead(entry.path) && isSeen(receiptOf(entry), look);
  const named = new Set(all.filter(isRead).map(({ value }) => value.id));
  // One id may be a paper's and a task's: where one of them may not be read, none is named.
  for (const entry of all) if (!isRead(entry)) named.delete(entry.value.id);
  return (matter) => named.has(matter);
}

/** The tables of a period from its locked inputs, held against the edition before. */
export function tablesOf(
  rules: Rules,
  period: Period,
  units: readonly EditionUnit[],
  previous: EntryOf<'edition'> | undefined,
): Edition['leagues'] {
  return lockedLeagues(
    rules,
    period.id,
    units,
    (league) => previous && publishedTable(previous.value, league),
  );
}

/** Every unit of a period with its result, in the fixed order: those that were there on one of its days. */
export function rosterResults(context: Context, period: Period): readonly RosterResult[] {
  return context.ledger.unit
    .filter(({ value }) => value.until === undefined || value.until >= period.from)
    .toSorted((a, b) => a.value.order - b.value.order || compareText(a.value.id, b.value.id))
    .flatMap(({ value: { id: unit, names, order } }) => {
      const result = unitResult(context, unit, period);
      const name = inForce(names, period.to)?.name;
      if (result === undefined || name === undefined) return [];
      const { league } = result;
      return [{ unit, name, ...(league === undefined ? {} : { league }), order, result }];
    });
}

/** An assessed node that the next period waits for. */
interface NodeAhead {
  readonly dossier: Dossier;
  readonly node: TaskNode;
}

/**
 * The assessed nodes of matters of the classes above the lowest that fall due in the period after
 * `period` and were neither finished nor claimed at its cut-off, by day: what a bulletin calls
 * 下月重点 (mechanisms.md row 77). None where no period follows on.
 */
export function nodesAhead(context: Context, period: Period): readonly NodeAhead[] {
  const ahead = context.periodOn(addDays(period.to, 1));
  const classes =
    rulesOf(context, period)
      ?.tasks?.classes.slice(1)
      .map(({ name }) => name) ?? [];
  if (ahead === undefined) return [];
  const look = periodLook(context, period);
  return [...context.dossiers.values()]
    .filter(({ task, notice, delivery }) => {
      const isThere = delivery.start <= look.day && isSeen(notice, look);
      return isThere && classes.includes(task.value.class);
    })
    .filter((dossier) => withdrawnOn(dossier, look) === undefined)
    .flatMap((dossier) =>
      taskNodes(context, dossier, look)
        .filter(({ due, held, cancelled }) => ahead.from <= due && due <= ahead.to && !held && !cancelled)
        .filter((node) => nodeOutcome(context, dossier, node, look).claim === undefined)
        .map((node) => ({ dossier, node })),
    )
    .toSorted(
      (a, b) =>
        compareText(a.node.due, b.node.due) ||
        compareText(a.dossier.id, b.dossier.id) ||
        compareText(a.node.id, b.node.id),
    );
}
