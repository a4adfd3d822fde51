import { withheldText } from '../duties/sentences.ts';

/** Words for matters that are counted but not shown. */
export const withheldWords = {
  /** `lines` is said only where it differs from the count, so that a mean can still be checked. */
  matters: (count: number, lines: number = count): string =>
    lines === count ? withheldText(count) : `${withheldText(count)}，共${lines}行`,
  record: '有关记录不予公开',
  leftOut: '不予公开的事项中有节点未计入',
} as const;
