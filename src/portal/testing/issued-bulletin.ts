import { join, type Records } from '#engine/testing/office.ts';

type Issued = NonNullable<Records['issued']>[number];

/** The bulletin of a period of 2026, registered on 10 June at 17:15 unless said otherwise; not read by 主要领导 yet. */
export function issuedBulletin(period: string, more: Partial<Issued> = {}): Records {
  const given = { id: `b-${period}`, kind: '月度通报', period, on: '2026-06-10' } as const;
  return { issued: [{ ...given, submitted: '2026-06-10 17:15', ...more }] };
}

/** The same, agreed to by 主要领导 on a day, or sent back. */
export function reviewedBulletin(
  period: string,
  on: string,
  {
    opinion,
    result = '同意',
    ...more
  }: Partial<Issued> & Partial<NonNullable<Records['reading']>[number]> = {},
): Records {
  const issued = issuedBulletin(period, more);
  const decision = { by: 'zhuren', on, mode: '签批' as const };
  const readings = (issued.issued ?? []).map(({ id }) => ({
    issued: id,
    result,
    ...(opinion === undefined ? {} : { opinion }),
    decision,
    submitted: `${on} 17:20`,
  }));
  return join(issued, { reading: readings });
}
