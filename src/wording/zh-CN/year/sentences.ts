import { dayInWords } from '../calendar/day.ts';

/** Why a period gives a unit nothing. */
const missing = {
  ahead: '尚未结束',
  'not-frozen': '未锁定',
  'no-league': '不在排名组',
  'not-there': '不在名册',
  'no-full-mark': '没有满分可以换算',
  'no-matters': '无主办计分事项',
  'nothing-assessed': '没有可评内容',
} as const;

const insideOnly = '预报只在系统内使用，不公开。';

/** Sentences of the annual appraisal; periods come with their names. */
export const yearSentences = {
  state: { preliminary: '预报', final: '终报' },
  title: (year: string): string => `${year}年度考核`,
  unitTitle: (unit: string, year: string): string => `${unit}${year}年度得分`,
  link: (year: string, state: string): string => `${year}年度考核（${state}）`,
  lastOpen: (period: string): string => `${period}尚未锁定。${insideOnly}`,
  notOver: `本年尚未结束。${insideOnly}`,
  marksOpen: (period: string | null, count: number): string =>
    `${period === null ? '' : `${period}已锁定，`}${String(count)}个单位尚无年终考核得分。${insideOnly}`,
  final: (period: string | null, marks: boolean): string =>
    `${[...(period === null ? [] : [`${period}已锁定`]), ...(marks ? ['年终考核齐全'] : [])].join('，')}。`,
  holes: (periods: string): string => `${periods}，各单位都不计。`,
  frozen: (count: string, first: string, last: string): string =>
    first === last ? `${count}（${first}）` : `${count}（${first}至${last}）`,
  noneFrozen: '尚无',
  /** The files of the tables. */
  sets: {
    league: (year: string, league: string): string => `${year}年${league}年度排名`,
    apart: (year: string, league: string, title: string): string => `${year}年${league}${title}`,
    city: (year: string): string => `${year}年市本级年度得分`,
    periods: (year: string): string => `${year}年各单位各期总分`,
    differences: (year: string): string => `${year}年终报与预报的差异`,
  },
  /** Words of the tables that stand in files alone. */
  inFiles: {
    noPoints: '不计的原因',
    fraction: '占满分的百分数（分数）',
  },
  periods: (count: number, monthly: boolean): string => `${String(count)}${monthly ? '个月' : '期'}`,
  missing,
  missingSpan: (first: string, last: string, reason: keyof typeof missing): string =>
    `${first === last ? first : `${first}至${last}`}${missing[reason]}`,
  share: (share: string, of: string): string => `${share} × ${of}`,
  apartTitle: { preliminary: '暂列单独评定', final: '单独评定' },
  apartNote: {
    preliminary: '参加排名的期数达到本组公布期数一半的转入排名；到年度终了仍不足的，单独评定。',
    final: '参加排名的期数不足本组公布期数一半的，或者年终考核不适用的，不参加年度排名。',
    alone: '年终考核不适用的，不参加年度排名。',
  },
  apart: {
    few: (ranked: number, published: number): string =>
      `参加排名${String(ranked)}期，不足本组公布${String(published)}期的一半`,
    noMark: (why: string | null): string => (why === null ? '年终考核不适用' : `年终考核不适用：${why}`),
  },
  nobody: '本组没有参加年度排名的单位。',
  nobodyYet: '本组尚无单位可以参加年度排名。',
  unrankedYet: '本组年终考核齐全以前不排名次，暂按各期均分由高到低列出。',
  unrankedYetLowFirst: '本组年终考核齐全以前不排名次，暂按各期均分由低到高列出。',
  unrankedAlone: '本组年终考核齐全以前不排名次。',
  noRank: '年终考核齐全后排名',
  apartRank: { preliminary: '暂列单独评定', final: '单独评定，不排名次' },
  city: '市本级',
  cityRank: '市本级不排名次',
  on: dayInWords,
  noMark: '未录入',
  markNotApplicable: '不适用',
  marksNotTaken: '规则不设年终考核',
  noMean: '没有参加排名的期数',
  meanRounding: '各期均分M印到0.01，年度得分按印出的M计算，只四舍五入一次；由来见各单位。',
  changedLeague: (names: readonly string[]): string => `年内曾在${names.join('、')}排名，各期都计入`,
  awardIneligible: '取消评先选优资格',
  disputed: (period: string, mark: string): string => `${period}得分${mark}`,
  differences: (day: string): string =>
    `与年末（${dayInWords(day)}）的预报相比，下列数有变动；预报时还没有的数不列，逐期的数见各单位。`,
  same: (day: string): string => `与年末（${dayInWords(day)}）的预报相比，已有的数没有变动。`,
  change: (label: string, before: string, after: string | null): string =>
    `${label}：${before} → ${after ?? '—'}`,
  figure: {
    league: '组别',
    periods: '参加排名的期数',
    published: '本组公布的期数',
    mean: '各期均分',
    mark: '年终考核',
    total: '年度得分',
    rank: '名次',
    grade: '等次',
  },
  step: {
    mean: '各期均分M',
    meanNote: '各期总分相加，除以期数，印到0.01',
    meanOfShares: '各期总分占满分的百分数相加，除以期数，印到0.01',
    total: '年度得分',
    rounded: '只四舍五入一次',
    aloneNote: '本组只按年终考核评定',
    cityNote: '市本级的年度得分就是年终考核得分',
  },
  endless: '除不尽的印到四位小数，下面是计算所用的分数。',
  inspection: {
    mark: '得分J',
    by: '考核',
    on: '日期',
    basis: '依据',
    why: '说明',
    corrects: '补录、更正',
  },
} as const;

/** The year's summary of what each unit had in hand (年度承办事项办理情况汇总表). */
export const yearStatisticsSentences = {
  title: (year: string): string => `${year}年度承办事项办理情况汇总表`,
  lead: '主办',
  assist: '协办',
  all: '合计',
  states: {
    'on-time': '按时办结',
    late: '逾期办结',
    open: '未办结',
    carried: '跨年结转',
    withdrawn: '撤销督办',
  },
  postponements: '同意延期',
  returned: '核验退回',
  relapses: '反弹',
  criticised: '通报批评',
  commended: '受到表扬',
  note: '每行主办、协办之和，等于其后五列之和。一件事项由几个单位承办的，各单位分别计数；不予公开的事项也计数。',
} as const;
