import type { ParameterText } from './parameter-text.ts';

/** Parameters of the annual score, by their place in the rules file. */
export const yearParameters = {
  'year.monthly': {
    section: 'year',
    name: '月度所占比例',
    text: '月度均分M乘以此数，计入年度得分。',
  },
  'year.final': {
    section: 'year',
    name: '年终所占比例',
    text: '年终考核得分J乘以此数，计入年度得分；为零的，不设年终考核。',
  },
  'year.months': {
    section: 'year',
    name: '最少月份',
    text: '有名次的月份达到此数的才参加年度排名，不足的单独评定。',
    unit: '个月',
  },
  'year.volume': {
    section: 'year',
    name: '月份权重上限',
    text: '一个月的权重是当月工作量V，但不超过本组当月V的平均数乘以此数。',
    unit: '倍',
  },
  'year.cutOff': {
    section: 'year',
    name: '年度截止日',
    text: '截止日在这一天以前（含当天）的月份计入当年，以后的计入下一年。',
    unit: '（月-日）',
  },
} as const satisfies Readonly<Record<string, ParameterText>>;
