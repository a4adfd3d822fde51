import { monthInWords } from '../portal/day.ts';
import type { MethodFigures, MethodSectionText } from './method/figures.ts';
import { duties, lights, monthEnd } from './method/lights-to-month-end.ts';
import type { MethodSectionId } from './method/parameter-text.ts';
import { methodReadings, orderReadings, sourceReadings } from './method/scheme.ts';
import { tieReadings, total } from './method/total.ts';
import { parts, value } from './method/value-to-parts.ts';
import { claim, clock, weight, who } from './method/who-to-claim.ts';
import { year } from './method/year.ts';

/** The sections of the rules, in order: rules-v1 §1 to §10 and of §11 the year, in plain words. */
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
  year,
};

/** Words of the method page that carry figures. */
export const methodText = {
  from: (month: string, inForce: boolean): string => `${monthInWords(month)}起${inForce ? '，现行' : ''}`,
  origin: { account: '原文所定', office: '本办自定' },
  percent: (value: string, percent: string): string => `${value}（${percent}）`,
  /** What a value that stands in the file as a word means, by the word's place. */
  readings: {
    'ranking.tie': tieReadings,
    'ranking.method': methodReadings,
    'ranking.order': orderReadings,
    'components[].source': sourceReadings,
  },
  entry: (name: string, entry: string): string => `${name}：${entry}`,
  inLeague: (entry: string, league: string): string => `${entry}，${league}`,
} as const;
