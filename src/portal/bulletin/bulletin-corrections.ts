import { bulletinSentences } from '#wording/bulletin/sentences.ts';
import type { EditionEntry } from '#engine/freeze/editions.ts';
import type { BulletinPaper } from '../freeze/bulletin-papers.ts';
import { correctionView, type CorrectionView } from '../freeze/correction-view.ts';
import type { ViewEnv } from '../env/env.ts';
import { allPeriods, periodName } from '../env/period/period.ts';
import { approvedText, shownVersions, versionHref } from '../env/period/shown-editions.ts';
import { isFrozen } from '../env/period/shown-periods.ts';
import type { LinkView } from '../shared/types.ts';

export interface CorrectedAfterView {
  readonly text: string;
  /** The table as it was when the bulletin went out. */
  readonly version: LinkView;
}

/** A correction that the bulletin announces. */
export interface BulletinCorrectionView {
  /** `2026年4月第2版`. */
  readonly title: string;
  readonly text: string;
  readonly correction: CorrectionView;
  readonly replaced: LinkView;
}

/**
 * 更正说明 of a bulletin (rules.md §10): every correction of its own period, whenever it came, and those
 * of earlier periods that were made after the period before was frozen and until this one was.
 */
export function bulletinCorrections(env: ViewEnv, period: string): readonly BulletinCorrectionView[] {
  const until = shownVersions(env, period)[0]?.value.written ?? env.context.asOf;
  const periods = allPeriods(env);
  const earlier = periods.slice(0, periods.indexOf(period)).filter((other) => isFrozen(env, other));
  const since = shownVersions(env, earlier.at(-1) ?? '')[0]?.value.written ?? '';
  return [
    ...shownVersions(env, period),
    ...earlier
      .flatMap((other) => shownVersions(env, other))
      .filter(({ value }) => value.written > since && value.written <= until),
  ].flatMap((entry) => announced(env, entry));
}

function announced(env: ViewEnv, entry: EditionEntry): readonly BulletinCorrectionView[] {
  const correction = correctionView(env, entry);
  if (correction === null) return [];
  const { period, version } = entry.value;
  const before = version - 1;
  return [
    {
      title: bulletinSentences.correction(periodName(env, period), version),
      text: approvedText(env, entry.value),
      correction,
      replaced: { text: bulletinSentences.replaced(before), href: versionHref(period, before) },
    },
  ];
}

/** That the period was corrected after its bulletin had gone out, with the table as it was then; null otherwise. */
export function correctedAfter(env: ViewEnv, { period, entry }: BulletinPaper): CorrectedAfterView | null {
  const versions = shownVersions(env, period);
  const issued = entry?.value.submitted;
  const then = versions.findLast(({ value }) => issued !== undefined && value.written <= issued);
  const now = versions.at(-1);
  if (then === undefined || now === undefined || then === now) return null;
  return {
    text: bulletinSentences.corrected(now.value.version),
    version: { text: bulletinSentences.asIssued, href: versionHref(period, then.value.version) },
  };
}
