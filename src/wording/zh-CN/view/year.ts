import { dayInWords, monthInWords } from '../portal/day.ts';

/** Why a month gives a unit nothing. */
const missing = {
  ahead: '尚未结束',
  'no-rules': '规则尚未施行',
  'not-frozen': '未锁定',
  'no-league': '不在排名组',
  'not-there': '不在名册',
  'too-few': '任务不足',
  pending: '核验未完',
  'no-data': '无可评内容',
} as const;

/** Sentences of the annual appraisal. */
export const yearSentences = {
  state: { preliminary: '预报', final: '终报' },
  title: (year: string): string => `${year}年度考核`,
  unitTitle: (unit: string, year: string): string => `${unit}${year}年度得分`,
  link: (year: string, state: string): string => `${year}年度考核（${state}）`,
  lastOpen: (month: string): string => `${monthInWords(month)}尚未锁定。预报只在系统内使用，不公开。`,
  marksOpen: (month: string, count: number): string =>
    `${monthInWords(month)}已锁定，${String(count)}个单位尚无年终考核得分。预报只在系统内使用，不公开。`,
  final: (month: string): string => `${monthInWords(month)}已锁定，年终考核齐全。`,
  holes: (months: string): string => `${months}，各单位都不计。`,
  frozen: (count: number, first: string, last: string): string =>
    count === 1 ? `1个月（${first}）` : `${String(count)}个月（${first}至${last}）`,
  noneFrozen: '尚无',
  /** A month of the year appraised; of another year with that year. */
  month: (year: string, month: string): string =>
    month.startsWith(`${year}-`) ? `${String(Number(month.slice(5)))}月` : monthInWords(month),
  months: (count: number): string => `${String(count)}个月`,
  missing,
  missingSpan: (first: string, last: string, reason: keyof typeof missing): string =>
    `${first === last ? first : `${first}至${last}`}${missing[reason]}`,
  monthlyHead: (share: string): string => `${share} M`,
  finalHead: (share: string): string => `${share} J`,
  apartTitle: { preliminary: '暂列单独评定', final: '单独评定' },
  apartNote: {
    preliminary: (least: number): string =>
      `有名次的月份满${String(least)}个的转入排名；到年度终了仍不足的，单独评定。`,
    final: (least: number): string =>
      `有名次的月份不足${String(least)}个的，或者年终考核不适用的，不参加年度排名。`,
  },
  apart: {
    few: (months: number, least: number): string => `有名次的月份${String(months)}个，不足${String(least)}个`,
    fewYet: (months: number, least: number): string =>
      `有名次的月份已有${String(months)}个，满${String(least)}个的参加排名`,
    weightless: '各月工作量都为零，无从加权',
    noMark: (why: string | null): string => (why === null ? '年终考核不适用' : `年终考核不适用：${why}`),
  },
  nobody: '本组没有参加年度排名的单位。',
  nobodyYet: (least: number): string => `尚无单位有${String(least)}个有名次的月份，本组暂不排名。`,
  unrankedYet: '本组年终考核齐全以前不排名次，暂按月度均分由高到低列出。',
  unrankedYetLowFirst: '本组年终考核齐全以前不排名次，暂按月度均分由低到高列出。',
  noRank: '年终考核齐全后排名',
  apartRank: { preliminary: '暂列单独评定', final: '单独评定，不排名次' },
  city: '市本级',
  cityRank: '市本级不排名次',
  on: dayInWords,
  noMark: '未录入',
  markNotApplicable: '不适用',
  marksNotTaken: '规则不设年终考核',
  noMean: '没有可以加权的月份',
  rounding: (places: number): string =>
    `月度均分M印到${String(places)}位小数，乘积按未舍入的M计算，由来见各单位。`,
  changedLeague: (names: readonly string[]): string => `年内曾在${names.join('、')}排名，各月都计入`,
  falsified: (months: readonly string[]): string => `${months.join('、')}有弄虚作假，不评优秀`,
  differences: (day: string): string =>
    `与年度截止日（${dayInWords(day)}）的预报相比，下列数有变动；预报时还没有的数不列，逐月的数见各单位。`,
  same: (day: string): string => `与年度截止日（${dayInWords(day)}）的预报相比，已有的数没有变动。`,
  change: (label: string, before: string, after: string | null): string =>
    `${label}：${before} → ${after ?? '—'}`,
  figure: {
    league: '组别',
    months: '有名次的月份',
    mean: '月度均分',
    mark: '年终考核',
    total: '年度得分',
    rank: '名次',
    grade: '等次',
  },
  step: {
    mean: '月度均分M',
    meanNote: 'Σ 权重 × 总分 ÷ Σ 权重',
    monthly: '月度部分',
    final: '年终部分',
    total: '年度得分',
    cityNote: '市本级的年度得分就是年终考核得分',
    rounded: '四舍五入',
  },
  limit: (factor: string, mean: string): string => `${factor} × ${mean}`,
  weightNote: (factor: string): string =>
    `权重是当月工作量V，但不超过本组当月V的平均数的${factor}倍；超过的，下面注明怎样算出。总分、工作量都是锁定的数。`,
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
