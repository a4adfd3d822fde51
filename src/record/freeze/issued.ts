import { z } from 'zod';
import { FIRST_YEAR, LAST_YEAR } from '#days/reckoned.ts';
import { pub, sys } from '../schema/field.ts';
import { receipt } from '../schema/receipt.ts';
import { IsoWeek, Month, Text } from '../schema/scalars.ts';
import { kind } from '../schema/kind.ts';
import { later, ownId, pastDay, ref } from '../schema/names.ts';
import { PaperEdition } from './paper-edition.ts';

/** How long the section's own words in each part of a bulletin may be, so that it stays within four pages. */
export const BULLETIN_WORDS = 200;
/** Of what it advises, which has a sheet of its own. */
export const ADVICE_WORDS = 400;

/** What the section itself writes into a bulletin; figures, names and quotations are computed (mechanisms.md row 77). */
const BulletinText = z.strictObject({
  achievements: pub(Text(BULLETIN_WORDS).optional(), '工作成效', '警报器春检全部完成，试鸣准备充分。'),
  problems: pub(Text(BULLETIN_WORDS).optional(), '存在问题', '部分单位成果不齐，核验被退回。'),
  next: pub(Text(BULLETIN_WORDS).optional(), '下期重点', '抓好汛前地下空间隐患销号。'),
  advice: sys(
    Text(ADVICE_WORDS).optional(),
    '给党组的建议，系统内；另印一张，不在通报里',
    '建议专题调度易地建设费清欠。',
  ),
});

const ISSUED_KINDS = [
  ...(['周报', '要点', '月度通报', '调度表'] as const),
  ...(['任务分解表', '进度图', '年度汇总表', '年度考核函'] as const),
] as const;
export type IssuedKind = (typeof ISSUED_KINDS)[number];

/** `issued/<kind>/<no>.yaml`: a paper that the section issued, and what the clerk chose of its draft (mechanisms.md rows 26–27, 42, 51, 53, 55, 69, 76, 90–91). */
const Issued = z.strictObject({
  id: pub(ownId('issued'), '编号，与文件名相同', '2026-w10'),
  kind: pub(z.enum(ISSUED_KINDS), '种类', '周报'),
  week: pub(IsoWeek.optional(), '周报、要点：ISO周', '2026-W10'),
  month: pub(Month.optional(), '调度表、进度图：哪个月', '2026-05'),
  year: pub(
    z.int().min(FIRST_YEAR).max(LAST_YEAR).optional(),
    '任务分解表、年度汇总表、年度考核函：哪一年',
    2026,
  ),
  unit: pub(ref('unit').optional(), '年度考核函：说的是哪个县（市）区的单位', 'chunchuan'),
  period: pub(ref('period').optional(), '月度通报：通报哪一期', '2026-05'),
  number: pub(z.int().min(1).max(99).optional(), '月度通报：本年第几期', 5),
  on: pub(pastDay(), '印发日期', '2026-03-06'),
  edition: pub(PaperEdition.optional(), '选编：用了底稿的哪些条目、怎么排、补了什么话，谁编辑、审核、签发', {
    drafted: '2026-03-06 11:20',
    lines: [{ part: 'done', task: 't2026-001', of: 'n2' }],
    edited: 'mishu-ducha',
    checked: 'mishu-kezhang',
  }),
  text: pub(BulletinText.optional(), '月度通报：督查岗撰写的话；数字、名单和原文摘录由系统生成', {
    achievements: '警报器春检全部完成，试鸣准备充分。',
  }),
  quoted: pub(
    z.array(ref('unit')).max(100).optional(),
    '月度通报：网页附件摘录哪些单位的月报；不写则全部摘录',
    ['chunchuan'],
  ),
  handedOver: pub(
    later(
      z.strictObject({
        to: pub(ref('unit'), '交给哪个单位', 'renshi'),
        on: pub(pastDay(), '签收日期', '2027-01-20'),
        paper: pub(Text(80).optional(), '签收凭据', '签收单2027-003'),
      }),
      'on',
    ).optional(),
    '交接，接收以后补写',
    { to: 'renshi', on: '2027-01-20' },
  ),
  ...receipt,
});
export type Issued = z.output<typeof Issued>;

export const issuedKind = kind({
  label: '已印发材料',
  use: '本办按期印发的材料，印发后登记一份。在报送网页的“印发材料”里勾选、排序、补一句话即成；记录只说用了底稿的哪些条目，数字、日期、名称、原话由系统写，改不了。',
  order: 210,
  schema: Issued,
  paths: { 'issued/{kind}/{id}.yaml': { id: '{id}' } },
  tier: 'public',
  dated: 'received',
  enters: 'never',
  writer: 'section',
  judges: false,
  examples: [
    {
      path: 'issued/weekly/2026-w06-zhoubao.yaml',
      record: {
        id: '2026-w06-zhoubao',
        kind: '周报',
        week: '2026-W06',
        on: '2026-02-06',
        submitted: '2026-02-06 17:00',
      },
    },
  ],
});
