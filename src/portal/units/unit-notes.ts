import { dayOf } from '#days/moment.ts';
import { isSeen, liveLook } from '#engine/time/look.ts';
import { rankingSentences } from '#wording/ranking/sentences.ts';
import { compareText } from '#record/schema/problem.ts';
import type { ViewEnv } from '../env/env.ts';
import { roleOf } from '#record/office/words.ts';
import { periodName } from '../env/period.ts';
import { rulesIn } from '../env/period-sheet.ts';
import { isFrozen, lockDay } from '../env/shown-periods.ts';
import { standingOf } from '../score/standing.ts';
import type { DayText, LinkView } from '../shared/types.ts';
import { unitSentences } from '#wording/units/words.ts';

export interface UnitNoteView {
  readonly day: DayText;
  readonly text: string;
  readonly link: LinkView | null;
}

/** Lists of honour, commendations, instructions and measures that name a unit, newest first; words from the projection alone. */
export function unitNotes(env: ViewEnv, unit: string, periods: readonly string[]): readonly UnitNoteView[] {
  return [
    ...lists(env, unit, periods),
    ...commendations(env, unit),
    ...instructions(env, unit),
    ...measures(env, unit),
  ].toSorted((a, b) => compareText(b.day, a.day) || compareText(a.text, b.text));
}

function lists(env: ViewEnv, unit: string, periods: readonly string[]): UnitNoteView[] {
  return periods.flatMap((period) => {
    if (!isFrozen(env, period)) return [];
    const standing = standingOf(env, unit, period);
    if (standing?.row === undefined) return [];
    const { league, row } = standing;
    const rules = rulesIn(env, period);
    const own = rules?.leagues.find(({ id }) => id === league.id)?.lists ?? rules?.lists ?? [];
    return own
      .filter(({ id, tone }) => tone === 'honour' && row.lists.includes(id))
      .map(({ name }) => ({
        day: lockDay(env, period),
        text: unitSentences.notes.onList(
          periodName(env, period),
          league.name,
          name,
          rankingSentences.rank(row.rank, row.tied),
        ),
        link: { text: unitSentences.notes.ranking, href: `/ranking/${period}/#league-${league.id}` },
      }));
  });
}

function commendations({ shown, context }: ViewEnv, unit: string): UnitNoteView[] {
  return shown.honours
    .flatMap(({ value }) => value.honours)
    .filter((honour) => honour.units.includes(unit) && honour.received <= context.asOf)
    .map((honour) => ({
      day: honour.on,
      text: unitSentences.notes.commended(honour.level, honour.title),
      link: null,
    }));
}

function instructions({ shown, context }: ViewEnv, unit: string): UnitNoteView[] {
  const look = liveLook(context.asOf);
  return shown.incoming
    .filter(
      (entry) =>
        roleOf(context.words.incomingKinds, entry.value.kind) === 'praise' &&
        entry.value.units?.includes(unit) === true &&
        isSeen(context.receiptOf(entry), look),
    )
    .map(({ value }) => ({ day: value.date, text: unitSentences.notes.instructed(value.title), link: null }));
}

/** 通报批评 and whatever else the office decided against the unit, by the office's own word. */
function measures({ shown, shownTasks, context }: ViewEnv, unit: string): UnitNoteView[] {
  const look = liveLook(context.asOf);
  return shown.measure
    .filter((entry) => entry.value.unit === unit && isSeen(context.receiptOf(entry), look))
    .map(({ value }) => {
      const task = value.task === undefined ? undefined : shownTasks.get(value.task)?.value;
      const link = task === undefined ? null : { text: task.title, href: `/tasks/${task.id}/` };
      return { day: dayOf(value.on), text: unitSentences.notes.measure(value.kind, value.basis), link };
    });
}
