import { compareText } from '#record/schema/problem.ts';
import { weekInWords } from '#wording/calendar/day-phrases.ts';
import { keyPointsText, weeklyText } from '#wording/papers/weekly.ts';
import { openWeek, weekNow } from '../../desk/report-week.ts';
import { type ViewEnv } from '../../env/env.ts';
import { rulesInForce } from '../../env/rules-in-force.ts';
import { inside, type PaperDraft } from '../paper-draft.ts';
import { keyPointsChoices, keyPointsView } from './key-points-view.ts';
import { issuedFor, paperOf } from '../paper-env.ts';
import { weeklyChoices, weeklyView } from './weekly-view.ts';

/** 周报 and 要点: of the running week, and those that were issued with an edition. */
export function weekDrafts(env: ViewEnv): readonly PaperDraft[] {
  const weekly = rulesInForce(env)?.value.weekly;
  const now = openWeek(env.context)?.week;
  const isPaused = now !== undefined && weekNow(env.context) === undefined;
  const weeks = [
    ...new Set([
      ...(now === undefined ? [] : [now]),
      ...env.context.ledger.issued.flatMap(({ value: { week, edition } }) =>
        week === undefined || edition === undefined ? [] : [week],
      ),
    ]),
  ].toSorted((a, b) => compareText(b, a));
  const papers = [
    ...(weekly?.digest === undefined ? [] : [WEEKLY]),
    ...(weekly?.keyPoints === undefined ? [] : [KEY_POINTS]),
  ];
  return weeks.flatMap((week) =>
    papers.flatMap((paper): readonly PaperDraft[] => {
      const { kind, slug, folder, word, name } = paper;
      const entry = issuedFor(env, { kind, week });
      const isDrafted = week === now && !(isPaused && kind === '周报');
      if (!isDrafted && entry?.value.edition === undefined) return [];
      const id = week.toLowerCase();
      return [
        {
          group: 'paper',
          issue: `${slug}-${id}`,
          path: `${slug}/${id}`,
          name,
          subject: weekInWords(week),
          entry,
          form: {
            id: `${slug}-${id}`,
            record: { kind, week },
            names: { kind: folder, id: `${id}-${word}` },
            paragraphs: paper.paragraphs,
            says: true,
          },
          choices: () => paper.choices(paperOf(env, entry), week),
          view: () => paper.view(paperOf(env, entry), week),
        },
      ];
    }),
  );
}

const WEEKLY = {
  kind: '周报',
  slug: 'weekly',
  folder: 'weekly',
  word: 'zhoubao',
  name: weeklyText.title,
  paragraphs: [],
  choices: weeklyChoices,
  view: weeklyView,
} as const;

const KEY_POINTS = {
  kind: '要点',
  slug: 'key-points',
  folder: 'keypoints',
  word: 'yaodian',
  name: keyPointsText.title,
  paragraphs: [inside('outside', keyPointsText.parts.outside)],
  choices: keyPointsChoices,
  view: keyPointsView,
} as const;
