import { marksWords, yearMarksWords } from '#wording/form/seldom.ts';
import { ask } from '../../draft/ask.ts';
import type { Filling, Form } from '../../draft/form.ts';
import { from, typed } from '../../draft/typed.ts';
import type { MarkSheetFacts } from '../../seldom-facts.ts';
import { withOnBehalf } from '../on-behalf.ts';
import { field, isTyped, named, note, today } from '../section/section-parts.ts';

/** 评分: the marks of a component or column, a row a unit (rules.md §7). */
export const marksForm: Form = withOnBehalf({
  ...formOfMarks('assessment'),
  name: 'marks',
  title: marksWords.title,
  block: 'assessed',
  about: marksWords.about,
  subjectLabel: marksWords.subjectLabel,
  none: marksWords.none,
});

/** 年终考核: what the year-end inspection gave each unit (rules.md §11). */
export const yearMarksForm: Form = withOnBehalf({
  ...formOfMarks('yearMark'),
  name: 'year-marks',
  title: yearMarksWords.title,
  block: 'year',
  about: yearMarksWords.about,
  subjectLabel: yearMarksWords.subjectLabel,
  none: yearMarksWords.none,
});

function formOfMarks(
  sort: MarkSheetFacts['kind'],
): Pick<Form, 'subjects' | 'start' | 'parts' | 'records' | 'nothing'> {
  return {
    nothing: marksWords.nothing,
    subjects: ({ seldom }) =>
      (seldom?.marks ?? []).flatMap(({ id, text, kind }) => (kind === sort ? [{ id, text }] : [])),
    start: ({ facts, subject, now }) => ({
      on: today({ now }),
      by: facts.seldom?.marks.find(({ id }) => id === subject)?.by ?? '',
    }),
    parts: (filling) => {
      const sheet = sheetOf(filling);
      const { seldom, unit } = filling.facts;
      if (sheet === undefined || seldom === undefined) return [];
      const { kind } = sheet;
      return [
        field('by', marksWords.by, named([unit, ...seldom.posts.filter(({ id }) => id !== unit.id)])),
        ask(kind, ['on'], 'on'),
        ask(kind, ['basis'], 'basis'),
        ...(sheet.number > 1 ? [ask(kind, ['corrects'], 'corrects', { optional: false, hint: '' })] : []),
        note(marksWords.rows),
        ...sheet.units.map(
          ({ id, name }) =>
            ({
              as: 'group',
              key: `row.${id}`,
              title: name,
              isRow: true,
              parts: [
                field(`mark.${id}`, marksWords.mark, { type: 'line', max: 14 }, { optional: true }),
                field(`why.${id}`, marksWords.why, { type: 'line', max: 100 }, { optional: true }),
              ],
            }) as const,
        ),
      ];
    },
    records: (filling) => {
      const sheet = sheetOf(filling);
      if (sheet === undefined) return [];
      const { values, now } = filling;
      const { kind, period, component, number, units } = sheet;
      const marks = units.flatMap(({ id }) =>
        isTyped(values, `mark.${id}`) || isTyped(values, `why.${id}`)
          ? [
              {
                unit: from(`mark.${id}`, id),
                mark: typed(values, `mark.${id}`),
                why: typed(values, `why.${id}`),
              },
            ]
          : [],
      );
      if (marks.length === 0) return [];
      const place = kind === 'assessment' ? { period, component } : { year: period };
      return [
        {
          kind,
          names: number === 1 ? place : { ...place, n: String(number) },
          value: {
            ...(kind === 'assessment' ? { period, component } : { year: Number(period) }),
            by: typed(values, 'by'),
            on: typed(values, 'on'),
            basis: typed(values, 'basis'),
            corrects: number > 1 ? typed(values, 'corrects') : undefined,
            marks,
            submitted: now,
          },
        },
      ];
    },
  };
}

function sheetOf({ facts, subject }: Filling): MarkSheetFacts | undefined {
  return facts.seldom?.marks.find(({ id }) => id === subject);
}
