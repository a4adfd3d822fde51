import { allDuties } from '#engine/duties/roll.ts';
import { isOpen } from '#engine/duties/duty.ts';
import { monthOf, nextMonth } from '#days/day.ts';
import { dayOf } from '#days/moment.ts';
import { dossiersOfUnit } from '#engine/score/weeks.ts';
import { taskNodes } from '#engine/dossier/nodes.ts';
import { liveLook } from '#engine/time/look.ts';
import type { MonthFacts } from '#form/facts.ts';
import { dayInWords } from '#wording/calendar/day.ts';
import { isShown, type ViewEnv } from '../env/env.ts';
import { showsLive } from '../env/publication.ts';

/** The months that a unit owes its submission for, with what follows from the record: what it claimed, what comes next. */
export function monthFacts(env: ViewEnv, unit: string): readonly MonthFacts[] {
  if (!showsLive(env)) return [];
  return allDuties(env.context)
    .filter((duty) => duty.kind === 'monthly' && duty.who.id === unit && isOpen(duty))
    .map(({ subject, due }) => ({
      month: subject,
      due,
      achievements: achievements(env, unit, subject),
      next: nextNodes(env, unit, nextMonth(subject)),
    }));
}

function achievements(env: ViewEnv, unit: string, month: string): readonly string[] {
  return dossiersOfUnit(env.context, unit)
    .filter((dossier) => isShown(env, dossier))
    .flatMap(({ claims, task }) =>
      claims
        .filter(
          (claim) =>
            claim.unit === unit &&
            monthOf(dayOf(claim.received)) === month &&
            env.shownByPath.has(claim.source.entry.path),
        )
        .map(({ text }) => `${task.value.title}：${text}`),
    );
}

function nextNodes(env: ViewEnv, unit: string, month: string): readonly string[] {
  const { context } = env;
  const look = liveLook(context.asOf);
  return dossiersOfUnit(context, unit)
    .filter((dossier) => isShown(env, dossier))
    .flatMap((dossier) =>
      taskNodes(context, dossier, look)
        .filter((node) => node.unit === unit && !node.cancelled && monthOf(node.due) === month)
        .filter(({ source }) => env.shownByPath.has(source.entry.path))
        .map(({ title, due }) => `${dossier.task.value.title}：${title}（${dayInWords(due)}）`),
    );
}
