import { initiativeWords } from '#wording/sources/initiative.ts';
import { sourceWords as words } from '#wording/sources/words.ts';
import { compareText } from '#record/schema/problem.ts';
import { unitRef, type ViewEnv } from '../env/env.ts';
import { cutList, listView, shareOf, type CutList, type ListView } from '../shared/list-parts.ts';
import type { DayText, FieldView, LinkView, UnitRef } from '../shared/types.ts';
import { initiativeFields } from './initiative-view.ts';
import { countFrom } from './matters-from.ts';
import { sourceHref, type SourceKind } from './source-href.ts';
import { clueDay, clueTitle } from './source-view.ts';

/** /sources/<year>/; /sources/ is that of the newest year. */
export interface SourceYearView {
  readonly year: string;
  readonly title: string;
  /** Newest first. */
  readonly meetings: ListView<MeetingRowView>;
  readonly incoming: ListView<SourceRowView>;
  readonly clues: ListView<SourceRowView>;
  /** How many matters of the year the office began itself; null of a year without any. */
  readonly initiative: { readonly fields: readonly FieldView[]; readonly note: string } | null;
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
  const lists = yearLists(env);
  return lists.map(({ year, meetings, incoming, clues }) => ({
    year,
    title: words.pageTitle(year),
    meetings: listView(meetings),
    incoming: listView(incoming),
    clues: listView(clues),
    initiative: initiativeOfYear(env, year),
    years: lists.filter((other) => other.year !== year).map((other) => sourceYearLink(other.year)),
  }));
}

function initiativeOfYear(env: ViewEnv, year: string): SourceYearView['initiative'] {
  const fields = initiativeFields(env, year);
  if (fields === null) return null;
  return { fields, note: env.profile === 'public' ? initiativeWords.note : initiativeWords.noteInside };
}

/** The way to the sources of a year. */
export function sourceYearLink(year: string): LinkView {
  return { text: words.year(year), href: `/sources/${year}/` };
}

/** The sources of a year, as far as its page can bear them. */
interface YearLists {
  readonly year: string;
  readonly meetings: CutList<MeetingRowView>;
  readonly incoming: CutList<SourceRowView>;
  readonly clues: CutList<SourceRowView>;
}

/** Those of every year, newest first. */
export function yearLists(env: ViewEnv): readonly YearLists[] {
  const rows = sourceRows(env);
  const all = Object.values(rows).flatMap((list: readonly RowView[]) => list.map(yearIn));
  return [...new Set(all)].toSorted((a, b) => compareText(b, a)).map((year) => cutYear(rows, year));
}

function cutYear(rows: SourceRows, year: string): YearLists {
  const own = <Row extends RowView>(list: readonly Row[]) => list.filter((row) => yearIn(row) === year);
  const [meetings, incoming, clues] = [own(rows.meetings), own(rows.incoming), own(rows.clues)];
  const share = shareOf([meetings, incoming, clues]);
  const page = sourceYearLink(year).href;
  return {
    year,
    meetings: cutList(meetings, { page, section: 'meeting' }, share),
    incoming: cutList(incoming, { page, section: 'incoming' }, share),
    clues: cutList(clues, { page, section: 'clue' }, share),
  };
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
  return { id, href: sourceHref(kind, id), matters: countFrom(env, kind, id) };
}

function newestFirst<Row extends RowView>(rows: readonly Row[]): readonly Row[] {
  return rows.toSorted((a, b) => compareText(b.day, a.day) || compareText(a.id, b.id));
}
