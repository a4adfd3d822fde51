import { dayBeside } from '../calendar/day-phrases.ts';
import { quoted } from '../shared/quoted.ts';

/** How every paper tells a fact: the same figure, date and name in the same words, whatever paper it stands in. */
export const factText = {
  late: (days: number) => (days === 0 ? '今日时点已过' : `逾期${String(days)}个工作日`),
  due: (day: string, reference: string) => `应于${dayBeside(day, reference)}`,
  units: (names: readonly string[]) => names.join('、'),
  unitsBrief: (names: readonly string[]) =>
    names.length > 3 ? `${String(names[0])}等${String(names.length)}个单位` : names.join('、'),
  /** 办结 names no step. */
  concluded: '办结',
  steps: (titles: readonly string[]) => titles.map((title) => quoted(title)).join('、'),
  overdue: (matter: string, what: string, unit: string, due: string, late: string) =>
    `${unit}：${matter}，${what}${due}，${late}`,
  behind: (matter: string, unit: string, light: string) => `${matter}：${light}（${unit}）`,
  done: (matter: string, what: string, day: string, state: string, units: string) =>
    `${matter}：${what}，${day}${state}（${units}）`,
  doneStates: { ends: '办结', accepted: '核验通过', reported: '报完成', waits: '报完成，待核验' },
  /** Several things of one day, read aloud. */
  dayOnce: (day: string, things: readonly string[]) => `${day}　${things.join('；')}`,
  thing: (what: string, units: string, matter: string) => `${matter}：${what}（${units}）`,
  asked: (matter: string, unit: string, quote: string) => `${matter}，${unit}：${quoted(quote)}`,
  request: (matter: string, unit: string, gist: string, post: string) =>
    `${matter}，${unit}申请延期：${gist.replace(/。$/u, '')}；待${post}定`,
  added: (line: string, say: string) =>
    `${/[。！？]”?$/u.test(line) ? line : `${line}。`}${say.replace(/。$/u, '')}。`,
  ended: (line: string) => (/[。！？”]$/u.test(line) ? line : `${line}。`),
  notice: (source: string, matter: string, units: string, due: string) =>
    `${source}：${matter}，${units}，时限${due}`,
  lights: { red: '红灯', yellow: '黄灯' } as Readonly<Record<string, string>>,
} as const;

/** A sign in a table whose cells have no room for the words, which stand once under it. */
export const signText = {
  // With a word joiner, so that the sign never begins a line.
  behind: (text: string) => `${text}\u2060※`,
  under: (meaning: string) => `※ ${meaning}`,
} as const;

/** Words of the office that papers share. */
export const paperText = {
  draft: '草稿',
  toSeal: '待盖章',
  /** Under a draft or an issued paper. */
  draftState: (asOf: string) => `底稿，数据截至${asOf}；没有登记印发`,
  /** A paper too long for one page, in the sets in which it is printed. */
  set: (nth: number, all: number) => `第${String(nth)}部分，共${String(all)}部分`,
  /** A sheet that goes on from the one before. */
  continued: (title: string, nth: number) => `${title}（续${nth === 1 ? '' : String(nth)}）`,
  issuedState: (on: string, posts: readonly (readonly [role: string, name: string])[]) =>
    [`${on}印发`, ...posts.map(([role, name]) => `${role}：${name}`)].join('；'),
  roles: { edited: '编辑', checked: '审核', signed: '签发' },
  asOf: (moment: string) => `数据截至${moment}`,
  more: (n: number) => `另有${String(n)}项见附表。`,
  moreOnly: (n: number) => `另有${String(n)}项。`,
  length: (n: number, most: number) => `正文${String(n)}字，一般不超过${String(most)}字`,
  ofYear: (year: string, unit: string | undefined) =>
    [`${year}年度`, ...(unit === undefined ? [] : [unit])].join('　'),
  withheld: (n: number) => `另有${String(n)}项不予公开。`,
} as const;

/** Where a matter comes from. */
export const sourceText = {
  meeting: (title: string, day: string, item: number | undefined) =>
    `${title}（${day}）${item === undefined ? '' : `第${String(item)}项`}`,
  paper: (kind: string, title: string, no: string | undefined) =>
    `${kind}《${title.replace(/^《|》$/gu, '')}》${no === undefined ? '' : `（${no}）`}`,
} as const;
