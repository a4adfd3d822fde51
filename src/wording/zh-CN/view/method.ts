import { monthInWords } from '../portal/day.ts';
import type { MethodFigures, MethodSectionText } from './method/figures.ts';
import { duties, lights, monthEnd } from './method/lights-to-month-end.ts';
import type { MethodSectionId } from './method/parameter-text.ts';
import { parts, tieReadings, total, value } from './method/value-to-total.ts';
import { claim, clock, weight, who } from './method/who-to-claim.ts';

/** The sections of the rules, in order: rules-v1 §1 to §10 in plain words. */
export const methodSections: Readonly<
  Record<MethodSectionId, (figures: MethodFigures) => MethodSectionText>
> = {
  who,
  clock,
  weight,
  claim,
  value,
  parts,
  total,
  lights,
  duties,
  'month-end': monthEnd,
};

/** Words of the method page that carry figures. */
export const methodText = {
  from: (month: string, inForce: boolean): string => `${monthInWords(month)}起${inForce ? '，现行' : ''}`,
  origin: { account: '原文所定', office: '本办自定' },
  percent: (value: string, percent: string): string => `${value}（${percent}）`,
  tie: (value: keyof typeof tieReadings): string => tieReadings[value],
  entry: (name: string, entry: string): string => `${name}：${entry}`,
} as const;
