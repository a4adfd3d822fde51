import { bulletinSentences } from '../../wording/zh-CN/view/bulletin.ts';
import { dayInWords, monthInWords } from '../../wording/zh-CN/portal/day.ts';
import { bulletinsOf } from '../compute/bulletins-of.ts';
import type { EntryOf } from '../ledger.ts';
import { postName, type ViewEnv } from './env.ts';
import { monthState } from './month-state.ts';
import { shownMonths } from './shown-months.ts';
import type { BulletinRefView } from './types/bulletin.ts';
import type { LinkView } from './types/common.ts';

/** A month's bulletin with the record of its issue, where there is one. */
export interface BulletinPaper {
  readonly month: string;
  readonly entry: EntryOf<'issued'> | undefined;
}

/**
 * The bulletins that the profile may read, oldest first. What praises and criticises is published
 * when the chief has reviewed it (《政府督查工作条例》第二十一条) and its month is frozen (rules-v1
 * §10); inside the system every month with rules has one, as a draft until then.
 */
export function bulletinPapers(env: ViewEnv): readonly BulletinPaper[] {
  return env.context.memo('bulletin-papers', env.profile, () => {
    const issued = bulletinsOf(env.shown);
    return shownMonths(env)
      .map((month) => ({ month, entry: issued.find(({ value }) => value.month === month) }))
      .filter((paper) => env.profile === 'internal' || !isDraft(paper));
  });
}

/** Whether a bulletin was not issued yet, or not reviewed. */
export function isDraft({ entry }: BulletinPaper): boolean {
  return entry?.value.review === undefined;
}

/** What a list says of a bulletin. */
export function bulletinRef(env: ViewEnv, paper: BulletinPaper): BulletinRefView {
  const { month, entry } = paper;
  const { title, number } = bulletinSentences;
  const record = entry?.value;
  return {
    month,
    href: bulletinHref(month),
    title: title(month),
    numberText: record?.number === undefined ? null : number(record.on.slice(0, 4), record.number),
    issueText: issueText(env, paper),
    state: monthState(env, month),
  };
}

function issueText(env: ViewEnv, { entry }: BulletinPaper): string {
  const { draft, issued, unreviewed } = bulletinSentences;
  if (entry === undefined) return draft;
  const { on, review } = entry.value;
  return review === undefined ? unreviewed(on) : issued(on, postName(env, review.by));
}

/** The page of a month's bulletin. */
export function bulletinHref(month: string): string {
  return `/bulletins/${month}/`;
}

/** A month's bulletin as a link; null where the profile may not read one. */
export function bulletinLink(env: ViewEnv, month: string): LinkView | null {
  return bulletinPapers(env).some((paper) => paper.month === month)
    ? { text: bulletinSentences.title(month), href: bulletinHref(month) }
    : null;
}

/** The day under a bulletin, in words. */
export function issueDay({ entry }: BulletinPaper): string | null {
  return entry === undefined ? null : dayInWords(entry.value.on);
}

/** A neighbour in the row of bulletins. */
export function neighbour(paper: BulletinPaper | undefined): LinkView | null {
  return paper === undefined ? null : { text: monthInWords(paper.month), href: bulletinHref(paper.month) };
}
