/** Words of 月度调度表 and of the page that is read at the meeting: no score and no rank. */
export const dispatchText = {
  name: '月度调度表',
  title: (month: string) => `${month}重点工作调度表`,
  read: (month: string) => `${month}月度工作例会通报`,
  readNote: '例会上用，数字暂定',
  unit: (unit: string, leader: string) => `单位　${unit}　　分管领导　${leader}`,
  parts: {
    total: '总体情况',
    units: '各单位情况',
    common: '共性问题',
    ahead: '下月重点',
  },
  none: { units: '本月没有到期的节点', common: '没有', ahead: '没有' },
  total: (month: string, due: number, done: number, waits: number, open: number) =>
    due === 0
      ? `${month}没有到期的节点。`
      : `${month}应完成节点${String(due)}个，已完成${String(done)}个${
          waits === 0 ? '' : `（其中${String(waits)}个待核验）`
        }，逾期没有完成${String(open)}个。`,
  said: (
    unit: string,
    { due, done, open }: { readonly due: number; readonly done: number; readonly open: number },
    named: readonly string[],
  ) =>
    `${unit}：应完成${String(due)}个，${done === due ? '都已完成' : `完成${String(done)}个`}${
      open === 0 ? '' : `；没有完成：${named.join('、')}${open > named.length ? `等${String(open)}个` : ''}`
    }`,
  open: (matter: string, step: string, late: string) => `${matter}${step}（${late}）`,
  more: (n: number) => `另有${String(n)}个单位，见各单位调度表。`,
  head: [
    '序号',
    '事项（编号）',
    '年度目标',
    '本月应完成',
    '本月实际',
    '偏差',
    '存在困难、需协调（单位原话）',
    '下月节点',
    '灯',
  ],
  goal: (amount: string, measure: string) => `${amount}${measure}`,
  matter: (title: string, no: string) => `${title}（${no}）`,
  due: (step: string, day: string) => `${step}${day}`,
  states: {
    accepted: (day: string) => `${day}认定完成`,
    claimed: (day: string) => `${day}报完成，待核验`,
    open: '没有完成',
  },
  inTime: '按期',
  late: (days: number) => `迟${String(days)}个工作日`,
  nothing: '—',
  features: '本单位面上情况、特点',
  problems: '困难和需协调的事项（月报原话）',
  head2: '单位负责人',
} as const;
