import { z } from 'zod';
import { pub } from '../schema/field.ts';
import { Day, Text } from '../schema/scalars.ts';
import { kind } from '../schema/kind.ts';
import { listId, ref } from '../schema/names.ts';

const Group = z.strictObject({
  name: pub(Text(30), '工作专班的名称', '工程建设专班'),
  head: pub(ref('actor'), '牵头的科室（单位）或者岗位编号', 'gongcheng'),
  members: pub(z.array(ref('actor')).max(20).optional(), '参加的科室（单位）、岗位编号', ['caiwu']),
  duty: pub(Text(200), '承担什么', '疏散基地二期的报批、招标和施工'),
});

/** One task force or campaign. */
export const Campaign = z.strictObject({
  id: pub(listId(), '编号，作网页地址', 'fee-2026'),
  name: pub(Text(40), '名称；任务的 campaign 写它', '易地建设费追缴专项督办工作小组'),
  aim: pub(Text(400), '要办成什么', '6月30日以前追缴全部欠费，查清违规缓缴的责任。'),
  basis: pub(Text(120), '成立的依据：会议、文件', '2026年3月19日党组会议定，望民防〔2026〕12号'),
  head: pub(ref('post'), '组长的岗位编号；重大事项的专项督办由主要领导任组长', 'zhuren'),
  deputies: pub(z.array(ref('post')).min(1).max(10).optional(), '副组长的岗位编号', ['fuzhuren-1']),
  members: pub(z.array(ref('actor')).min(1).max(40), '成员的科室（单位）、岗位编号', ['gongcheng', 'fagui']),
  groups: pub(z.array(Group).min(1).max(12).optional(), '下设的工作专班', [
    { name: '追缴专班', head: 'gongcheng', duty: '逐户追缴' },
  ]),
  from: pub(Day, '成立的日期', '2026-03-20'),
  until: pub(Day.optional(), '撤销的日期；还在的不写', '2026-12-31'),
});
export type Campaign = z.output<typeof Campaign>;

/** `campaigns.yaml`: task forces (专班) and campaigns with their leading group (mechanisms.md rows 13, 40, 43). The matters of one name it. */
const Campaigns = z.strictObject({
  campaigns: pub(z.array(Campaign).max(100), '专班和专项行动', [
    {
      id: 'fee-2026',
      name: '易地建设费追缴专项督办工作小组',
      aim: '追缴全部欠费。',
      basis: '2026年3月19日党组会',
      head: 'zhuren',
      members: ['gongcheng'],
      from: '2026-03-20',
    },
  ]),
});
type Campaigns = z.output<typeof Campaigns>;

export const campaignsKind = kind({
  label: '专班和专项行动',
  use: '全办只有一份。成立专班、开展专项行动的，加一条：组长、成员、下设的专班、起止日期；属于它的任务在 campaign 里写它的名称。',
  order: 53,
  schema: Campaigns,
  paths: { 'campaigns.yaml': {} },
  tier: 'public',
  dated: 'register',
  enters: 'never',
  writer: 'section',
  judges: false,
  examples: [
    {
      path: 'campaigns.yaml',
      record: {
        campaigns: [
          {
            id: 'quality-2026',
            name: '人防工程质量提升行动',
            aim: '在建项目全部按手册监督。',
            basis: '2026年1月15日年度工作会议',
            head: 'zhuren',
            members: ['gongcheng'],
            from: '2026-01-19',
          },
        ],
      },
    },
  ],
});
