import { taskRecords, type TaskSpec } from '#engine/testing/task-records.ts';
import { join, unit, type Records } from '#engine/testing/office.ts';

/** What a unit does in a period: two tasks on time or some working days late; one task only, on time. Without a deed it leads nothing. */
export type Deed = 0 | 1 | 2 | 'one';

interface Course {
  readonly printed: string;
  readonly due: string;
  /** Claims 0, 1, 2 working days late. */
  readonly claims: readonly string[];
  readonly check: string;
}

const COURSES: Readonly<Record<string, Course>> = {
  '2026-04': {
    printed: '2026-04-01',
    due: '2026-04-15',
    claims: ['2026-04-15 10:00', '2026-04-16 10:00', '2026-04-17 10:00'],
    check: '2026-04-20 通过',
  },
  '2026-05': {
    printed: '2026-05-06',
    due: '2026-05-15',
    claims: ['2026-05-15 10:00', '2026-05-18 10:00', '2026-05-19 10:00'],
    check: '2026-05-21 通过',
  },
};

/** A league `counties` of units a, b, c … in this order, each with its deeds of April and May 2026; no weekly report is ever filed. */
export function leagueWorld(
  deeds: Readonly<Record<string, { readonly '2026-04'?: Deed; readonly '2026-05'?: Deed }>>,
): Records {
  const units = Object.keys(deeds);
  const specs = units.flatMap((id) =>
    Object.entries(deeds[id] ?? {}).flatMap(([period, deed]): TaskSpec[] => {
      const course = COURSES[period];
      if (course === undefined) return [];
      const { printed, due, claims, check } = course;
      const claim = claims[typeof deed === 'number' ? deed : 0] ?? '';
      return Array.from({ length: deed === 'one' ? 1 : 2 }, (_, index) => ({
        id: `${id}-${period}-${String(index + 1)}`,
        lead: id,
        printed,
        due,
        end: { claims: [claim], checks: [check] },
      }));
    }),
  );
  return join({ unit: units.map((id, index) => unit(id, 'counties', index + 1)) }, taskRecords(...specs));
}
