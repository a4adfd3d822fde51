import { momentInWords } from '#wording/calendar/day.ts';
import { supplementWords } from '#wording/form/unit-forms.ts';
import { formWords } from '#wording/form/words.ts';
import { weeklyWords } from '#wording/form/weekly.ts';
import { ask } from '../draft/ask.ts';
import type { Form } from '../draft/form.ts';
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
  parts: ({ facts, values }) => {
    const rows = rowsOf(values, 'lines');
    const options = [
      ['', ''],
      ...facts.matters.map((matter) => [matter.id, matterTitle(matter)] as const),
    ] as const;
    return [
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
              ask('report', ['matters', 'text'], `lines.${row}.text`),
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
    const file = subject.slice(subject.lastIndexOf('/') + 1);
    return [
      {
        kind: 'report',
        names: freeNames('report', { week: report.week, unit }, 'n', facts.taken),
        value: {
          unit,
          week: report.week,
          supplements: from('why', why === '' ? undefined : weeklyWords.supplements(file, why)),
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
