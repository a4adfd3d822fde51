import { compareText } from '#record/schema/problem.ts';
import { inForce } from '#record/schema/in-force.ts';
import type { AheadNode, Edition } from '#record/freeze/edition.ts';
import type { EditionUnit } from '#record/freeze/edition-unit.ts';
import type { EntryOf } from '#record/ledger.ts';
import type { Rules } from '#record/rules/rules.ts';
import type { Context } from '../dossier/context.ts';
import { publishedTable } from '../score/league-tables.ts';
import { nodesAhead } from '../score/nodes-ahead.ts';
import { unitResult, type UnitResult } from '../score/unit-result.ts';
import { isSeen } from '../time/look.ts';
import { periodLook } from '../time/period-look.ts';
import type { Period } from '../time/periods.ts';
import { lockedLeagues } from './locked-leagues.ts';
import { lockedUnit, type Roster } from './locked-unit.ts';
import { coded, type Codes, type NamedTasks } from './task-codes.ts';
import { isNamed, pathsRead, type MayRead } from './may-read.ts';
import { isDateRead, nodeIdFor } from './node-facts.ts';
import { plain } from './plain.ts';

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
