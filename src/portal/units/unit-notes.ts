import { dayOf } from '#days/moment.ts';
import { isSeen, liveLook } from '#engine/time/look.ts';
import { rankingSentences } from '#wording/ranking/sentences.ts';
import { compareText } from '#record/schema/problem.ts';
import { decimalText } from '#record/schema/scalars.ts';
import { dayInWords, momentInWords } from '#wording/calendar/day.ts';
import { experienceWords } from '#wording/items/experiences.ts';
import { experienceHref, experiencesOfUnit } from '../items/experience-view.ts';
import { sourceHref } from '../sources/source-href.ts';
import { signerName, type ViewEnv } from '../env/env.ts';
import { numbered, recordRefs, recordsAt } from '../env/record/record-ref.ts';
import { roleOf } from '#record/office/words.ts';
import { periodName } from '../env/period/period.ts';
import { rulesIn } from '../env/period/period-sheet.ts';
import { isFrozen, lockDay } from '../env/period/shown-periods.ts';
import { disputedMark, withMark } from '../score/disputed.ts';
import { standingOf } from '../score/standing.ts';
import type { DayText, LinkView, RecordRef } from '../shared/types.ts';
import { honourWords } from '#wording/units/honours.ts';
import { unitSentences } from '#wording/units/words.ts';

export interface UnitNoteView {
  readonly day: DayText;
  readonly text: string;
  readonly link: LinkView | null;
  /** What else its record says, a line each. */
  readonly details: readonly string[];
  readonly records: readonly RecordRef[];
}

/** Lists of honour, commendations, instructions and measures that name a unit, newest first; words from the projection alone. */
export function unitNotes(env: ViewEnv, unit: string, periods: readonly string[]): readonly UnitNoteView[] {
  return [
    ...lists(env, unit, periods),
    ...commendations(env, unit),
    ...instructions(env, unit),
    ...measures(env, unit),
    ...experiences(env, unit),
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
          withMark(rankingSentences.rank(row.rank, row.tied), disputedMark(env, { unit, period })),
        ),
        link: { text: unitSentences.notes.ranking, href: `/ranking/${period}/#league-${league.id}` },
        details: [],
        records: [],
      }));
  });
}

function commendations(env: ViewEnv, unit: string): UnitNoteView[] {
  const { notes } = unitSentences;
  return env.shown.honours.flatMap((entry) =>
    entry.value.honours.flatMap((honour, index) => {
      const { id, units, experience, level, rank, title, by, document, on, received } = honour;
      if (!units.includes(unit) || received > env.context.asOf) return [];
      return [
        {
          day: on,
          text: notes.commended(level, title, rank),
          link: null,
          details: [
            notes.commendedBy(by, document),
            notes.once,
            honourWords.entered(momentInWords(received)),
          ],
          records: numbered(
            recordRefs(env, { entry, field: ['honours', index] }),
            honourWords.numbers(id, experience),
          ),
        },
      ];
    }),
  );
}

function instructions(env: ViewEnv, unit: string): UnitNoteView[] {
  const { shown, context } = env;
  const look = liveLook(context.asOf);
  return shown.incoming
    .filter(
      (entry) =>
        roleOf(context.words.incomingKinds, entry.value.kind) === 'praise' &&
        entry.value.units?.includes(unit) === true &&
        isSeen(context.receiptOf(entry), look),
    )
    .map(({ value, path }) => ({
      day: value.date,
      text: unitSentences.notes.instructed(value.title),
      link: { text: unitSentences.notes.paper, href: sourceHref('incoming', value.id) },
      details: [],
      records: recordsAt(env, [path]),
    }));
}

/** What of its work was published for others. */
function experiences(env: ViewEnv, unit: string): UnitNoteView[] {
  return experiencesOfUnit(env, unit).map(({ value: { id, title, approval }, path }) => ({
    day: approval.on,
    text: experienceWords.title,
    link: { text: title, href: experienceHref(id) },
    details: [],
    records: recordsAt(env, [path]),
  }));
}

/** 通报批评 and whatever else the office decided against the unit, by the office's own word. */
function measures(env: ViewEnv, unit: string): UnitNoteView[] {
  const { shown, shownTasks, context } = env;
  const look = liveLook(context.asOf);
  const { notes } = unitSentences;
  return shown.measure
    .filter((entry) => entry.value.unit === unit && isSeen(context.receiptOf(entry), look))
    .map(({ value, path }) => {
      const task = value.task === undefined ? undefined : shownTasks.get(value.task)?.value;
      const { approval } = value;
      return {
        day: dayOf(value.on),
        text: notes.measure(value.kind, value.basis),
        link: task === undefined ? null : { text: task.title, href: `/tasks/${task.id}/` },
        details: [
          ...(value.grounds === undefined ? [] : [notes.grounds(value.grounds)]),
          value.text,
          ...(value.points === undefined ? [] : [notes.points(decimalText(value.points))]),
          ...(value.document === undefined ? [] : [value.document]),
          notes.approved(signerName(env, approval), dayInWords(approval.on), approval.mode),
        ],
        records: recordsAt(env, [path]),
      };
    });
}
