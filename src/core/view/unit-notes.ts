import { unitSentences } from '../../wording/zh-CN/view/unit.ts';
import { dayOf } from '../calendar/moment.ts';
import { recordSeen, liveHorizon } from '../compute/horizon.ts';
import { isFrozen } from '../compute/months.ts';
import { rankingSentences } from '../../wording/zh-CN/view/ranking.ts';
import { compareText } from '../problem.ts';
import type { ViewEnv } from './env.ts';
import { lockDay } from './shown-months.ts';
import { standingOf } from './standing.ts';
import type { UnitNoteView } from './types/unit.ts';

/** 红榜, commendations, instructions and circulated criticism that name a unit, newest first; words from the projection alone. */
export function unitNotes(env: ViewEnv, unit: string, months: readonly string[]): readonly UnitNoteView[] {
  return [
    ...lists(env, unit, months),
    ...commendations(env, unit),
    ...instructions(env, unit),
    ...criticism(env, unit),
  ].toSorted((a, b) => compareText(b.day, a.day) || compareText(a.text, b.text));
}

function lists(env: ViewEnv, unit: string, months: readonly string[]): UnitNoteView[] {
  return months.flatMap((month) => {
    if (!isFrozen(env.context, month)) return [];
    const standing = standingOf(env, unit, month);
    if (standing?.row?.honour !== true) return [];
    const { league, row } = standing;
    const text = unitSentences.notes.honourList(
      month,
      league.name,
      rankingSentences.rank(row.rank, row.tied),
    );
    return [
      {
        day: lockDay(env, month),
        text,
        link: { text: unitSentences.notes.ranking, href: `/ranking/${month}/#league-${league.id}` },
      },
    ];
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
  const horizon = liveHorizon(context.asOf);
  return shown.incoming
    .filter(
      ({ value }) =>
        value.kind === '批示肯定' && value.units?.includes(unit) === true && recordSeen(value, horizon),
    )
    .map(({ value }) => ({ day: value.date, text: unitSentences.notes.instructed(value.title), link: null }));
}

function criticism({ shown, shownTasks, context }: ViewEnv, unit: string): UnitNoteView[] {
  const horizon = liveHorizon(context.asOf);
  return shown.measure
    .filter(({ value }) => value.kind === '通报批评' && value.unit === unit && recordSeen(value, horizon))
    .map(({ value }) => {
      const task = value.task === undefined ? undefined : shownTasks.get(value.task)?.value;
      const link = task === undefined ? null : { text: task.title, href: `/tasks/${task.id}/` };
      return { day: dayOf(value.on), text: unitSentences.notes.criticised(value.basis), link };
    });
}
