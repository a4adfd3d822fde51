import { dayInWords } from '#wording/calendar/day.ts';
import { deadlineWords, dutyWords } from '#wording/duties/labels.ts';
import { dutySetWords, dutyStandings } from '#wording/duties/sentences.ts';
import { tableWords } from '#wording/frame/labels.ts';
import { tableFileWords } from '#wording/table/sentences.ts';
import type { LinkView, UnitRef, WithheldView } from '../shared/types.ts';
import { columnsOf, type Column } from '../table/column.ts';
import { dataSet, type DataSet } from '../table/data-set.ts';
import type { DataTable, TableBody } from '../table/data-table.ts';
import { filesOf, type Addressed } from '../table/table-files.ts';
import { joined, textColumn } from '../table/values.ts';
import type { DutyView } from './duty-view.ts';

/** What a table of duties is made of. */
export interface DutyRows {
  readonly duties: readonly DutyView[];
  readonly caption: string;
  /** Where they can be taken along, with all others; null where the table around them leads there. */
  readonly set: Addressed | null;
  /** False where a page has one unit only. */
  readonly showWho?: boolean;
  /** False where the same duties stand on the page twice. */
  readonly hasAnchors?: boolean;
}

/** One who owes, with what is owed. */
export interface DutyGroupView {
  /** Anchor. */
  readonly id: string;
  readonly who: UnitRef;
  /** Overdue, due soon, owed. */
  readonly owed: readonly DutyView[];
  /** True where nothing is owed, withheld duties included. */
  readonly owesNothing: boolean;
  /** Met in time within the last 30 days, newest first. */
  readonly recent: readonly DutyView[];
  readonly withheld: WithheldView | null;
  /** `按时12，晚1，缺报0` of the running period; null if nothing was due. */
  readonly summary: string | null;
  /** Full history elsewhere. */
  readonly more: LinkView | null;
}

/** Of the roll: the duties of one who owes that press, and what its heading and its end say. */
export interface RollBody extends TableBody<DutyView> {
  readonly group: DutyGroupView;
}

/** What is owed, by whom, since when, with the deadline explaining itself. */
export function dutyTable({
  duties,
  caption,
  set,
  showWho = true,
  hasAnchors = true,
}: DutyRows): DataTable<DutyView> {
  return {
    caption,
    class: 'duties fold',
    columns: dutyColumns(showWho),
    bodies: [{ rows: duties }],
    ...(hasAnchors ? { rowOf: ({ id }) => ({ id }) } : {}),
    files: set === null ? null : filesOf(set, 'slice'),
  };
}

/** A roll: everyone with what presses; what has time yet, and what was met of late, is folded below. */
export function dutyRollTable(
  groups: readonly DutyGroupView[],
  caption: string,
  set: Addressed,
): DataTable<DutyView, RollBody> {
  return {
    caption,
    class: 'duties roll fold',
    columns: dutyColumns(false),
    bodies: groups.map((group) => ({
      id: group.id,
      group,
      rows: group.owed.filter((duty) => !isWaiting(duty)),
      closes:
        group.owed.some(isWaiting) ||
        group.recent.length > 0 ||
        group.withheld !== null ||
        group.more !== null,
    })),
    rowOf: ({ id }) => ({ id }),
    files: filesOf(set, 'slice'),
  };
}

/** Whether a duty has time yet: it is folded, so that the eye falls on what has not. */
export function isWaiting({ state }: DutyView): boolean {
  return state === 'owed';
}

/** Duties as files have them. */
export function dutySet(set: Addressed, rows: () => Iterable<DutyView>): DataSet {
  return dataSet(set, dutyColumns(true), rows);
}

function dutyColumns(showWho: boolean): readonly Column<DutyView>[] {
  return columnsOf<DutyView>(
    {
      key: 'what',
      head: dutyWords.what,
      kind: 'text',
      width: 32,
      value: ({ what }) => what,
      page: { names: true, cellClass: 'what' },
    },
    textColumn('matter', tableWords.matter, 36, 'what', ({ matter }) => matter?.title ?? null),
    textColumn('matter-id', tableFileWords.matterId, 14, null, ({ matter }) => matter?.id ?? null),
    showWho && {
      key: 'who',
      head: dutyWords.who,
      kind: 'text',
      width: 20,
      value: ({ who }) => who.name,
      page: { cellClass: 'who', shows: ({ who }) => ({ as: 'unit', unit: who }) },
    },
    textColumn('who-id', dutySetWords.whoId, 14, null, ({ who }) => who.id),
    {
      key: 'due',
      head: dutyWords.due,
      kind: 'day',
      width: 12,
      value: ({ due }) => due,
      page: { cellClass: 'due' },
    },
    deadlineColumns,
    {
      key: 'state',
      head: dutyWords.state,
      kind: 'text',
      width: 18,
      value: ({ stateText }) => stateText,
      page: { cellClass: 'side' },
    },
    textColumn('standing', dutySetWords.standing, 16, null, ({ state }) => dutyStandings[state]),
    {
      key: 'late',
      head: dutySetWords.late,
      kind: 'integer',
      width: 8,
      within: null,
      value: ({ lateDays }) => lateDays,
    },
    textColumn('filed', dutySetWords.filed, 30, 'state', ({ filedText }) => filedText),
    textColumn('form', dutySetWords.form, 12, 'state', ({ form }) => form?.text ?? null),
    {
      key: 'effect',
      head: dutyWords.effect,
      kind: 'text',
      width: 30,
      value: ({ effect }) => effect,
      page: { cellClass: 'effect full' },
    },
    textColumn('basis', tableWords.basis, 14, 'effect', ({ rule }) => rule.text),
    textColumn('duty-id', dutySetWords.id, 28, null, ({ id }) => id),
  );
}

/** How the due day came about, which unfolds from its cell. */
const deadlineColumns = columnsOf<DutyView>(
  textColumn('due-time', dutySetWords.dueTime, 8, 'due', ({ deadline }) => deadline.dueTime),
  {
    key: 'start',
    head: deadlineWords.start,
    kind: 'day',
    width: 12,
    within: 'due',
    value: ({ deadline }) => deadline.start,
  },
  textColumn('start-text', dutySetWords.startText, 36, 'due', ({ deadline: { startText } }) =>
    startText === '' ? null : startText,
  ),
  textColumn('span', deadlineWords.span, 24, 'due', ({ deadline }) => deadline.spanText),
  textColumn('skipped', deadlineWords.skipped, 36, 'due', ({ deadline }) =>
    joined(deadline.skipped.map(({ day, reason }) => dayInWords(day) + reason)),
  ),
  textColumn('provisional', dutySetWords.provisional, 24, 'due', ({ deadline }) =>
    deadline.provisional ? deadlineWords.provisional : null,
  ),
  textColumn('moves', deadlineWords.moves, 36, 'due', ({ deadline }) => joined(deadline.moves)),
);
