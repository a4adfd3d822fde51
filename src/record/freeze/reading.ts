import { z } from 'zod';
import { pub, sys } from '../schema/field.ts';
import { Approval, receipt } from '../schema/receipt.ts';
import { Text } from '../schema/scalars.ts';
import { kind } from '../schema/kind.ts';
import { ref } from '../schema/names.ts';
import { SignResult } from '../schema/sign-result.ts';

/** `issued/<kind>/<paper>/review.yaml`: 主要领导's word on a paper: read and agreed to, or sent back (mechanisms.md rows 51, 53, 76). */
const Reading = z.strictObject({
  issued: pub(ref('issued'), '材料编号，与文件夹同名', '2026-w10'),
  result: pub(SignResult, '主要领导同意还是退回', '同意'),
  opinion: sys(Text(300).optional(), '审阅意见，系统内；退回的必须写', '请工程科抓紧。'),
  decision: pub(Approval, '主要领导的审阅：岗位、日期、方式', {
    by: 'zhuren',
    on: '2026-03-09',
    mode: '签批',
  }),
  ...receipt,
});

export const readingKind = kind({
  label: '材料审阅',
  use: '周报、要点、通报送主要领导审阅以后，一份材料登记一份。退回的写意见，改好的材料另编一号重新登记。',
  order: 215,
  schema: Reading,
  paths: {
    'issued/{kind}/{issued}/review.yaml': { issued: '{issued}' },
    'issued/{kind}/{issued}/review-{suffix}.yaml': { issued: '{issued}' },
  },
  tier: 'public',
  dated: 'received',
  enters: 'never',
  writer: 'section',
  judges: false,
  examples: [
    {
      path: 'issued/weekly/2026-w06-zhoubao/review.yaml',
      record: {
        issued: '2026-w06-zhoubao',
        result: '同意',
        decision: { by: 'zhuren', on: '2026-02-09', mode: '签批' },
        submitted: '2026-02-09 10:00',
      },
    },
  ],
});
