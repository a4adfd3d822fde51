import type { RecordOf } from '../../record/ledger.ts';
import type { ShownIds } from './shown-ids.ts';

/**
 * What stays of a record when some that it speaks of are withheld; `undefined` where
 * nothing may stay. A record that only names a withheld one loses the name; words
 * about a withheld matter go with the matter.
 */

/** The task without the names of withheld sources and of a withheld parent. */
export function taskWithout(task: RecordOf<'task'>, shown: ShownIds): RecordOf<'task'> {
  const { source, parent } = task;
  const fromShown =
    isShown(shown.meeting, source.meeting) &&
    isShown(shown.incoming, source.incoming) &&
    isShown(shown.clue, source.clue);
  if (fromShown && isShown(shown.task, parent)) return task;
  return {
    ...task,
    source: fromShown ? source : { kind: source.kind },
    parent: isShown(shown.task, parent) ? parent : undefined,
  };
}

/** The weekly report without what it says of withheld matters. */
export function reportWithout(report: RecordOf<'report'>, shown: ShownIds): RecordOf<'report'> {
  const matters = report.matters?.filter(({ task }) => shown.task.has(task));
  return matters?.length === report.matters?.length ? report : { ...report, matters };
}

/** The sitting without its results about withheld matters; nothing if none is left. */
export function verificationWithout(
  sitting: RecordOf<'verification'>,
  shown: ShownIds,
): RecordOf<'verification'> | undefined {
  const results = sitting.results.filter(({ task }) => shown.task.has(task));
  if (results.length === 0) return undefined;
  return results.length === sitting.results.length ? sitting : { ...sitting, results };
}

/** A record that is linked to a matter, without the link to a withheld one. */
export function linkWithout<T extends { readonly task?: string | undefined }>(record: T, shown: ShownIds): T {
  return isShown(shown.task, record.task) ? record : { ...record, task: undefined };
}

/** An on-site review speaks of its matters in one comment: it stays only if all of them do. */
export function siteReviewWithout(
  review: RecordOf<'siteReview'>,
  shown: ShownIds,
): RecordOf<'siteReview'> | undefined {
  return review.tasks.every((task) => shown.task.has(task)) ? review : undefined;
}

/** A record about one matter: it stays if the matter does; one about no matter stays. */
export function aboutShown<T extends { readonly task?: string | undefined }>(
  record: T,
  shown: ShownIds,
): T | undefined {
  return isShown(shown.task, record.task) ? record : undefined;
}

function isShown(ids: ReadonlySet<string>, id: string | undefined): boolean {
  return id === undefined || ids.has(id);
}
