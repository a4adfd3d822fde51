import type { Records } from './office.ts';

type Written = NonNullable<Records['inspection']>[number];

/** A visit in short hand: `day units kind?`, e.g. `2026-05-12 jia 现场督办`; entered at 17:00 of its day unless told otherwise. */
export function inspection(said: string, more: Partial<Written> = {}): Written {
  const [on = '', units = '', kind = '现场督办'] = said.split(' ');
  return {
    id: `${on}-${units.split(',')[0] ?? ''}`,
    kind,
    on,
    leader: 'zhuren',
    method: '明查',
    units: units.split(','),
    submitted: `${on} 17:00`,
    ...more,
  };
}

/** A demand: `task id due`. */
export function demand(
  said: string,
  more: Partial<NonNullable<Written['demands']>[number]> = {},
): NonNullable<Written['demands']>[number] {
  const [task = '', id = '', due = ''] = said.split(' ');
  return { task, id, title: '补手续', deliverable: '手续', due, ...more };
}
