import { goalsPaper, goalYears } from '#engine/papers/annual-goals.ts';
import type { Year } from '#engine/year/year.ts';
import { goalsText } from '#wording/papers/goals.ts';
import { yearPaperText } from '#wording/papers/year.ts';
import type { ViewEnv } from '../../env/env.ts';
import { goalsChoices, goalsView } from './goals-view.ts';
import { inside, type PaperDraft } from '../paper-draft.ts';
import { issuedFor, paperOf } from '../paper-env.ts';
import { letterChoices, letterView } from './letter-view.ts';
import { summaryChoices, summaryView } from './summary-view.ts';
import { counties, paperYears, type County } from './year-names.ts';

/** The papers of a year: its goals as they were laid down; at its end the summary for 人事科 and, once the totals are there, a letter to each county. */
export function yearDrafts(env: ViewEnv): readonly PaperDraft[] {
  return [...goalsDrafts(env), ...endDrafts(env)];
}

function goalsDrafts(env: ViewEnv): readonly PaperDraft[] {
  const years = goalYears(env.context);
  return years.toReversed().flatMap((year): readonly PaperDraft[] => {
    const entry = issuedFor(env, { kind: '任务分解表', year });
    if (entry?.value.edition === undefined && year !== years.at(-1)) return [];
    const id = `goals-${String(year)}`;
    return [
      {
        group: 'goals',
        issue: id,
        path: `goals/${String(year)}`,
        name: goalsText.group,
        subject: goalsText.title(String(year)),
        entry,
        form: {
          id,
          record: { kind: '任务分解表', year },
          names: { kind: 'goals', id: `${String(year)}-fenjie` },
          paragraphs: [inside('note', goalsText.note)],
          says: false,
        },
        choices: () => goalsChoices(goalsPaper(env.context, year)),
        view: () => goalsView(paperOf(env, entry), year),
      },
    ];
  });
}

function endDrafts(env: ViewEnv): readonly PaperDraft[] {
  const years = paperYears(env);
  const last = years.at(-1)?.year;
  return years
    .toReversed()
    .flatMap((year) => [
      ...summaryDraft(env, year, year.year === last),
      ...counties(env, year).flatMap((county) => letterDraft(env, year, county, year.year === last)),
    ]);
}

/** Of an earlier year only what was issued with an edition. */
function summaryDraft(env: ViewEnv, { year, state }: Year, isLast: boolean): readonly PaperDraft[] {
  const entry = issuedFor(env, { kind: '年度汇总表', year });
  if (entry?.value.edition === undefined && !isLast) return [];
  const { summary } = yearPaperText;
  const id = `summary-${String(year)}`;
  return [
    {
      group: 'summary',
      // 预报 is not handed over.
      issue: state === 'final' ? id : undefined,
      path: `summary/${String(year)}`,
      name: summary.group,
      subject: summary.title(String(year)),
      entry,
      form:
        state === 'final'
          ? {
              id,
              record: { kind: '年度汇总表', year },
              names: { kind: 'summary', id: `${String(year)}-huizong` },
              paragraphs: [inside('note', summary.paragraph)],
              says: false,
              isHandedOver: true,
            }
          : undefined,
      choices: () => summaryChoices(paperOf(env, entry), year),
      view: () => summaryView(paperOf(env, entry), year),
    },
  ];
}

function letterDraft(env: ViewEnv, { year }: Year, county: County, isLast: boolean): readonly PaperDraft[] {
  const { unit, place } = county;
  const entry = issuedFor(env, { kind: '年度考核函', year, unit });
  if (entry?.value.edition === undefined && !isLast) return [];
  const { letter } = yearPaperText;
  const id = `letter-${String(year)}-${unit}`;
  return [
    {
      group: 'letter',
      issue: id,
      path: `letter/${String(year)}-${unit}`,
      name: letter.group,
      subject: place,
      entry,
      form: {
        id,
        record: { kind: '年度考核函', year, unit },
        names: { kind: 'letter', id: `${String(year)}-${unit}-han` },
        paragraphs: [inside('note', letter.paragraph)],
        says: false,
      },
      choices: () => letterChoices(paperOf(env, entry), year, unit),
      view: () => letterView(paperOf(env, entry), year, county),
    },
  ];
}
