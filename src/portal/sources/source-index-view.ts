import { sourceWords as words } from '#wording/sources/words.ts';
import { compareText } from '#record/schema/problem.ts';
import { unitRef, type ViewEnv } from '../env/env.ts';
import type { DayText, LinkView, UnitRef } from '../shared/types.ts';
import { mattersFrom } from './matters-from.ts';
import { clueDay, clueTitle, sourceHref, type SourceKind } from './source-view.ts';

/** /sources/<year>/; /sources/ is that of the newest year. */
export interface SourceYearView {
  readonly year: string;
  readonly title: string;
  /** Newest first. */
  readonly meetings: readonly MeetingRowView[];
  readonly incoming: readonly SourceRowView[];
  readonly clues: readonly SourceRowView[];
  readonly years: readonly LinkView[];
}

interface RowView {
  readonly id: string;
  readonly title: string;
  readonly href: string;
  readonly day: DayText;
  /** How many public matters came of it. */
  readonly matters: number;
}

export interface MeetingRowView extends RowView {
  readonly kind: string;
  readonly document: string | null;
  readonly decisions: number;
  /** How many of them say why they are no matter. */
  readonly notListed: number;
}

/** An incoming paper or a clue. */
export interface SourceRowView extends RowView {
  /** Kind of the paper, channel of the clue. */
  readonly kind: string;
  /** Who sent the paper; null of a clue. */
  readonly from: string | null;
  readonly units: readonly UnitRef[];
  /** `属实`, `转督办`; null where nothing was found or decided. */
  readonly result: string | null;
  /** When a clue was closed; null of a paper, and of a clue that is open. */
  readonly closed: DayText | null;
}

/** The rows of all years, newest first. */
export interface SourceRows {
  readonly meetings: readonly MeetingRowView[];
  readonly incoming: readonly SourceRowView[];
  readonly clues: readonly SourceRowView[];
}

/** A page a year, newest first; none where nothing is on record. */
export function sourceYears(env: ViewEnv): readonly SourceYearView[] {
  const rows = sourceRows(env);
  const all = Object.values(rows).flatMap((list: readonly RowView[]) => list.map(yearIn));
  const years = [...new Set(all)].toSorted((a, b) => compareText(b, a));
  const of = <Row extends RowView>(list: readonly Row[], year: string) =>
    list.filter((row) => yearIn(row) === year);
  return years.map((year) => ({
    year,
    title: words.pageTitle(year),
    meetings: of(rows.meetings, year),
    incoming: of(rows.incoming, year),
    clues: of(rows.clues, year),
    years: years
      .filter((other) => other !== year)
      .map((other) => ({ text: words.year(other), href: `/sources/${other}/` })),
  }));
}

const yearIn = ({ day }: Pick<RowView, 'day'>) => day.slice(0, 4);

/** Every shown source as a row, newest first. */
export function sourceRows(env: ViewEnv): SourceRows {
  return env.context.memo('source-rows', env.profile, () => ({
    meetings: newestFirst(
      env.shown.meeting.map(({ value }) => ({
        ...rowOf(env, 'meeting', value.id),
        title: value.title,
        day: value.date,
        kind: value.kind,
        document: value.document ?? null,
        decisions: value.decisions.length,
        notListed: value.decisions.filter(({ notListed }) => notListed !== undefined).length,
      })),
    ),
    incoming: newestFirst(
      env.shown.incoming.map(({ value }) => ({
        ...rowOf(env, 'incoming', value.id),
        title: value.title,
        day: value.date,
        kind: value.kind,
        from: value.from,
        units: (value.units ?? []).map((id) => unitRef(env, id)),
        result: value.verdict?.result ?? null,
        closed: null,
      })),
    ),
    clues: newestFirst(
      env.shown.clue.map((entry) => {
        const { id, channel, unit, decision, closed } = entry.value;
        return {
          ...rowOf(env, 'clue', id),
          title: clueTitle(entry),
          day: clueDay(entry),
          kind: channel,
          from: null,
          units: unit === undefined ? [] : [unitRef(env, unit)],
          result: decision?.result ?? null,
          closed: closed?.on ?? null,
        };
      }),
    ),
  }));
}

function rowOf(env: ViewEnv, kind: SourceKind, id: string) {
  return { id, href: sourceHref(kind, id), matters: mattersFrom(env, kind, id).length };
}

function newestFirst<Row extends RowView>(rows: readonly Row[]): readonly Row[] {
  return rows.toSorted((a, b) => compareText(b.day, a.day) || compareText(a.id, b.id));
}
