/** Words of a unit's tasks and duties. */
export const unitExtraText = {
  lead: '主办',
  assist: '协办',
  ended: '已办结',
  handedOver: '已移交',
  withdrawn: '已撤销督办',
  /** What is owed now, by how near it is; nothing of what there is none of. */
  owed: (overdue: number, dueSoon: number, later: number) => {
    const parts = [
      [overdue, '逾期'],
      [dueSoon, '即将到期'],
      [later, '未到期'],
    ] as const;
    const said = parts.flatMap(([count, word]) => (count === 0 ? [] : [`${word}${String(count)}项`]));
    return said.length === 0 ? '现无' : said.join('，');
  },
} as const;
