import { z } from 'zod';
import { FIRST_YEAR, LAST_YEAR } from '../calendar/reckoned.ts';
import { pub } from './field.ts';
import { receipt } from './receipt.ts';
import { Day, Id, Points, Text } from './scalars.ts';

const Mark = z.strictObject({
  unit: pub(Id, '单位', 'xiyuan'),
  mark: pub(Points.optional(), '年终考核得分J，0到100；不适用的不写', '92.5'),
  why: pub(Text(100).optional(), '扣分或不适用的理由', '档案缺两项，扣1.5分'),
});

/**
 * `assessments/<year>/year-end.yaml`: what the year-end inspection gave each unit
 * (J of rules.md §11). A later file `year-end-<n>.yaml` corrects the marks of the units
 * it names.
 */
export const YearMark = z.strictObject({
  year: pub(z.int().min(FIRST_YEAR).max(LAST_YEAR), '考核哪一年，与文件夹同名', 2026),
  by: pub(Id, '考核岗位或单位', 'renshi'),
  on: pub(Day, '考核日期', '2027-01-12'),
  basis: pub(Text(200).optional(), '考核依据', '2026年度目标责任制考核记录'),
  corrects: pub(Text(200).optional(), '补录、更正的理由；第二份起须写', '前一份录入有误'),
  marks: pub(z.array(Mark).min(1).max(500), '各单位的得分', [{ unit: 'xiyuan', mark: '92.5' }]),
  ...receipt,
});
export type YearMark = z.output<typeof YearMark>;
