import { monthDayInWords } from '../../portal/day.ts';
import type { MethodFigures, MethodSectionText } from './figures.ts';

/** rules-v1 §11, the year. */
export const year = ({ of }: MethodFigures): MethodSectionText => ({
  title: '年度考核',
  paragraphs: [
    `年度得分 = ${of('year.monthly')} × 月度均分M + ${of('year.final')} × 年终考核J，两个乘积各自四舍五入。市本级不参加月度排名，年度得分就是J。`,
    `M = Σ 权重 × 总分 ÷ Σ 权重，只算已锁定、有名次的月份，用锁定的总分。一个月的权重是该单位当月的工作量V，但不超过本组当月参加排名各单位V的平均数的${of('year.volume')}倍。J是年终考核的百分制得分。`,
    `有名次的月份不足${of('year.months')}个的，单独评定，不排名次；年终考核不适用的，也单独评定。年内换组的，在最后一个有名次的月份所在的组排名，各月都计入。等次和并列的排法同第七条；年内有弄虚作假的，不评优秀。`,
    `年度截止日是${monthDayInWords(of('year.cutOff'))}，截止日在这一天以前（含当天）的月份计入当年，以后的计入下一年，每个月只计一次。当年最后一个月锁定、年终考核齐全以前是预报，只在系统内使用；以后是终报，与年度截止日的预报不同的数在系统内逐一列出。跨年未了的节点继续办理、继续计分，结转系数o接着算。`,
    '年度考核用当年1月施行的规则；年内改版的，从下一年起用于年度考核。',
  ],
  tables: [],
});
