import type { Course, Courses } from './entry-course.ts';

/** What became of the entries that were rightly received. */
export interface EntryHistory {
  /** The same entry as it was rightly received at this place before, if it was; else the course itself. */
  readonly firstOf: (course: Course) => Course;
  /** The rightly received entry in whose place this one stands. */
  readonly replaced: (course: Course) => Course | undefined;
  /** Those of which nothing stands any more, in their place or in another. */
  readonly lost: readonly Course[];
}

/** `isRight` says which entries were rightly received: the going of any other is no loss, but its fixing. */
export function entryHistory(courses: Courses, isRight: (course: Course) => boolean): EntryHistory {
  const first = new Map<string, Course>();
  const root = new Map<Course, Course>();
  // In the order in which they went, so that what was changed twice leads back to its beginning.
  for (const course of courses.departed) {
    const right = root.get(course) ?? (isRight(course) ? course : undefined);
    if (right === undefined) continue;
    if (isRight(course) && !first.has(nameOf(course))) first.set(nameOf(course), course);
    if (course.became !== undefined) root.set(course.became, right);
  }
  const standing = [...courses.standing.values()].flat();
  const again = new Set(standing.map(nameOf));
  const reported = new Set(standing.flatMap((course) => root.get(course) ?? []));
  return {
    firstOf: (course) => first.get(nameOf(course)) ?? course,
    replaced: (course) => root.get(course),
    lost: [...first.values()].filter(
      (course) => !root.has(course) && !again.has(nameOf(course)) && !reported.has(course),
    ),
  };
}

function nameOf({ path, key }: Course): string {
  return `${path} ${key}`;
}
