import { bulletinSentences } from '#wording/bulletin/sentences.ts';
import { dayInWords } from '#wording/calendar/day.ts';
import { bulletinsOf } from '#engine/score/bulletins.ts';
import { readingsOf } from '#engine/score/readings.ts';
import type { EntryOf } from '#record/ledger.ts';
import { signerName, type ViewEnv } from '../env/env.ts';
import { periodName } from '../env/period/period.ts';
import { rulesIn } from '../env/period/period-sheet.ts';
import { periodState, type PeriodStateView } from './period-state.ts';
import { shownPeriods } from '../env/period/shown-periods.ts';
import type { LinkView, PeriodText } from '../shared/types.ts';

/** A bulletin by its title and what became of it. */
export interface BulletinRefView {
  readonly period: PeriodText;
  /** `2026年5月`. */
  readonly name: string;
  readonly href: string;
  /** `关于2026年5月重点工作进展情况的通报`. */
  readonly title: string;
  /** `2026年第5期`; null where it bears no number. */
  readonly numberText: string | null;
  /** `2026年6月10日印发，党组书记、主任审阅`, or that it is a draft. */
  readonly issueText: string;
  readonly state: PeriodStateView;
}

/** A period's bulletin with the record of its issue, where there is one. */
export interface BulletinPaper {
  readonly period: string;
  readonly entry: EntryOf<'issued'> | undefined;
  /** 主要领导's word on it; undefined until it was read. */
  readonly reading: EntryOf<'reading'> | undefined;
}

/**
 * The bulletins that the profile may read, oldest first. What praises and criticises is published
 * when the chief has reviewed it (《政府督查工作条例》第二十一条) and its period is frozen (rules.md
 * §10); inside the system every period with rules has one, as a draft until then.
 */
export function bulletinPapers(env: ViewEnv): readonly BulletinPaper[] {
  return env.context.memo('bulletin-papers', env.profile, () => {
    const issued = bulletinsOf(env.shown);
    const readings = readingsOf(env.shown);
    return shownPeriods(env)
      .map((period) => {
        const entry = issued.find(({ value }) => value.period === period);
        return { period, entry, reading: entry && readings.get(entry.value.id) };
      })
      .filter((paper) => env.profile === 'internal' || !isDraft(paper));
  });
}

/** Whether a bulletin was not issued yet, or not reviewed. */
export function isDraft({ reading }: BulletinPaper): boolean {
  return reading === undefined;
}

/** What a list says of a bulletin. */
export function bulletinRef(env: ViewEnv, paper: BulletinPaper): BulletinRefView {
  const { period, entry } = paper;
  const { title, number } = bulletinSentences;
  const record = entry?.value;
  return {
    period,
    name: periodName(env, period),
    href: bulletinHref(period),
    title: title(periodName(env, period), hasTasksIn(env, period)),
    numberText: record?.number === undefined ? null : number(record.on.slice(0, 4), record.number),
    issueText: issueText(env, paper),
    state: periodState(env, period),
  };
}

function issueText(env: ViewEnv, { entry, reading }: BulletinPaper): string {
  const { draft, issued, unreviewed } = bulletinSentences;
  if (entry === undefined) return draft;
  const { on } = entry.value;
  return reading === undefined ? unreviewed(on) : issued(on, signerName(env, reading.value.decision));
}

function hasTasksIn(env: ViewEnv, period: string): boolean {
  return rulesIn(env, period)?.tasks !== undefined;
}

/** The page of a period's bulletin. */
function bulletinHref(period: string): string {
  return `/bulletins/${period}/`;
}

/** A period's bulletin as a link; null where the profile may not read one. */
export function bulletinLink(env: ViewEnv, period: string): LinkView | null {
  return bulletinPapers(env).some((paper) => paper.period === period)
    ? {
        text: bulletinSentences.title(periodName(env, period), hasTasksIn(env, period)),
        href: bulletinHref(period),
      }
    : null;
}

/** The day under a bulletin, in words. */
export function issueDay({ entry }: BulletinPaper): string | null {
  return entry === undefined ? null : dayInWords(entry.value.on);
}

/** A neighbour in the row of bulletins. */
export function neighbour(env: ViewEnv, paper: BulletinPaper | undefined): LinkView | null {
  return paper === undefined
    ? null
    : { text: periodName(env, paper.period), href: bulletinHref(paper.period) };
}
