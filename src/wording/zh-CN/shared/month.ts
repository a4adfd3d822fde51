import { dayInWords } from '../calendar/day.ts';

/** A 月报 as it is read: what stood in the records already, and what the unit typed. */
export const monthWords = {
  labels: {
    done: '本月完成',
    features: '面上情况、特点',
    problems: '存在困难、需协调事项',
    next: '下月节点',
  },
  none: '无',
  /** What was reported, in the unit's own words, and whether it waits for an answer. */
  done: (matter: string, node: string, text: string, waits: boolean): string =>
    `${matter}（${node}）：${text.replace(/[。；;.]+$/u, '')}${waits ? '（已报待核）' : ''}`,
  next: (matter: string, node: string, due: string): string => `${matter}（${node}），${dayInWords(due)}`,
  list: (items: readonly string[]): string => `${items.join('；')}。`,
} as const;
