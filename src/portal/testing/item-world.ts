import { taskRecords, type TaskSpec } from '#engine/testing/task-records.ts';
import { join, unit, type Records } from '#engine/testing/office.ts';

/** Three single items; of `training` there is no matter. */
export const ITEMS: Records = {
  items: [
    {
      items: [
        { id: 'siren', name: '设施管护', about: '管护与试鸣' },
        { id: 'law', name: '依法行政' },
        { id: 'training', name: '队伍建设' },
      ],
    },
  ],
};

/** A task of an item, done on the day: due on 15 April or 15 May 2026. */
function done(id: string, lead: string, item: string, day: string, level: TaskSpec['level'] = '一般') {
  const april = day < '2026-05';
  const checks = [`${april ? '2026-04-20' : '2026-05-21'} 通过`];
  return {
    ...{ id, lead, item, level },
    printed: april ? '2026-04-01' : '2026-05-06',
    due: april ? '2026-04-15' : '2026-05-15',
    end: { claims: [`${day} 10:00`], checks },
  };
}

/** `a` and `b` in `siren` in April and May 2026, `c` in `law` in April and unchecked in `siren` in May; `d` red in June. */
export const ITEM_RECORDS = join(
  ITEMS,
  { unit: ['a', 'b', 'c', 'd'].map((id, index) => unit(id, 'counties', index + 1)) },
  taskRecords(
    done('s1', 'a', 'siren', '2026-04-15'),
    done('s2', 'b', 'siren', '2026-04-16'),
    done('s3', 'a', 'siren', '2026-05-18'),
    done('s4', 'b', 'siren', '2026-05-15', '重点'),
    done('s5', 'b', 'siren', '2026-05-19'),
    done('l1', 'c', 'law', '2026-04-15'),
    // Claimed and never checked: accepted as reported at the close.
    { ...done('s6', 'c', 'siren', '2026-05-15'), end: { claims: ['2026-05-15 10:00'] } },
    // Never done: red in June, which is still running.
    { id: 's7', lead: 'd', item: 'siren', printed: '2026-05-06', due: '2026-06-02' },
  ),
);
