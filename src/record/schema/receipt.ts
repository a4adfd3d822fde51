import { z } from 'zod';
import { pub, sys } from './field.ts';
import { Moment, Text } from './scalars.ts';
import { ref, signedDay } from './names.ts';

/** Who may read a record. A record may only narrow what its kind and its fields allow. */
export const Disclosure = z.enum(['公开', '系统内']);
export type Disclosure = z.output<typeof Disclosure>;

/** How a leader's word reached the section; 口头补签 is signed afterwards. */
export const ApprovalMode = z.enum(['签批', '会议', '口头补签', '合并审阅']);

/** How a filing that the section enters reached it. */
const CHANNELS = [
  ...(['纸质', '电话', '微信', '内网公文', '传真', '机要'] as const),
  ...(['邮件', '表格', '当面'] as const),
] as const;

/** Entry by the section of what came on paper, by phone or as a table (代录, rules.md §2). */
export const OnBehalf = z.strictObject({
  receivedAt: pub(Moment, '秘书科实际收到的时间', '2026-03-04 10:20'),
  channel: pub(z.enum(CHANNELS), '怎样收到的', '纸质'),
  enteredBy: pub(ref('actor'), '由谁录入：秘书科的岗位编号，或者秘书科的单位编号', 'ducha-gang'),
  paper: pub(
    Text(80).optional(),
    '收到的纸质凭据的编号或存放处；录入晚于收到2个工作日以上时须有',
    '收文登记簿2026-031',
  ),
  confirmation: sys(Text(200).optional(), '报送单位怎样确认过', '联络员当日电话核对无误'),
});
export type OnBehalf = z.output<typeof OnBehalf>;

/** Fields that every record carries: its receipt and its disclosure. Spread into each record's schema. */
export const receipt = {
  submitted: pub(Moment, '报送（登记）时间，到分钟，北京时间；代录时填录入时间', '2026-03-04 10:20'),
  onBehalf: pub(OnBehalf.optional(), '代录：收到的时间、方式、录入人', {
    receivedAt: '2026-03-04 10:20',
    channel: '纸质',
    enteredBy: 'ducha-gang',
  }),
  disclosure: pub(Disclosure.optional(), '公开范围，只能收窄；不写即按本类记录的范围', '系统内'),
  withheldBasis: sys(Text(200).optional(), '不予公开的依据', '《政府信息公开条例》第十六条（过程性信息）'),
};

/** A leader's decision as the section records it: post, day, how; paper backs a printed date (rules.md §2). */
export const Approval = z.strictObject({
  by: pub(ref('post'), '签批领导的岗位编号', 'fenguan-gongcheng'),
  actingFor: pub(
    ref('post').optional(),
    '代签的，代哪个岗位签；须有当天有效的委托（delegations.yaml）',
    'fenguan-gongcheng',
  ),
  on: pub(signedDay(), '签批日期', '2026-03-05'),
  mode: pub(ApprovalMode, '签批方式', '签批'),
  paper: pub(
    Text(80).optional(),
    '纸质凭据的编号或存放处；登记晚于签批2个工作日以上时须有',
    '签批单2026-018',
  ),
});
