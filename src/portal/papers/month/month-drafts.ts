import { monthOf, previousMonth } from '#days/day.ts';
import { lastWorkday } from '#calendar/weeks.ts';
import { calendarOf } from '#engine/time/reckoning.ts';
import { liveLook } from '#engine/time/look.ts';
import { compareText } from '#record/schema/problem.ts';
import { monthInWords } from '#wording/calendar/day.ts';
import { ADVICE_WORDS, BULLETIN_WORDS } from '#record/freeze/issued.ts';
import { adviceText } from '#wording/papers/advice.ts';
import { bulletinPaperText } from '#wording/bulletin/sentences.ts';
import { paperText } from '#wording/papers/phrases.ts';
import { BULLETIN_LENGTH, bulletinChoices, bulletinSheet } from '../../bulletin/bulletin-sheet.ts';
import { periodName } from '../../env/period/period.ts';
import { rulesIn } from '../../env/period/period-sheet.ts';
import { frozenPeriods } from '../../env/period/shown-periods.ts';
import { annexSheets } from '../../bulletin/bulletin-annex.ts';
import { bulletinPapers } from '../../freeze/bulletin-papers.ts';
import { posterText } from '#wording/papers/poster.ts';
import { advised, adviceView } from './advice-view.ts';
import { posterView } from './poster-view.ts';
import { type ViewEnv } from '../../env/env.ts';
import { rulesInForce } from '../../env/rules-in-force.ts';
import { inside, PRINTED, type PaperDraft } from '../paper-draft.ts';
import { issuedFor, markOf, paperOf, stateOf } from '../paper-env.ts';
import { lengthOf, sheetTexts } from '../../paper/paper-view.ts';
import { dispatchText } from '#wording/papers/dispatch.ts';
import { dispatchChoices, dispatchView } from './dispatch-view.ts';

/** The month that the next meeting speaks of: from its last working day on the running one, till then the one before. */
function meetingMonth({ context }: ViewEnv): string {
  const look = liveLook(context.asOf);
  const month = monthOf(look.day);
  const last = lastWorkday(calendarOf(context, look), month);
  return last !== undefined && last <= look.day ? month : previousMonth(month);
}

/** 调度表: of the month that the next meeting speaks of, and those that were issued with an edition. */
export function dispatchDrafts(env: ViewEnv): readonly PaperDraft[] {
  if (rulesInForce(env)?.value.monthly === undefined) return [];
  const now = meetingMonth(env);
  const months = new Set([
    now,
    ...env.context.ledger.issued.flatMap(({ value: { month, edition } }) =>
      month === undefined || edition === undefined ? [] : [month],
    ),
  ]);
  return [...months]
    .toSorted((a, b) => compareText(b, a))
    .flatMap((month): readonly PaperDraft[] => {
      const entry = issuedFor(env, { kind: '调度表', month });
      if (month !== now && entry?.value.edition === undefined) return [];
      const id = `dispatch-${month}`;
      return [
        {
          group: 'paper',
          issue: id,
          path: `dispatch/${month}`,
          name: dispatchText.name,
          subject: monthInWords(month),
          entry,
          form: {
            id,
            record: { kind: '调度表', month },
            names: { kind: 'dispatch', id: `${month}-diaodu` },
            paragraphs: [inside('common', dispatchText.parts.common)],
            says: true,
          },
          choices: () => dispatchChoices(paperOf(env, entry), month),
          view: () => dispatchView(paperOf(env, entry), month),
        },
      ];
    });
}

/** The frozen period whose bulletin is to be issued, and those that were issued with an edition. */
export function bulletinDrafts(env: ViewEnv): readonly PaperDraft[] {
  const frozen = frozenPeriods(env);
  return bulletinPapers(env)
    .filter(
      ({ period, entry }) =>
        entry?.value.edition !== undefined || (entry === undefined && period === frozen.at(-1)),
    )
    .toReversed()
    .flatMap((paper): readonly PaperDraft[] => {
      const { period, entry } = paper;
      const rules = rulesIn(env, period);
      if (rules === undefined) return [];
      const id = `bulletin-${period}`;
      return [
        {
          group: 'paper',
          issue: id,
          path: `bulletin/${period}`,
          name: bulletinPaperText.name,
          subject: periodName(env, period),
          entry,
          form: {
            id,
            record: { kind: '月度通报', period, number: nextBulletin(env) },
            names: { kind: 'bulletin', id: `${period}-tongbao` },
            paragraphs: bulletinPaperText.paragraphs.map(([part, title]) => ({
              part,
              title,
              most: part === 'advice' ? ADVICE_WORDS : BULLETIN_WORDS,
              of: 'text',
              isInside: part === 'advice',
            })),
            says: false,
          },
          choices: () => bulletinChoices(env, period),
          view: () => {
            const sheet = bulletinSheet(env, rules, paper);
            return {
              title: bulletinPaperText.title(periodName(env, period)),
              stateText: stateOf(paperOf(env, entry)),
              lengthText: paperText.length(lengthOf(sheetTexts(sheet)), BULLETIN_LENGTH),
              sheets: [{ ...sheet, mark: markOf(paperOf(env, entry)) }, ...annexSheets(env, rules, paper)],
            };
          },
        },
      ];
    });
}

/** The number that the year's next bulletin bears. */
function nextBulletin({ context }: ViewEnv): number {
  const year = context.asOf.slice(0, 4);
  const numbers = context.ledger.issued.flatMap(({ value: { on, number } }) =>
    on.startsWith(year) ? (number ?? []) : [],
  );
  return Math.max(0, ...numbers) + 1;
}

/** 建议, beside each bulletin that has one. */
export function adviceDrafts(env: ViewEnv): readonly PaperDraft[] {
  return advised(env).map((paper) => ({
    ...PRINTED,
    group: 'advice',
    path: `advice/${paper.period}`,
    name: adviceText.name,
    subject: periodName(env, paper.period),
    issue: undefined,
    view: () => adviceView(env, paper),
  }));
}

/** Of the last period that was frozen: an older sheet hangs nowhere. */
export function posterDrafts(env: ViewEnv): readonly PaperDraft[] {
  const last = frozenPeriods(env).at(-1);
  return bulletinPapers(env)
    .filter(({ period }) => period === last)
    .map((paper) => ({
      ...PRINTED,
      group: 'poster',
      path: `poster/${paper.period}`,
      name: posterText.group,
      subject: periodName(env, paper.period),
      issue: undefined,
      view: () => posterView(env, paper),
    }));
}
