import { z } from 'zod';
import { FIRST_YEAR, LAST_YEAR } from '#days/reckoned.ts';
import { pub } from '../schema/field.ts';
import { receipt } from '../schema/receipt.ts';
import { Points, Text } from '../schema/scalars.ts';
import { kind } from '../schema/kind.ts';
import { pastDay, ref } from '../schema/names.ts';

const Mark = z.strictObject({
  unit: pub(ref('unit'), '单位', 'xiyuan'),
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
  by: pub(ref('actor'), '考核岗位或单位', 'renshi'),
  on: pub(pastDay(), '考核日期', '2027-01-12'),
  basis: pub(Text(200).optional(), '考核依据', '2026年度目标责任制考核记录'),
  corrects: pub(Text(200).optional(), '补录、更正的理由；第二份起须写', '前一份录入有误'),
  marks: pub(z.array(Mark).min(1).max(500), '各单位的得分', [{ unit: 'xiyuan', mark: '92.5' }]),
  ...receipt,
});
export type YearMark = z.output<typeof YearMark>;

export const yearMarkKind = kind({
  label: '年终考核',
  use: '年终考核后由考核岗位写一份，各单位百分制得分（年度得分里的J）；参加年度排名的单位和市本级都要有，不适用的写理由。补录、更正另建一份，文件名加“-2”，写明 `corrects`。',
  order: 240,
  schema: YearMark,
  paths: {
    'assessments/{year}/year-end-{n}.yaml': { year: '{year}' },
    'assessments/{year}/year-end.yaml': { year: '{year}' },
  },
  tier: 'public',
  dated: 'received',
  enters: 'never',
  writer: { named: 'by' },
  judges: true,
  examples: [
    {
      path: 'assessments/2025/year-end.yaml',
      record: {
        year: 2025,
        by: 'mishu',
        on: '2026-01-12',
        basis: '2025年度目标责任制考核记录',
        marks: [{ unit: 'gongcheng', mark: '92.5', why: '档案缺两项，扣1.5分' }],
        submitted: '2026-01-12 16:30',
      },
    },
  ],
});
