import { bulletinSentences } from '../../wording/zh-CN/view/bulletin.ts';
import type { EditionEntry } from '../compute/edition/editions-of.ts';
import type { BulletinPaper } from './bulletin-papers.ts';
import { correctionView } from './correction-view.ts';
import type { ViewEnv } from './env.ts';
import { approvedText, shownVersions, versionHref } from './shown-editions.ts';
import { frozenMonths } from './shown-months.ts';
import type { BulletinCorrectionView, CorrectedAfterView } from './types/bulletin.ts';

/**
 * 更正说明 of a bulletin (rules-v1 §10): every correction of its own month, whenever it came, and those
 * of earlier months that were made after the month before was frozen and until this one was.
 */
export function bulletinCorrections(env: ViewEnv, month: string): readonly BulletinCorrectionView[] {
  const until = shownVersions(env, month)[0]?.value.written ?? env.context.asOf;
  const earlier = frozenMonths(env).filter((other) => other < month);
  const since = shownVersions(env, earlier.at(-1) ?? '')[0]?.value.written ?? '';
  return [
    ...shownVersions(env, month),
    ...earlier
      .flatMap((other) => shownVersions(env, other))
      .filter(({ value }) => value.written > since && value.written <= until),
  ].flatMap((entry) => announced(env, entry));
}

function announced(env: ViewEnv, entry: EditionEntry): readonly BulletinCorrectionView[] {
  const correction = correctionView(env, entry);
  if (correction === null) return [];
  const { month, version } = entry.value;
  const before = version - 1;
  return [
    {
      title: bulletinSentences.correction(month, version),
      text: approvedText(env, entry.value),
      correction,
      replaced: { text: bulletinSentences.replaced(before), href: versionHref(month, before) },
    },
  ];
}

/** That the month was corrected after its bulletin had gone out, with the table as it was then; null otherwise. */
export function correctedAfter(env: ViewEnv, { month, entry }: BulletinPaper): CorrectedAfterView | null {
  const versions = shownVersions(env, month);
  const issued = entry?.value.submitted;
  const then = versions.findLast(({ value }) => issued !== undefined && value.written <= issued);
  const now = versions.at(-1);
  if (then === undefined || now === undefined || then === now) return null;
  return {
    text: bulletinSentences.corrected(now.value.version),
    version: { text: bulletinSentences.asIssued, href: versionHref(month, then.value.version) },
  };
}
