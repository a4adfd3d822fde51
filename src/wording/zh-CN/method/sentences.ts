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
