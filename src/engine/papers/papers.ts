import type { Issued } from '#record/freeze/issued.ts';
import type { Context } from '../dossier/context.ts';
import type { DraftPart } from './draft.ts';
import { goalsPaper } from './annual-goals.ts';
import { letterPaper } from './county-letter.ts';
import { chartPaper } from './progress-chart.ts';
import { summaryPaper } from './year-summary.ts';
import { frozenBulletinParts } from './bulletin.ts';
import { dispatchPaper } from './dispatch.ts';
import { keyPointsPaper } from './key-points.ts';
import { weeklyPaper } from './weekly.ts';

/** What a paper is of: its kind with the week, month, period or year that it tells of. */
export type PaperSubject = Pick<Issued, 'kind' | 'week' | 'month' | 'period' | 'year' | 'unit'>;

/** The parts of a paper's draft from which the clerk chooses, as of the context's moment; undefined of a paper that has no draft. */
export function draftParts(
  context: Context,
  { kind, week, month, period, year, unit }: PaperSubject,
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
  if (kind === '进度图') return month === undefined ? undefined : [chartPaper(context, month).rows];
  if (year !== undefined) return yearParts(context, { kind, year, unit });
  return period === undefined ? undefined : frozenBulletinParts(context, period);
}

/** The parts of a paper of a year; undefined of one that has no appraisal yet. */
function yearParts(
  context: Context,
  { kind, year, unit }: Pick<PaperSubject, 'kind' | 'unit'> & { readonly year: number },
): readonly DraftPart<unknown>[] | undefined {
  if (kind === '任务分解表') return [goalsPaper(context, year).goals];
  if (kind === '年度汇总表') {
    const paper = summaryPaper(context, year);
    return paper && [paper.candidates];
  }
  const letter = unit === undefined ? undefined : letterPaper(context, year, unit);
  return letter && [letter.merits, letter.problems, letter.annex];
}
