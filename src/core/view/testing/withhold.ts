import type { Records } from '../../../engine/testing/office.ts';

/** The records with one matter narrowed to the section, every text of its notice replaced by a marker. */
export function withhold(records: Records, task: string, marker: string): Records {
  return {
    ...records,
    task: (records.task ?? []).map((record) =>
      record.id === task
        ? { ...record, title: marker, requirement: marker, disclosure: '秘书科内' as const }
        : record,
    ),
  };
}
