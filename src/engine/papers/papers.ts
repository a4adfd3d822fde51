import type { Issued } from '#record/freeze/issued.ts';
import type { Context } from '../dossier/context.ts';
import type { DraftPart } from './draft.ts';
import { goalsPaper } from './annual-goals.ts';
import { frozenBulletinParts } from './bulletin.ts';
import { dispatchPaper } from './dispatch.ts';
import { keyPointsPaper } from './key-points.ts';
import { weeklyPaper } from './weekly.ts';

/** What a paper is of: its kind with the week, month, period or year that it tells of. */
export type PaperSubject = Pick<Issued, 'kind' | 'week' | 'month' | 'period' | 'year' | 'unit'>;

/** The parts of a paper's draft from which the clerk chooses, as of the context's moment; undefined of a paper that has no draft. */
export function draftParts(
  context: Context,
  { kind, week, month, period, year }: PaperSubject,
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
  if (kind === '任务分解表') return year === undefined ? undefined : [goalsPaper(context, year).goals];
  return period === undefined ? undefined : frozenBulletinParts(context, period);
}
