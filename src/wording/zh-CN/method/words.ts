import { monthInWords } from '../calendar/day.ts';
import type { MethodFigures, MethodSectionText } from './figures.ts';
import { duties, lights, periodEnd, year } from './keeping.ts';
import { claim, clock, value, weight, who } from './tasks.ts';
import { parts, total } from './score.ts';

/** The sections of the rules, in order: rules.md §1 to §10 and of §11 the year, in plain words; null of what the rules leave out. */
export const methodSections = {
  who,
  clock,
  weight,
  claim,
  value,
  parts,
  total,
  lights,
  duties,
  'period-end': periodEnd,
  year,
} as const satisfies Readonly<Record<string, (figures: MethodFigures) => MethodSectionText | null>>;

/** A section of the rules; each is an anchor of the method page. */
export type MethodSectionId = keyof typeof methodSections;

/** Words of the method page that carry figures. */
export const methodText = {
  /** The file of a table of a version. */
  set: (rules: string, table: string): string => `${rules}：${table}`,
  from: (month: string, inForce: boolean): string => `${monthInWords(month)}起${inForce ? '，现行' : ''}`,
  /** Of the full text, where parts of it are left out. */
  fullDeck: (name: string): string =>
    `${name}所依据的规则全文。规则文件没有采用的部分已经略去，所以编号可能不连续。`,
} as const;

/** Words of the method page. */
export const methodWords = {
  title: '计分办法',
  deck: '本页由算分所用的规则文件直接生成，规则怎么写，分就怎么算。',
  none: '台账中尚无计分规则。',
  from: '起用',
  fromEnd: '起',
  published: '公布',
  file: '规则文件',
  digest: '摘要（SHA-256，对全部参数）',
  versions: '历次版本',
  parameters: '规则文件里的取值',
  value: '取值',
  text: '含义',
  key: '键',
  /** Of a value in the file of all of them. */
  section: '条目',
  path: '全路径',
  /** What is folded away of an article: its other sentences and its tables. */
  rest: (sentences: number, tables: number): string =>
    `细则${[...(sentences === 0 ? [] : [`${String(sentences)}条`]), ...(tables === 0 ? [] : [`表${String(tables)}张`])].join('、')}`,
  full: '规则全文',
  fullLink: '规则全文（逐条说明）',
  article: (number: number): string => `第${String(number)}条　`,
} as const;
