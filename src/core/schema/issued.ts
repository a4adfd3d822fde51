import { z } from 'zod';
import { pub, sys } from './field.ts';
import { receipt } from './receipt.ts';
import { Day, Id, IsoWeek, Month, Text } from './scalars.ts';

/** `issued/<kind>/<no>.yaml`: what the section issued and the chief read: weekly report, Monday key points, bulletin (mechanism rows 51, 53, 76). */
export const Issued = z.strictObject({
  id: pub(Id, '编号，与文件名相同', '2026-w10'),
  kind: pub(z.enum(['周报', '要点', '月度通报']), '种类', '周报'),
  week: pub(IsoWeek.optional(), '周报、要点：ISO周', '2026-W10'),
  month: pub(Month.optional(), '月度通报：月份', '2026-05'),
  on: pub(Day, '印发日期', '2026-03-06'),
  review: pub(
    z
      .strictObject({
        by: pub(Id, '审阅岗位', 'zhuren'),
        on: pub(Day, '审阅日期', '2026-03-09'),
        remarks: sys(Text(300).optional(), '审阅意见，系统内', '请工程科抓紧。'),
      })
      .optional(),
    '主要领导审阅',
    { by: 'zhuren', on: '2026-03-09' },
  ),
  ...receipt,
});
export type Issued = z.output<typeof Issued>;
