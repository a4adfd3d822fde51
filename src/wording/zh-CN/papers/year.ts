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
    corrections: (all: readonly string[]) => `更正记录：${all.length === 0 ? '没有' : all.join('；')}。`,
    correction: (period: string, version: number, reason: string, post: string, day: string) =>
      `${period}第${String(version)}版，${reason.replace(/。$/u, '')}，${post}${day}批准`,
    disputed: (unit: string, period: string, mark: string) => `${unit}${period}得分${mark}。`,
    paragraph: '说明',
    signs: ['秘书科负责人', '分管领导', '人事科签收、日期'],
    candidates: '评先候选',
    annex: (year: string) => `附表　${year}年度评先候选`,
    annexNote: '等次最高、没有取消评先的单位，按得分列出；由人事科提出、党组审定，两栏手写。',
    annexHead: ['序号', '组别', '单位', '年度督查得分', '等次', '名次', '人事科提出', '党组审定'],
    annexSigns: ['人事科负责人', '党组会（日期、纪要文号）'],
    place: (rank: number) => `第${String(rank)}名`,
    candidate: (unit: string, total: string, rank: string) => `${unit}　${total}分　${rank}`,
  },
  letter: {
    group: '致县（市）区党委、政府的函',
    title: (year: string, place: string) =>
      `关于${year}年度${place}民防（人防、防震减灾）目标责任制考核情况的函`,
    number: (year: string) => `函号　　　　〔${year}〕　　号`,
    to: (place: string) => `中共${place}委、${place}人民政府：`,
    basis: (basis: string | undefined, rules: string, year: string) =>
      `根据${basis === undefined ? '' : `${basis}和`}《${rules}》，我办对${year}年度目标责任制完成情况进行了考核，现将有关情况函告如下。`,
    basisWith: (basis: string, note: string) =>
      `${basis.replace(/，现将有关情况函告如下。$/u, '')}。${note}现将有关情况函告如下。`,
    /** What the clerk adds to that sentence. */
    paragraph: '考核过程（一句）',
    parts: { result: '考核结果', merits: '主要成绩', problems: '主要问题', annex: '附件' },
    change: (year: string, told: readonly string[]) => `与${year}年度相比，${told.join('，')}。`,
    points: (text: string, sign: number) =>
      sign === 0 ? '得分持平' : `得分${sign > 0 ? '提高' : '降低'}${text}分`,
    places: (places: number) =>
      places === 0 ? '位次没有变化' : `位次${places > 0 ? '上升' : '下降'}${String(Math.abs(places))}位`,
    honour: (title: string, by: string, document: string | undefined) =>
      `${title}，受到${by}表扬${document === undefined ? '' : `（${document}）`}。`,
    matter: (title: string, no: string, state: string) => `${title}（${no}）${state}。`,
    states: { 'on-time': '按时办结', late: '逾期办结', open: '年底没有办结' } as Readonly<
      Record<string, string>
    >,
    times: {
      criticised: (n: number) => `受到通报批评${String(n)}次。`,
      relapses: (n: number) => `办结以后回头看反弹${String(n)}次。`,
      returned: (n: number) => `报办结而核验退回${String(n)}次。`,
    },
    annexes: { marks: '得分明细表', league: '全市得分表（由主要领导决定附不附）' },
    annexLine: (names: readonly string[]) =>
      `附件：${names.map((name, index) => `${String(index + 1)}.${name}`).join('　')}`,
    annexNames: { marks: '得分明细表', league: '全市得分表' },
    annexTitle: (year: string, place: string) => `${year}年度${place}得分明细表`,
    leagueTitle: (year: string) => `${year}年度全市得分表`,
    annexHead: ['项目', '得分', '说明'],
    mean: '各期均分M',
    meanNote: (n: number) => `${String(n)}期得分（百分制）的平均数`,
    mark: '年终考核J',
    sum: '年度得分',
    sumNote: (monthly: string, final: string) => `${monthly}×M＋${final}×J，四舍五入一次`,
    aloneNote: '本组只按年终考核评定',
    missing: '不计',
    leagueHead: ['名次', '单位', '年度得分', '等次'],
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
