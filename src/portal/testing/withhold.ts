import type { Records } from '#engine/testing/office.ts';

/** The records with one matter kept inside the system, every text of its notice replaced by a marker. */
export function withhold(records: Records, task: string, marker: string): Records {
  return {
    ...records,
    task: (records.task ?? []).map((record) =>
      record.id === task
        ? { ...record, title: marker, requirement: marker, disclosure: '系统内' as const }
        : record,
    ),
  };
}
