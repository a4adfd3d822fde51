/** Words of the sheet for 公示栏. */
export const posterText = {
  group: '公示栏（A3）',
  title: (period: string) => `${period}重点工作进展及排名公布`,
  state: '竖着打印一张，贴公示栏；黑白打印一样清楚',
  ranked: (units: number) => `${String(units)}个单位参加排名。`,
  total: (units: number, steps: number, onTime: number) =>
    `${String(units)}个单位参加排名，应完成节点${String(steps)}个，按时完成${String(onTime)}个。`,
  league: (name: string, left: number) =>
    left === 0 ? name : `${name}（另有${String(left)}个单位，见网页）`,
  head: { place: '名次', unit: '单位', total: '得分', change: (before: string) => `较${before}` },
  moved: {
    up: (places: number) => `升${String(places)}`,
    down: (places: number) => `降${String(places)}`,
    same: '持平',
    other: '—',
  },
  risen: (unit: string, places: number) => `${unit}（升${String(places)}位）`,
  risenAll: (all: readonly string[]) => `进步最大：${all.join('、')}`,
  answer: (contact: string) => `群众怎么反映：${contact}`,
  code: (address: string) => `扫码看全文：${address}`,
  dates: (asOf: string, approved: string, until: string, rules: string) =>
    `数据截至${asOf}；${approved}审定；张贴到${until}。计分规则：《${rules}》，网站“计分规则”一栏。`,
} as const;
