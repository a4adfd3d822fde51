import { dayInWords } from '../calendar/day.ts';

const times = (count: number, unit: string): string => `${String(count)}${unit}`;

/** Sentences of the bulletin (通报); `name` is the period's own name, `now` and `next` are `本月`, `下月` or the like. */
export const bulletinSentences = {
  title: (name: string, matters: boolean): string => `关于${name}${about(matters)}的通报`,
  number: (year: string, number: number): string => `${year}年第${String(number)}期`,
  issued: (day: string, post: string): string => `${dayInWords(day)}印发，${post}审阅`,
  unreviewed: (day: string): string => `${dayInWords(day)}登记印发，主要领导尚未审阅，不公开`,
  draft: '拟稿，尚未印发，不公开',
  /** Each league with the word in which the names of all its units end, empty where there is none: `各县（市）区民防办`. */
  addressees: (leagues: readonly (readonly [name: string, end: string])[]): string =>
    `${leagues.map(([name, end]) => `${each(name)}${name.endsWith(end) ? '' : end}`).join('，')}：`,
  opening: (basis: string | undefined, rule: string, name: string, matters: boolean): string =>
    `根据${basis === undefined ? '' : `${basis}和`}《${rule}》，现将${name}${about(matters)}通报如下。`,
  corrected: (version: number): string =>
    `本通报印发以后，得分已经更正（第${String(version)}版）。以下为更正后的数字，更正说明附后。`,
  asIssued: '印发时的排名',
  ranked: (
    league: string,
    [ranked, unranked]: readonly [ranked: number, unranked: number],
    mean: readonly string[],
    grades: readonly string[],
  ): string =>
    `${[
      `${league}${times(ranked, '个单位')}参加排名`,
      ...(unranked === 0 ? [] : [`${times(unranked, '个')}不参加`]),
      ...mean,
    ].join('，')}${grades.length === 0 ? '' : `；${grades.join('、')}`}。`,
  nobody: (league: string, now: string): string => `${league}${now}没有单位参加排名。`,
  /** The same in a clause, for a headline. */
  nobodyShort: (league: string, now: string): string => `${league}${now}没有单位参加排名`,
  rankedShort: (league: string, ranked: number): string => `${league}${times(ranked, '个单位')}参加排名`,
  clause: (league: string, said: readonly string[]): string => `${league}${said.join('，')}`,
  headline: (clauses: readonly string[]): string => `${clauses.join('；')}。`,
  mean: (points: string): string => `平均${points}分`,
  meanMore: (before: string, points: string): string => `比${before}高${points}分`,
  meanLess: (before: string, points: string): string => `比${before}低${points}分`,
  meanSame: (before: string): string => `与${before}持平`,
  grade: (name: string, count: number): string => `${name}${times(count, '个')}`,
  nodes: (now: string, counted: number, parts: readonly string[], aside: readonly string[]): string =>
    `计入${now}的考核节点${times(counted, '个')}${parts.length === 0 ? '' : `：${parts.join('，')}`}${
      aside.length === 0 ? '' : `；另有${aside.join('，')}`
    }。`,
  node: {
    onTime: (count: number): string => `按时完成${times(count, '个')}`,
    late: (count: number): string => `逾期完成${times(count, '个')}`,
    open: (count: number): string => `未完成${times(count, '个')}`,
    plan: (count: number): string => `${times(count, '项')}任务计划未报`,
    waiting: (wait: number, next: string, count: number): string =>
      `逾期${String(wait)}个工作日以内、留到${next}结算${times(count, '个')}`,
  },
  filed: {
    plans: (all: number, good: number): string =>
      `应报工作计划${times(all, '件')}，按时报送${times(good, '件')}`,
    weeks: (all: number, good: number): string => `应报周报${times(all, '次')}，按时${times(good, '次')}`,
    checks: (all: number, good: number, improvable: number): string => {
      const refused = all - good - improvable;
      return [
        `核查${times(all, '项次')}`,
        `通过${times(good, '项次')}`,
        ...(improvable === 0 ? [] : [`限期完善${times(improvable, '项次')}`]),
        ...(refused === 0 ? [] : [`未通过${times(refused, '项次')}`]),
      ].join('，');
    },
  },
  parts: (next: string) => ({
    achievements: '工作成效',
    problems: '存在问题',
    experience: '经验推介',
    next: `${next}重点`,
  }),
  /** A heading, and what stands below it where there is nothing. */
  groups: {
    list: (list: string, now: string): Heading => [list, `${now}没有单位列入${list}。`],
    rises: (): Heading => ['进步明显', '没有单位位次上升。'],
    praised: (now: string, instructions: boolean): Heading =>
      instructions
        ? ['受到表扬、批示肯定', `${now}没有登记的表扬、批示肯定。`]
        : ['受到表扬', `${now}没有登记的表扬。`],
    unfinished: (end: string): Heading => [`${end}未完成的考核节点`, '没有未完成的考核节点。'],
    plans: (): Heading => ['工作计划逾期', '工作计划都按时报送。'],
    weeks: (): Heading => ['周报缺报、补报', '周报都按时报送。'],
    refused: (): Heading => ['核查未通过', '没有核查未通过的事项。'],
    deducted: (now: string): Heading => ['扣分事项', `${now}没有扣分事项。`],
    office: (now: string): Heading => ['督查岗位和领导履责', `${now}没有到期的应办事项。`],
    tops: (now: string): Heading => ['单项工作靠前', `${now}没有单位列为靠前候选。`],
    riseInItem: (now: string): Heading => ['单项工作进步最大', `${now}没有单位列为进步最大候选。`],
    ahead: (next: string, classes: readonly string[]): Heading => [
      `${classes.join('、')}任务到期节点`,
      `${next}没有${classes.join('、')}任务的节点到期。`,
    ],
  },
  risesNote: '各组上升位次最多的单位',
  officeNote: (now: string): string => `${now}到期的应办事项，不计入各单位得分`,
  end: (kind: string): string => (kind === 'month' ? '月末' : '期末'),
  points: (points: string): string => `${points}分`,
  rise: (places: number, more: readonly string[]): string => [`上升${String(places)}位`, ...more].join('，'),
  praise: (title: string, kind: string, points: string | null): string =>
    `${title}（${kind}${points === null ? '' : `，加${points}分`}）`,
  deduction: (title: string, kind: string, points: string | null): string => {
    const said = [...(title === kind ? [] : [kind]), ...(points === null ? [] : [`扣${points}分`])];
    return said.length === 0 ? title : `${title}（${said.join('，')}）`;
  },
  unfinished: (matter: string, node: string, late: number, light: 'red' | 'yellow' | null): string =>
    `${matter}，${node}，逾期${times(late, '个工作日')}${light === null ? '' : `，${LIGHTS[light]}`}`,
  plan: {
    late: (matter: string, late: number): string => `${matter}，工作计划逾期${times(late, '个工作日')}报送`,
    missing: (matter: string, late: number): string =>
      `${matter}，工作计划逾期${times(late, '个工作日')}未报`,
  },
  /** Of a 即办件 签收 is the plan. */
  ack: {
    late: (matter: string, late: number): string => `${matter}，逾期${times(late, '个工作日')}签收`,
    missing: (matter: string, late: number): string => `${matter}，逾期${times(late, '个工作日')}未签收`,
  },
  weeks: (missed: number, supplemented: number): string =>
    [
      ...(missed === 0 ? [] : [`缺报${times(missed, '次')}`]),
      ...(supplemented === 0 ? [] : [`碰头会前补报${times(supplemented, '次')}`]),
    ].join('，'),
  refused: (matter: string, kind: string, result: string): string => `${matter}，${kind}${result}`,
  office: (all: number, onTime: number): string =>
    `应办${times(all, '项')}，按时${times(onTime, '项')}${all === onTime ? '' : `，未按时${times(all - onTime, '项')}`}`,
  /** Scores are null where they are not published. */
  inItem: (league: string, rank: string, score: string | null): string =>
    `${league}${rank}${score === null ? '' : `，${score}分`}`,
  riseInItem: (league: string, places: number, gain: string | null): string =>
    `${league}上升${String(places)}位${gain === null ? '' : `，提高${gain}分`}`,
  ahead: (matter: string, node: string): string => `${matter}，${node}`,
  method: {
    sums: {
      sum: (parts: string): string => `总分为各部分得分之和：${parts}`,
      weighted: (parts: string): string => `总分为各部分得分按权重相加：${parts}`,
      linear: (parts: string): string => `总分为各项计数按分值相加：${parts}`,
    },
    of: (leagues: readonly string[], text: string): string => `${leagues.join('、')}：${text}`,
    full: (name: string, full: string): string => `${name}${full}分`,
    each: (name: string, each: string): string => `${name}每次${each}分`,
    start: (points: string): string => `起评分${points}分`,
    bonus: (cap: string): string => `另加加分，不超过${cap}分`,
    deduction: (cap: string): string => `减去扣分，不超过${cap}分（弄虚作假另计）`,
  },
  correction: (name: string, version: number): string => `${name}第${String(version)}版`,
  replaced: (version: number): string => `第${String(version)}版，原样保留`,
  /** A page of the units' own words, where the bulletin does not hold them. */
  quotePage: (nth: number, count: number): string =>
    `各单位月报原文第${String(nth)}页（${String(count)}个单位）`,
  /** Facts under a heading that the bulletin leaves to the lists. */
  moreLines: (count: number): string => `另有${String(count)}条，见排名和事项各页。`,
  quoted: (month: string): string => `${month}月报`,
} as const;

/** The annexes of a bulletin in print. */
export const bulletinAnnexText = {
  scores: (period: string): string => `附件1　${period}得分构成表`,
  corrections: (period: string): string => `附件2　${period}通报的更正说明`,
  league: (league: string): string => league,
  rank: '名次',
  unit: '单位',
  total: '总分',
  term: (name: string, full: string | null): string => (full === null ? name : `${name}（${full}）`),
  figure: (text: string | null, reason: string | null): string =>
    [text ?? '—', ...(reason === null ? [] : [`（${reason}）`])].join(''),
  reason: (reason: string): string => `更正的理由：${reason.replace(/。$/u, '')}。`,
  correctedHead: ['单位', '哪个数', '更正前', '更正后'],
  nothing: '—',
} as const;

/** Words of the bulletin as it is printed, within four pages. */
export const bulletinSheetText = {
  overview: '总体情况',
  places: '排名',
  none: '没有',
  league: (name: string): string => `${name}：`,
  head: {
    place: '名次',
    unit: '单位',
    total: '得分',
    grade: '等次',
    change: (before: string): string => `较${before}`,
  },
  noGrade: '—',
  /** Of a unit that stood in no table before. */
  noChange: '—',
  moreUnits: (count: number): string => `另有${String(count)}个单位，见网页。`,
  unranked: (units: readonly string[], reason: string, most: number): string =>
    `${units.slice(0, most).join('、')}${units.length > most ? `等${String(units.length)}个单位` : ''}：${reason}。`,
  ended: '按时办结',
  done: (matter: string, units: string): string => `${matter}：按时办结（${units}）。`,
  praise: (unit: string, praise: string): string => `${unit}：${praise}。`,
  problem: (kind: string, facts: readonly string[], more: string): string =>
    `${kind}　${facts.join('；')}${more}。`,
  /** Of a unit what went wrong. */
  problemFact: (unit: string, text: string): string => `${unit}：${text}`,
  problemMore: (count: number, areUnits: boolean): string =>
    `等${String(count)}${areUnits ? '个单位' : '项'}`,
  step: (matter: string, step: string): string => (step === '' ? matter : `${matter}，${step}`),
  ahead: (day: string, what: string, units: string): string => `${day}　${what}（${units}）。`,
  more: (count: number): string => `另有${String(count)}项，见网页。`,
  annexes: (corrections: readonly string[]): string =>
    `附件（见网页）：1. 得分构成表${corrections.map((text) => `；2. 更正说明：${text}`).join('')}`,
  correctionBrief: (title: string, text: string): string => `${title}，${text}`.replace(/。$/u, ''),
  open: '（此件公开发布）',
  contact: (text: string): string => `监督渠道：${text}`,
} as const;

/** The bulletin among the papers that the section issues. */
export const bulletinPaperText = {
  name: '月度通报',
  title: (period: string): string => `${period}月度通报`,
  paragraphs: [
    ['achievements', '工作成效'],
    ['problems', '存在问题'],
    ['next', '下期重点'],
    ['advice', '给党组的建议（另印一张，不在通报里）'],
  ],
} as const;

export type Heading = readonly [title: string, none: string];

const LIGHTS = { red: '红灯', yellow: '黄灯' } as const;

/** What a bulletin tells of: an office without matters only ranks. */
function about(matters: boolean): string {
  return matters ? '重点工作进展情况' : '排名情况';
}

/** `县（市）区` → `各县（市）区`, `甲组` → `甲组各单位`; a name that says so already stays. */
function each(league: string): string {
  if (league.includes('各')) return league;
  return league.endsWith('组') ? `${league}各单位` : `各${league}`;
}
