import { addDays } from '#days/day.ts';
import { mondayOfIsoWeek } from '#days/iso-week.ts';
import { mondayMeeting, reportDay } from '#calendar/weeks.ts';
import type { EntryOf } from '#record/ledger.ts';
import type { Context } from '../dossier/context.ts';
import { readingsOf } from '../score/readings.ts';
import { calendarOf } from '../time/reckoning.ts';
import { liveLook } from '../time/look.ts';
import { draftPart, type DraftPart } from './draft.ts';
import { dueFacts, overdueFacts, type DoneLine, type DueFact, type OverdueFact } from './matter-facts.ts';
import { decidePart, donePart, type DecideFact } from './weekly.ts';

/** What the chief wrote on a paper. */
export interface RemarkFact {
  readonly paper: EntryOf<'issued'>;
  readonly opinion: string;
}

/** 近期重点工作进展情况要点, for the meeting on the Monday after a week (mechanisms.md rows 52–54). */
export interface KeyPointsPaper {
  readonly week: string;
  /** The day of the meeting. */
  readonly meeting: string;
  /** What the chief wrote on the papers of the week. */
  readonly remarks: DraftPart<RemarkFact>;
  readonly decide: DraftPart<DecideFact>;
  readonly late: DraftPart<OverdueFact>;
  /** What falls due in the meeting's own week. */
  readonly due: readonly DueFact[];
  readonly done: DraftPart<DoneLine>;
}

const MOST = { decide: 3, late: 5, done: 3 } as const;

/** As many lines of what falls due as the sheet has room for; the others are counted. */
export const DUE_LINES = 8;

/** The draft of the key points; undefined for a week that has no report day. */
export function keyPointsPaper(context: Context, week: string): KeyPointsPaper | undefined {
  const calendar = calendarOf(context, liveLook(context.asOf));
  const day = reportDay(calendar, week);
  if (day === undefined) return undefined;
  const monday = addDays(mondayOfIsoWeek(week), 7);
  const readings = readingsOf(context.ledger);
  const remarked = context.ledger.issued.flatMap((paper): RemarkFact[] => {
    const opinion = readings.get(paper.value.id)?.value.opinion;
    const isOfWeek = paper.value.kind === '周报' && paper.value.week === week;
    return isOfWeek && opinion !== undefined ? [{ paper, opinion }] : [];
  });
  return {
    week,
    meeting: mondayMeeting(calendar, day),
    remarks: draftPart('remark', remarked.length, remarked, ({ paper }) => ({ of: paper.value.id })),
    decide: decidePart(context, week, MOST.decide),
    late: draftPart('late', MOST.late, overdueFacts(context), ({ dossier, duty }) => ({
      task: dossier.id,
      of: `${duty.kind}-${duty.subject}`,
    })),
    due: dueFacts(context, monday, addDays(monday, 6)),
    done: donePart(context, week, MOST.done),
  };
}
