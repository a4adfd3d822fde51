import type { Records } from '#engine/testing/office.ts';

type Issued = NonNullable<Records['issued']>[number];

/** The bulletin of a period of 2026, registered on 10 June at 17:15 unless said otherwise; not reviewed yet. */
export function issuedBulletin(period: string, more: Partial<Issued> = {}): Records {
  const given = { id: `b-${period}`, kind: '月度通报', period, on: '2026-06-10' } as const;
  return { issued: [{ ...given, submitted: '2026-06-10 17:15', ...more }] };
}

/** That the chief has read a bulletin. */
export function reviewed(on: string): Pick<Issued, 'review'> {
  return { review: { by: 'zhuren', on } };
}
