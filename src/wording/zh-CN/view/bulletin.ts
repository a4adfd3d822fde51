import { dayInWords, monthInWords } from '../portal/day.ts';

const times = (count: number, unit: string): string => `${String(count)}${unit}`;

/** Sentences of the monthly bulletin (月度通报). */
export const bulletinSentences = {
  title: (month: string): string => `关于${monthInWords(month)}督查工作情况的通报`,
  number: (year: string, number: number): string => `${year}年第${String(number)}期`,
  issued: (day: string, post: string): string => `${dayInWords(day)}印发，${post}审阅`,
  unreviewed: (day: string): string => `${dayInWords(day)}登记印发，主要领导尚未审阅，不公开`,
  draft: '拟稿，尚未印发，不公开',
  addressees: (leagues: readonly string[]): string => `${leagues.map(each).join('、')}：`,
  opening: (basis: string | undefined, rule: string, month: string): string =>
    `根据${basis === undefined ? '' : `${basis}和`}《${rule}》，现将${monthInWords(month)}督查工作情况通报如下。`,
  corrected: (version: number): string =>
    `本通报印发以后，成绩已经更正（第${String(version)}版）。以下为更正后的数字，更正说明附后。`,
  asIssued: '印发时的排名',
  ranked: (
    league: string,
    ranked: number,
    unranked: number,
    mean: string,
    before: string | null,
    grades: readonly string[],
  ): string =>
    `${league}${times(ranked, '个单位')}参加排名${unranked === 0 ? '' : `，${times(unranked, '个')}不参加`}，平均${mean}分${
      before === null ? '' : `，${before}`
    }${grades.length === 0 ? '' : `；${grades.join('、')}`}。`,
  nobody: (league: string): string => `${league}本月没有单位参加排名。`,
  meanMore: (points: string): string => `比上月高${points}分`,
  meanLess: (points: string): string => `比上月低${points}分`,
  meanSame: '与上月持平',
  grade: (name: string, count: number): string => `${name}${times(count, '个')}`,
  nodes: (counted: number, parts: readonly string[], aside: readonly string[]): string =>
    `计入本月的考核节点${times(counted, '个')}${parts.length === 0 ? '' : `：${parts.join('，')}`}${
      aside.length === 0 ? '' : `；另有${aside.join('，')}`
    }。`,
  node: {
    onTime: (count: number): string => `按时完成${times(count, '个')}`,
    late: (count: number): string => `逾期完成${times(count, '个')}`,
    unfinished: (count: number): string => `未完成${times(count, '个')}`,
    plan: (count: number): string => `${times(count, '项')}任务计划未报`,
    claimed: (count: number): string => `已报待核${times(count, '个')}`,
    waiting: (wait: number, count: number): string =>
      `逾期${String(wait)}个工作日以内、下月再计${times(count, '个')}`,
  },
  filed: (
    plans: readonly [all: number, good: number],
    weeks: readonly [all: number, good: number],
    checks: readonly [all: number, good: number],
  ): string | null => {
    const clauses = [
      ...(plans[0] === 0 ? [] : [`应报工作计划${times(plans[0], '件')}，按时报送${times(plans[1], '件')}`]),
      ...(weeks[0] === 0 ? [] : [`应报周报${times(weeks[0], '次')}，按时${times(weeks[1], '次')}`]),
      ...(checks[0] === 0
        ? []
        : [`核验、抽查、回头看${times(checks[0], '项次')}，通过${times(checks[1], '项次')}`]),
    ];
    return clauses.length === 0 ? null : `${clauses.join('；')}。`;
  },
  parts: {
    achievements: '成绩与亮点',
    problems: '存在问题',
    experience: '经验推介',
    next: '下月重点',
    advice: '建议',
  },
  groups: {
    honours: '红榜',
    noHonours: '本月没有单位列入红榜。',
    rises: '进步明显',
    risesNote: '各组上升位次最多的单位',
    noRises: '没有单位位次上升。',
    praised: '受到表扬、批示肯定',
    noPraise: '本月没有登记的表扬、批示肯定。',
    cautions: '提醒',
    noCautions: '本月没有单位列入提醒。',
    unfinished: '月末未完成的考核节点',
    noUnfinished: '没有未完成的考核节点。',
    refused: '核验未通过',
    noRefused: '没有核验未通过的事项。',
    deducted: '扣分事项',
    noDeductions: '本月没有扣分事项。',
    office: '督查岗位和领导履责',
    officeNote: '本月到期的应办事项，不计入各单位得分',
    noOffice: '本月没有到期的应办事项。',
    tops: '单项工作靠前',
    noTops: '本月没有单位列为靠前候选。',
    riseInItem: '单项工作进步最大',
    noRiseInItem: '本月没有单位列为进步最大候选。',
    ahead: '重点、重大任务到期节点',
    noAhead: '下月没有重点、重大任务的节点到期。',
    advice: '各单位的建议',
    noAdvice: '本月没有单位提出建议。',
  },
  rise: (places: number, rank: string, total: string): string =>
    `上升${String(places)}位，${rank}，${total}分`,
  praise: (title: string, kind: string, points: string): string => `${title}（${kind}，加${points}分）`,
  deduction: (title: string, kind: string, points: string): string =>
    title === kind ? `${kind}（扣${points}分）` : `${title}（${kind}，扣${points}分）`,
  unfinished: (matter: string, node: string, late: number): string =>
    `${matter}，${node}，逾期${times(late, '个工作日')}`,
  missingPlan: (matter: string, late: number): string =>
    `${matter}，工作计划逾期${times(late, '个工作日')}未报`,
  refused: (matter: string, result: string): string => `${matter}，${result}`,
  office: (all: number, onTime: number): string =>
    `应办${times(all, '项')}，按时${times(onTime, '项')}${all === onTime ? '' : `，未按时${times(all - onTime, '项')}`}`,
  inItem: (league: string, rank: string, score: string): string => `${league}${rank}，${score}分`,
  riseInItem: (league: string, places: number, gain: string): string =>
    `${league}上升${String(places)}位，加${gain}分`,
  ahead: (matter: string, node: string): string => `${matter}，${node}`,
  method: {
    parts: (parts: readonly string[], sum: string): string => `总分${sum}：${parts.join('、')}。`,
    part: (name: string, full: string | null): string => (full === null ? name : `${name}${full}分`),
    sums: {
      sum: '为各部分得分之和，加加分、减扣分',
      weighted: '为各部分得分按权重相加，加加分、减扣分',
      linear: '为各项计数按分值相加，加加分、减扣分',
    },
    limits: (bonus: string, deduction: string): string =>
      `加分不超过${bonus}分，扣分不超过${deduction}分（弄虚作假另计）。`,
  },
  correction: (month: string, version: number): string => `${monthInWords(month)}第${String(version)}版`,
  replaced: (version: number): string => `第${String(version)}版，原样保留`,
} as const;

/** `县（市）区` → `各县（市）区`; a name that says so already stays. */
function each(league: string): string {
  return league.includes('各') ? league : `各${league}`;
}
