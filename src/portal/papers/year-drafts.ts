import { goalsPaper, goalYears } from '#engine/papers/annual-goals.ts';
import { goalsText } from '#wording/papers/goals.ts';
import { yearPaperText } from '#wording/papers/year.ts';
import type { ViewEnv } from '../env/env.ts';
import { goalsChoices, goalsView } from './goals-view.ts';
import { inside, PRINTED, type PaperDraft } from './paper-draft.ts';
import { issuedFor, paperOf } from './paper-env.ts';
import { counties, letterView, paperYear, summaryView } from './year-papers.ts';

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
  const year = paperYear(env);
  if (year === undefined) return [];
  const { summary, letter } = yearPaperText;
  return [
    {
      ...PRINTED,
      group: 'summary',
      path: `summary/${String(year.year)}`,
      name: summary.group,
      subject: summary.title(String(year.year)),
      issue: undefined,
      view: () => summaryView(env, year),
    },
    ...counties(env, year).map((county): PaperDraft => ({
      ...PRINTED,
      group: 'letter',
      path: `letter/${String(year.year)}-${county.unit}`,
      name: letter.group,
      subject: county.place,
      issue: undefined,
      view: () => letterView(env, year, county),
    })),
  ];
}
