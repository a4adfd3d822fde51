import { dayInWords } from '../calendar/day.ts';
import { dayBeside } from '../calendar/day-phrases.ts';

/** What a bonus line says. */
export const bonusWords = {
  level: (level: string): string => `${level}表扬`,
  praise: '主要领导批示肯定',
  on: (day: string): string => `文件日期${dayInWords(day)}`,
  from: (by: string): string => `由${by}表扬`,
  received: (day: string, on: string): string => `${dayBeside(day, on)}收到并登记`,
  before: (points: string): string => `同一经验此前已加${points}分，只加差额`,
  again: (points: string): string => `同一经验此前已加${points}分，不再加`,
} as const;

/** What a deduction line says. */
export const deductionWords = {
  kind: { criticism: '通报批评', exposure: '曝光', measure: '考核扣分', falsified: '弄虚作假' },
  measure: (day: string, basis: string): string => `${dayInWords(day)}决定，依据${basis}`,
  verdict: (day: string, result: string): string => `${dayInWords(day)}核查结论：${result}`,
  check: (day: string, kind: string): string => `${dayInWords(day)}${kind}查明`,
  falsified: '每事项一次，不受扣分上限限制',
  superseded: '同一事项另有不小于此的扣分，一期只扣一次，此项不计',
} as const;
