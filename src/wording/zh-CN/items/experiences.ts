import { dayInWords } from '../calendar/day.ts';

/** Words of 经验推介. */
export const experienceWords = {
  title: '经验推介',
  deck: '单项工作靠前、进步最大的单位，自己总结的做法和成效。推介不加分。',
  text: '做法和成效',
  about: '依据',
  unit: '单位',
  item: '单项工作',
  basis: '推介依据',
  approved: '同意推介',
  number: (id: string): string => `编号${id}`,
  proof: '登记',
  basisText: (period: string, place: string, basis: string): string => `${period}${place}，${basis}`,
  approvedText: (who: string, day: string, mode: string): string => `${who}${dayInWords(day)}${mode}`,
  paper: (paper: string): string => `；凭据：${paper}`,
  line: (unit: string, title: string): string => `${unit}：${title}`,
  note: (period: string, item: string, basis: string): string => `${period}　${item}　${basis}`,
  list: '已推介的经验：',
} as const;
