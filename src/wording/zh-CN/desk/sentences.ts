import { dayBeside, momentBeside, weekInWords } from '../calendar/day-phrases.ts';
import { dayInWords } from '../calendar/day.ts';
import { quoted } from '../shared/quoted.ts';

const pieces = (n: number): string => `${String(n)}件`;

/** A moment of the day that it stands beside by its hour alone. */
const momentWithin = (moment: string, day: string): string =>
  moment.startsWith(day) ? moment.slice(day.length + 1) : momentBeside(moment, day);

/** Sentences of the page of a unit's liaison. */
export const unitDeskText = {
  crumb: '单位',
  title: (unit: string) => `${unit}待办`,
  owed: (n: number, overdue: number) =>
    n === 0 ? '现在没有要办的' : `还欠${pieces(n)}${overdue === 0 ? '' : `（逾期${String(overdue)}）`}`,
  /** The hour of a due moment; a day that ends at 24:00 says no more. */
  hour: (time: string) => (time === '24:00' ? '' : `${time}前`),
  reportNote: '先写需要领导协调什么；其余没有变化的，勾一下就行。写完可以复制文字贴到工作群。',
  hidden: (n: number) => `另有${String(n)}项请走内网`,
  /** How many are left out here, and where all of them stand. */
  more: {
    duties: (n: number) => `另有${pieces(n)}，全部应办的和报送入口见本单位的页`,
    tasks: (n: number) => `另有${pieces(n)}，全部事项见本单位的页`,
  },
  unitPage: '本单位在本站的页',
  dossier: '事项全档',
  allForms: '全部报送表',
  asks: '申请延期',
  until: (title: string, due: string, reference: string) => `${title}，应于${dayBeside(due, reference)}`,
  notice: (no: string, printed: string) => `${no}（${dayInWords(printed)}印发）`,
  planBack: '工作计划',
  changeBack: '延期申请',
  back: (what: string, day: string, reference: string) => `${dayBeside(day, reference)}退回：${what}`,
  refused: (what: string, day: string, reference: string) => `${dayBeside(day, reference)}没有同意：${what}`,
  said: (who: string, words: string) => `${who}：${words}`,
  redoPlan: '按意见改好，重新报一版计划。',
  redoNode: '补齐以后，再报一次完成。',
  redoBy: (sentence: string, due: string, reference: string) =>
    `${sentence.replace(/。$/u, '')}，应于${dayBeside(due, reference)}。`,
  refusedNote: '原来的日期不变，请按原日期办。',
} as const;

/** The button of a duty, by its kind. */
export const formVerbs = {
  ack: '签收',
  plan: '报计划',
  weekly: '报本周',
  monthly: '报月报',
  node: '报完成',
  rectification: '报整改',
  approval: '登记签批',
  consent: '登记签批',
  filing: '备案',
  verification: '登记结果',
  'look-back': '登记结果',
  'clue-decision': '登记决定',
  'site-review': '登记点评',
  feedback: '登记反馈',
  reply: '登记回告',
  'weekly-issue': '印发',
  'key-points': '印发',
  objection: '登记答复',
  mark: '登记评分',
  draw: '登记抽查号',
} as const;
export const lateWeek = '补报';
/** Of what no form of this site files: how its file is written. */
export const byFile = '怎样登记';

/** Sentences of a leader's page and of the list that is signed. */
export const leaderDeskText = {
  title: (post: string) => `${post}：今日`,
  counts: (waiting: number, late: number, troubled: number) =>
    `等签${pieces(waiting)}${late === 0 ? '' : `（过期${String(late)}）`}，逾期、滞后事项${pieces(troubled)}`,
  sheetTitle: '待签批清单',
  sheetLink: (n: number) => `打印待签批清单（${pieces(n)}）`,
  /** What a list is called: stable for a post and a day. What files it writes that as the paper. */
  listNo: (post: string, day: string) => `${post}${dayInWords(day)}签批清单`,
  kinds: {
    plan: '审定计划',
    change: '同意延期',
    beyond: '同意延期',
    class: '签发通知单',
    paper: '签发材料',
  },
  plan: (responsible: string, nodes: number, due: string) =>
    `责任人${responsible}；节点${String(nodes)}个，${dayInWords(due)}办结`,
  moved: (title: string, from: string, to: string) =>
    `${quoted(title)}由${dayInWords(from)}改为${dayBeside(to, from)}`,
  reason: (text: string) => `理由：${text}`,
  beyond: (due: string) => `超出通知单时限${dayInWords(due)}，分管领导已同意`,
  class: (level: string, due: string) => `等级拟定${quoted(level)}；时限${dayInWords(due)}`,
  paper: (week: string | null, on: string) =>
    `${week === null ? '' : `${weekInWords(week)}，`}${dayInWords(on)}印发，请审阅`,
  join: (parts: readonly string[]) => parts.filter((part) => part !== '').join('；'),
  /** How many are left out here, and where all of them stand. */
  more: {
    sign: (n: number) => `另有${pieces(n)}，全部见待签批清单`,
    own: (n: number) => `另有${pieces(n)}，全部见应办事项`,
    lagging: (n: number) => `另有${pieces(n)}，亮灯滞后的全部见进度滞后名单`,
    overdue: (n: number) => `另有${pieces(n)}，逾期未办的全部见应办事项`,
    coming: (n: number) => `另有${String(n)}行，全部见应办事项`,
  },
  units: (names: readonly string[]) => names.join('、'),
  overdueOf: (what: string, state: string) => `${what}，${state}`,
  joint: (n: number) => `建议联合督查${pieces(n)}，请考虑`,
} as const;

/** Sentences of the section's page of a Friday. */
export const fridayText = {
  week: (week: string, due: string) => `${weekInWords(week)}，应于${momentBeside(due, week)}前报送`,
  noWeek: '本周没有应报的单位。',
  counts: {
    owed: '应报',
    filed: '已报',
    missing: '未报',
    unsigned: '未签收',
    overdue: '逾期未办',
    verify: '待核',
    filing: '待备案',
    leaders: '等签批',
  },
  nothing: '没有报',
  partial: (n: number) => `漏报${pieces(n)}`,
  titles: (titles: readonly string[], more: number) =>
    `漏：${titles.join('、')}${more === 0 ? '' : `，另有${pieces(more)}不予公开`}`,
  filedAt: (unit: string, moment: string, reference: string) =>
    `${unit}（${momentWithin(moment, reference)}）`,
  lateAt: (unit: string, moment: string, reference: string) =>
    `${unit}（${momentWithin(moment, reference)}，迟）`,
  through: (section: string, entered: number, all: number) =>
    `${section}代录的单位${String(all)}家，已录${String(entered)}家`,
  throughMissing: (units: readonly string[]) => `未录：${units.join('、')}`,
  list: (units: readonly string[]) => units.join('、'),
  phone: (name: string, phone: string | undefined) =>
    phone === undefined ? `${name}，无电话` : `${name} ${phone}`,
  late: (n: number, longest: number) => `${pieces(n)}，最久逾期${String(longest)}个工作日`,
  called: '登记',
  entry: '代录',
  waits: (n: number, since: string, reference: string) =>
    `${pieces(n)}，最早${dayBeside(since, reference)}送来`,
  /** `due` is a moment; of a day that lasts to its end the day is said. */
  dueBy: (n: number, due: string, reference: string) =>
    `${pieces(n)}，应于${due.endsWith(' 24:00') ? dayBeside(due.slice(0, 10), reference) : `${momentBeside(due, reference)}前`}`,
  unanswered: (n: number) => `${pieces(n)}还在等领导审定`,
  more: (n: number) => `另有${pieces(n)}`,
  moreUnits: (n: number) => `另有${String(n)}家`,
  morePosts: (n: number) => `另有${String(n)}位`,
  urge: (week: string, due: string, owed: number, filed: number, units: readonly string[]) =>
    `【催报】${weekInWords(week)}周报，应于${momentBeside(due, due)}前报送：应报${String(owed)}家，已报${String(filed)}家，还有${String(units.length)}家没有报：${units.join('、')}。请今天报送。`,
  urgeOverdue: (units: readonly (readonly [name: string, count: number])[]) =>
    `逾期未办的：${units.map(([name, count]) => `${name}${pieces(count)}`).join('、')}。`,
  urgeLink: (address: string) => `报送网页：${address}/submit/`,
  forms: {
    paste: '粘贴代录',
    grid: '本周代录',
    verification: '核验',
    filing: '备案',
    sign: '登记签批',
  },
  papers: '办文',
  asks: (section: string) => `${section}周五用的一页：谁没有报、打给谁、该核什么、等谁签。`,
} as const;
