import { latestVersions } from '#engine/freeze/editions.ts';
import type { Objection } from '#record/finding/objection.ts';
import { rankingSentences } from '#wording/ranking/sentences.ts';
import type { ViewEnv } from '../env/env.ts';

/** What an objection is to: a unit's figures of a period, or where it names none all that is told of a task; of which unit does not matter on the task's own page. */
type Disputed =
  | { readonly unit: string; readonly period: string }
  | { readonly task: string; readonly of?: { readonly unit: string; readonly period: string } };

/**
 * `有异议，待答复` of what an objection without an answer is to, which every place that prints it says (rules.md §10); null
 * otherwise. An objection is 系统内: in public only what the standing edition lists as unanswered is told, until the answer is there.
 */
export function disputedMark(env: ViewEnv, what: Disputed): string | null {
  const meant = openObjections(env).some((objection) =>
    'task' in what ? isToTask(objection, what) : isToFigures(objection, what),
  );
  return meant ? rankingSentences.disputed : null;
}

/** The same behind a text: `乙县（有异议，待答复）`, with another bracket where asked. */
export function withMark(text: string, mark: string | null): string {
  return mark === null ? text : rankingSentences.withMark(text, mark);
}

/** A text and the mark as two clauses; null where there is neither. */
export function clauses(...all: readonly (string | null)[]): string | null {
  return all.flatMap((clause) => clause ?? []).join('；') || null;
}

/** The tasks that open objections name, of those that a unit's sheet of a period may tell. */
export function disputedTasks(
  env: ViewEnv,
  of: { readonly unit: string; readonly period: string },
): readonly string[] {
  const tasks = new Set(openObjections(env).flatMap(({ task }) => task ?? []));
  return [...tasks].filter((task) => env.shownTasks.has(task) && disputedMark(env, { task, of }) !== null);
}

function isToFigures(
  { unit, period }: Objection,
  what: { readonly unit: string; readonly period: string },
): boolean {
  return unit === what.unit && period === what.period;
}

function isToTask(objection: Objection, { task, of }: Extract<Disputed, { task: string }>): boolean {
  if (objection.task !== task) return false;
  return of === undefined || (objection.unit === of.unit && (objection.period ?? of.period) === of.period);
}

function openObjections(env: ViewEnv): readonly Objection[] {
  const { context, profile } = env;
  return context.memo('open-objections', profile, () => {
    const { ledger } = context;
    const listed = new Set(
      latestVersions(ledger).flatMap(({ value }) => (value.objections ?? []).map(({ id }) => id)),
    );
    return ledger.objection
      .map(({ value }) => value)
      .filter(({ id, answer }) => answer === undefined && (profile === 'internal' || listed.has(id)));
  });
}
