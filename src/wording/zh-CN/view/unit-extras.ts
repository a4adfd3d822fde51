/** Words of a unit's tasks and duties. */
export const unitExtraText = {
  lead: '主办',
  assist: '协办',
  ended: '已办结',
  owed: (open: number, overdue: number) =>
    open === 0 ? '现无' : overdue === 0 ? `${String(open)}项` : `${String(open)}项，逾期${String(overdue)}项`,
} as const;
