import { momentInWords } from '#wording/calendar/day.ts';
import { momentBeside } from '#wording/calendar/day-phrases.ts';
import type { WeeklyReport } from '#record/dossier/weekly-report.ts';
import { supplementWords } from '#wording/form/unit-forms.ts';
import { formWords } from '#wording/form/words.ts';
import { weeklyWords } from '#wording/form/weekly.ts';
import { ask } from '../draft/ask.ts';
import type { Form } from '../draft/form.ts';
import type { KnownPart } from '../draft/parts.ts';
import { from, typed, typedNumber } from '../draft/typed.ts';
import { rowsOf, textOf } from '../draft/values.ts';
import type { FormFacts } from '../facts.ts';
import { freeNames } from '../record-path.ts';
import { matterOf, matterTitle } from './matter-part.ts';

/** 补报、更正: a report of its own that names what it adds to and why; the old one stands (mechanisms.md row 50). */
export const supplementForm: Form = {
  name: 'supplement',
  title: supplementWords.title,
  block: 'weekly',
  about: supplementWords.about,
  subjectLabel: supplementWords.subject,
  none: supplementWords.none,
  subjects: ({ reports }: FormFacts) =>
    reports.map(({ path, week, submitted }) => {
      const [year = '', number = ''] = week.split('-W');
      return {
        id: path,
        text: supplementWords.option(year, String(Number(number)), momentInWords(submitted)),
      };
    }),
  start: () => ({ lines: 'n1' }),
  parts: ({ facts, subject, values }) => {
    const said = reportAt(facts, subject);
    const rows = rowsOf(values, 'lines');
    const options = [
      ['', ''],
      ...facts.matters.map((matter) => [matter.id, matterTitle(matter)] as const),
    ] as const;
    return [
      ...(said === undefined
        ? []
        : [
            {
              as: 'group',
              key: 'said',
              title: supplementWords.said,
              parts: [{ as: 'known', rows: saidRows(facts, said) }],
            } as const,
          ]),
      {
        as: 'field',
        key: 'why',
        label: weeklyWords.why,
        hint: weeklyWords.whyHint,
        optional: false,
        input: { type: 'line', max: 50 },
      },
      {
        as: 'list',
        key: 'lines',
        title: supplementWords.matters,
        fixed: 0,
        add: rows.length < facts.matters.length ? supplementWords.add : null,
        rows: rows.map((row, n) => {
          const before = said?.matters?.find(({ task }) => task === values[`lines.${row}.task`]);
          const measured = matterOf(facts, values[`lines.${row}.task`] ?? '')?.measured === true;
          return {
            row,
            title: supplementWords.row(n + 1),
            parts: [
              {
                as: 'field',
                key: `lines.${row}.task`,
                label: formWords.matter,
                hint: '',
                optional: false,
                input: { type: 'choice', options },
              },
              ask(
                'report',
                ['matters', 'text'],
                `lines.${row}.text`,
                before === undefined ? {} : { last: { label: supplementWords.before, text: before.text } },
              ),
              ...(measured ? [ask('report', ['matters', 'percent'], `lines.${row}.percent`)] : []),
            ],
          };
        }),
      },
    ];
  },
  records: ({ facts, subject, values, now }) => {
    const report = facts.reports.find(({ path }) => path === subject);
    if (report === undefined) return [];
    const { id: unit } = facts.unit;
    const why = textOf(values, 'why');
    return [
      {
        kind: 'report',
        names: freeNames('report', { week: report.week, unit }, 'n', facts.taken),
        value: {
          unit,
          week: report.week,
          supplements: from(
            'why',
            why === ''
              ? undefined
              : weeklyWords.supplements(report.week, momentBeside(report.submitted, now.slice(0, 10)), why),
          ),
          matters: rowsOf(values, 'lines').map((row) => ({
            task: typed(values, `lines.${row}.task`),
            text: typed(values, `lines.${row}.text`),
            percent: typedNumber(values, `lines.${row}.percent`),
          })),
          submitted: now,
        },
      },
    ];
  },
};

/** The report that is added to, as it was sent; undefined where the page does not have it whole. */
function reportAt({ records }: FormFacts, subject: string): WeeklyReport | undefined {
  const record = records.find(({ kind, path }) => kind === 'report' && path === subject);
  // Read by the schema of reports when the page was made.
  return record?.value as WeeklyReport | undefined;
}

/** Its words, matter by matter. A matter that may not be named here stands in no row. */
function saidRows(facts: FormFacts, { matters = [], others }: WeeklyReport): KnownPart['rows'] {
  return [
    ...matters.flatMap(({ task, text, percent }) => {
      const matter = matterOf(facts, task);
      const title =
        matter && supplementWords.saidOf(matterTitle(matter), percent === undefined ? '' : String(percent));
      return title === undefined ? [] : [[title, text] as const];
    }),
    ...(others === undefined ? [] : [[supplementWords.others, others] as const]),
  ];
}
