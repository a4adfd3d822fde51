import type { Issued } from '#record/freeze/issued.ts';
import type { Context } from '../dossier/context.ts';
import type { DraftPart } from './draft.ts';
import { frozenBulletinParts } from './bulletin.ts';
import { dispatchPaper } from './dispatch.ts';
import { keyPointsPaper } from './key-points.ts';
import { weeklyPaper } from './weekly.ts';

/** What a paper is of: its kind with the week, month or period that it tells of. */
export type PaperSubject = Pick<Issued, 'kind' | 'week' | 'month' | 'period'>;

/** The parts of a paper's draft from which the clerk chooses, as of the context's moment; undefined of a paper that has no draft. */
export function draftParts(
  context: Context,
  { kind, week, month, period }: PaperSubject,
): readonly DraftPart<unknown>[] | undefined {
  if (kind === '周报') {
    const paper = week === undefined ? undefined : weeklyPaper(context, week);
    return paper && [paper.decide, paper.done];
  }
  if (kind === '要点') {
    const paper = week === undefined ? undefined : keyPointsPaper(context, week);
    return paper && [paper.remarks, paper.decide, paper.late, paper.done];
  }
  if (kind === '调度表') {
    const paper = month === undefined ? undefined : dispatchPaper(context, month);
    return paper && [paper.said, paper.ahead];
  }
  return period === undefined ? undefined : frozenBulletinParts(context, period);
}
