import { isoWeekOf, mondayOfIsoWeek } from '#days/iso-week.ts';
import { dayOf } from '#days/moment.ts';
import { monthlyWords } from '#wording/form/unit-forms.ts';
import { dayInWords, momentInWords, monthInWords } from '#wording/calendar/day.ts';
import { formWords } from '#wording/form/words.ts';
import { weeklyWords } from '#wording/form/weekly.ts';
import type { DraftRecord, Filling, Form, Subject } from '../draft/form.ts';
import type { Part } from '../draft/parts.ts';
import { from } from '../draft/typed.ts';
import { isTicked, textOf, TICKED } from '../draft/values.ts';
import type { FormFacts, MonthFacts, WeekFacts } from '../facts.ts';
import { freeNames } from '../record-path.ts';
import { helpPart, lineTrees, matterParts, needsLine, weekMatters } from './week-lines.ts';
import { matterTitle } from './matter-part.ts';
import { monthParts, monthRecord } from './monthly.ts';

/** 周报: what needs a leader, the matters that need a word, one tick for the others (rules.md §6 C2). */
export const weeklyForm: Form = {
  name: 'weekly',
  title: weeklyWords.title,
  block: 'weekly',
  about: weeklyWords.about,
  subjectLabel: weeklyWords.subject,
  none: weeklyWords.none,
  subjects: weekSubjects,
  start: ({ facts, subject }) => ({
    help: 'n1',
    ...(monthBeside(facts, subject) === undefined ? {} : { month: TICKED }),
  }),
  parts: weekParts,
  records: weekRecords,
};

/** The weeks that have begun; first the one that is owed: last week's until Monday's meeting, else this one. */
function weekSubjects({ weeks }: FormFacts, now: string): readonly Subject[] {
  const begun = weeks.filter(({ week }) => `${mondayOfIsoWeek(week)} 00:00` <= now);
  const owed = begun.filter(({ completed, meeting }) => completed === null && now < meeting);
  const first = owed[0] ?? begun.at(-1);
  return [
    ...(first === undefined ? [] : [first]),
    ...begun.toReversed().filter((week) => week !== first),
  ].map(({ week, reportDay }) => {
    const [year = '', number = ''] = week.split('-W');
    return { id: week, text: weeklyWords.week(year, String(Number(number)), dayInWords(reportDay)) };
  });
}

/** The month that is owed in the same week: one form serves both. */
function monthBeside({ months }: FormFacts, week: string): MonthFacts | undefined {
  return months.find(({ due }) => isoWeekOf(dayOf(due)) === week);
}

function weekOf({ facts, subject }: Filling): WeekFacts | undefined {
  return facts.weeks.find(({ week }) => week === subject);
}

function weekParts(filling: Filling): readonly Part[] {
  const week = weekOf(filling);
  if (week === undefined) return [];
  const { facts } = filling;
  const matters = weekMatters(filling, week);
  const own = matters.filter((item) => needsLine(filling, item));
  const rest = matters.filter((item) => !own.includes(item));
  const covered = rest.filter(({ ownLine, isReported }) => !ownLine && !isReported);
  return [
    {
      as: 'known',
      rows: [[weeklyWords.due, weeklyWords.dueText(momentInWords(week.due), momentInWords(week.meeting))]],
    },
    ...(week.isFiled ? supplementParts(week) : []),
    ...(facts.asksInside ? [helpPart(filling, week)] : []),
    ...(own.length === 0 ? [{ as: 'note', text: weeklyWords.ownNone } as const] : []),
    ...own.map(
      (item) =>
        ({
          as: 'group',
          key: `m.${item.matter.id}`,
          title: matterTitle(item.matter),
          parts: matterParts(filling, item),
        }) as const,
    ),
    ...(rest.length === 0
      ? []
      : [
          {
            as: 'group',
            key: 'rest',
            title: weeklyWords.othersOpen(rest.length),
            folded: true,
            parts: rest.map(
              (item) =>
                ({
                  as: 'group',
                  key: `m.${item.matter.id}`,
                  title: matterTitle(item.matter),
                  parts: matterParts(filling, item),
                }) as const,
            ),
          } as const,
        ]),
    ...(covered.length === 0
      ? []
      : [{ as: 'tick', key: 'others', label: weeklyWords.others(covered.length) } as const]),
    ...monthGroup(filling),
    ...(week.withheld === 0
      ? []
      : [
          {
            as: 'note',
            text: week.withheld === null ? formWords.openOnly : weeklyWords.withheld(week.withheld),
            tone: 'warn',
          } as const,
        ]),
  ];
}

function monthGroup({ facts, subject, values }: Filling): readonly Part[] {
  const month = monthBeside(facts, subject);
  if (month === undefined) return [];
  const label = monthlyWords.both(monthInWords(month.month));
  return [
    {
      as: 'group',
      key: 'month-group',
      title: label,
      parts: [
        { as: 'tick', key: 'month', label, hint: monthlyWords.bothHint },
        ...(isTicked(values, 'month') ? monthParts(facts, month) : []),
      ],
    },
  ];
}

function supplementParts({ completed }: WeekFacts): readonly Part[] {
  return [
    {
      as: 'note',
      text: completed === null ? weeklyWords.partly : weeklyWords.filed(momentInWords(completed)),
      tone: 'warn',
    },
    {
      as: 'field',
      key: 'why',
      label: weeklyWords.why,
      hint: weeklyWords.whyHint,
      optional: false,
      input: { type: 'line', max: 60 },
    },
  ];
}

function weekRecords(filling: Filling): readonly DraftRecord[] {
  const week = weekOf(filling);
  if (week === undefined) return [];
  const { facts, values, now } = filling;
  const { id } = facts.unit;
  const lines = lineTrees(filling, week);
  const why = textOf(values, 'why');
  const month = monthBeside(facts, week.week);
  return [
    {
      kind: 'report',
      names: freeNames('report', { week: week.week, unit: id }, 'n', facts.taken),
      value: {
        unit: id,
        // What a report as a whole leaves out is told of its week: here at the tick for the rest.
        week: from('others', week.week),
        others: from('others', isTicked(values, 'others') ? '无变化' : undefined),
        ...(week.isFiled
          ? { supplements: from('why', why === '' ? undefined : weeklyWords.supplements(week.week, '', why)) }
          : {}),
        ...(lines.length === 0 ? {} : { matters: lines }),
        submitted: now,
      },
    },
    ...(month === undefined || !isTicked(values, 'month') ? [] : [monthRecord(filling, month.month)]),
  ];
}
