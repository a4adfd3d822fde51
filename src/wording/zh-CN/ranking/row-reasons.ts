/** Words of a ranking row that is opened: each part and what it lost. */
export const rowReasonText = {
  open: '由来',
  /** On a phone, where the sum does not stand beside it. */
  openLong: '得分由来',
  figure: (points: string, full: string | null, mark: string | null): string =>
    [points, ...(full === null ? [] : [`满分${full}`]), ...(mark === null ? [] : [mark])].join('，'),
  none: '没有可评内容',
  node: (matter: string, node: string, late: number, open: boolean): string =>
    `${matter}，${node}：${late === 0 ? '' : `逾期${String(late)}个工作日`}${open ? '未完成' : '完成'}`,
  found: (matter: string, kind: string, result: string): string => `${matter}：${kind}${result}`,
  plan: (matter: string, late: number, missing: boolean): string =>
    `${matter}：计划逾期${String(late)}个工作日${missing ? '未报' : '报送'}`,
  week: (week: string, state: 'before-meeting' | 'late' | 'missing'): string =>
    `${week}：${{ 'before-meeting': '碰头会前补报', late: '碰头会后才报', missing: '缺报' }[state]}`,
  deduction: (title: string, kind: string, points: string): string =>
    `${title === kind ? kind : `${title}：${kind}`}，扣${points}分`,
  more: (count: number): string => `另有${String(count)}项`,
  withheld: (count: number): string => `另有${String(count)}项不予公开`,
  whole: '逐行算式和依据',
} as const;
