/** Words of the papers of a year's end. */
export const yearPaperText = {
  states: { preliminary: '预报', final: '终报' },
  none: '—',
  /** How the kinds of units begin that a county has. */
  countyKind: '县',
  apart: { 'few-periods': '参加排名的期数不足一半', 'no-mark': '没有年终评分' },
  summary: {
    group: '年度承办事项办理情况汇总表',
    title: (year: string) => `${year}年度承办事项办理情况汇总表`,
    sub: (section: string, state: string) => `提交单位　${section}　　接收　人事科　　版本　${state}`,
    head: [
      '单位',
      '承办（主/协）',
      '按时办结',
      '逾期办结',
      '未办结',
      '跨年结转',
      '调整（次）',
      '核验退回',
      '回头看反弹',
      '受表扬/批评',
      '年度督查得分',
      '等次、评先资格',
    ],
    taken: (lead: number, assist: number) => `${String(lead)}/${String(assist)}`,
    said: (praised: number, criticised: number) => `${String(praised)}/${String(criticised)}`,
    barred: '取消评先',
    note: '只有件数、得分和等次，不写个人，不提建议；没有年终评分的，得分、等次空着。',
    apart: (unit: string, reason: string) => `${unit}（${reason}）`,
    apartAll: (all: readonly string[]) => `单独评定、不参评：${all.length === 0 ? '没有' : all.join('、')}。`,
    signs: ['秘书科负责人', '分管领导', '人事科签收、日期'],
  },
  letter: {
    group: '致县（市）区党委、政府的函',
    title: (year: string, place: string) =>
      `关于${year}年度${place}民防（人防、防震减灾）目标责任制考核情况的函`,
    number: (year: string) => `函号　　　　〔${year}〕　　号`,
    to: (place: string) => `中共${place}委、${place}人民政府：`,
    basis: (basis: string | undefined, rules: string, year: string) =>
      `根据${basis === undefined ? '' : `${basis}和`}《${rules}》，我办对${year}年度目标责任制完成情况进行了考核，现将有关情况函告如下。`,
    parts: { result: '考核结果', done: '事项办理情况' },
    result: (unit: string, told: readonly string[]) => `${unit}${told.join('，')}。`,
    total: (total: string) => `得${total}分`,
    grade: (grade: string) => `等次为${grade}`,
    rank: (rank: number) => `全市第${String(rank)}位`,
    facts: ({
      lead,
      assist,
      states,
    }: {
      readonly lead: number;
      readonly assist: number;
      readonly states: Readonly<Record<'on-time' | 'late' | 'open', number>>;
    }) => [
      `全年承办督查事项${String(lead + assist)}项，按时办结${String(states['on-time'])}项`,
      ...(states.late === 0 ? [] : [`，逾期办结${String(states.late)}项`]),
      ...(states.open === 0 ? [] : [`，未办结${String(states.open)}项`]),
      '。',
    ],
    thanks: '感谢贵县（市、区）党委、政府对民防工作的重视和支持。',
    end: '特此函告。',
    seal: '（盖章处）',
    copy: (unit: string) => `抄送：${unit}`,
  },
} as const;
