import type { Problem } from '#record/schema/problem.ts';
import type { PresentRecord } from './audit-record.ts';
import type { Course, Courses, Leaving } from './entry-course.ts';
import { auditProblem, shortId, type Pair } from './entry-verdict.ts';

/** What is told of entries that were rightly received and stand nowhere any more; a whole file is told of once. */
export function lostProblems(record: PresentRecord, lost: readonly Course[]): readonly Problem[] {
  const problems: Problem[] = [];
  const whole = new Map<string, { readonly course: Course; readonly how: Leaving; count: number }>();
  for (const course of lost) {
    const { commit = '', how = 'removed' } = course.left ?? {};
    const commits = { from: shortId(course.arrived), by: shortId(commit) };
    const place = { file: record.fileOf(course.path), line: course.line, column: 5 };
    if (how === 'removed') {
      const { moment = '', door = '', number } = course.receipt ?? {};
      const what = { moment, door, number: number === undefined ? '' : String(number) };
      problems.push(auditProblem('audit-removed', place, { ...commits, ...what }));
      continue;
    }
    const name = `${course.path} ${commit} ${how}`;
    const group = whole.get(name);
    if (group === undefined) whole.set(name, { course, how, count: 1 });
    else group.count += 1;
  }
  for (const { course, how, count } of whole.values()) {
    const commits = { from: shortId(course.arrived), by: shortId(course.left?.commit ?? '') };
    const place = { file: record.fileOf(course.path), line: 1, column: 1 };
    problems.push(auditProblem(`audit-${how}`, place, { ...commits, count: String(count) }));
  }
  return problems;
}

/** What is told of entries that the last commit has and the files no longer, once for each file; of a file that cannot be read it is not known. */
export function droppedProblems(
  record: PresentRecord,
  { standing }: Courses,
  pairs: readonly Pair[],
): readonly Problem[] {
  const found = new Set(pairs.map(({ course }) => course));
  const unread = new Set(record.days.flatMap(({ path, entries }) => (entries === undefined ? [path] : [])));
  return [...standing].flatMap(([path, courses]) => {
    const dropped = courses.filter((course) => !found.has(course));
    if (dropped.length === 0 || unread.has(path)) return [];
    const place = { file: record.fileOf(path), line: 1, column: 1 };
    return [auditProblem('audit-dropped', place, { count: String(dropped.length) })];
  });
}
