import { z } from 'zod';
import { exampleOf } from '../schema/example.ts';
import { pub } from '../schema/field.ts';
import { Text } from '../schema/scalars.ts';
import {
  INCOMING_ROLES,
  INSPECTION_ROLES,
  MEASURE_ROLES,
  MEETING_ROLES,
  SOURCE_ROLES,
  TAG_ROLES,
  TASK_KIND_ROLES,
  UNIT_ROLES,
} from './word-roles.ts';

/**
 * The office's own words (office.yaml `words`), each mapped to the few roles that the engine
 * knows. A list that an office leaves out is the seed's (`DEFAULT_WORDS`); one that it writes
 * replaces that list whole.
 */

/** A word for people; longer ones do not fit into a table. */
const Name = Text(20);

const plain = (text: string, example: string) => {
  const Word = z.strictObject({ name: pub(Name, '名称', example) });
  return pub(z.array(Word).min(1).max(40).optional(), text, [exampleOf(Word)]);
};

const withRole = <const R extends readonly [string, ...string[]]>(
  text: string,
  roles: R,
  meaning: string,
  example: { readonly name: string; readonly role?: R[number] },
) => {
  const Word = z.strictObject({
    name: pub(Name, '名称', example.name),
    role: pub(z.enum(roles).optional(), `作用：${meaning}`, example.role ?? roles[0]),
  });
  return pub(z.array(Word).min(1).max(40).optional(), text, [exampleOf(Word)]);
};

export const Words = z.strictObject({
  unitKinds: withRole('单位类别', UNIT_ROLES, 'city：市本级，只参加年度评定', {
    name: '市本级',
    role: 'city',
  }),
  meetingKinds: withRole(
    '会议种类',
    MEETING_ROLES,
    'annual 年度工作会议，monday 周一碰头会，monthly 月度例会；其他不写',
    { name: '年度工作会议', role: 'annual' },
  ),
  sources: withRole(
    '任务来源',
    SOURCE_ROLES,
    'annual、meeting 来自会议，incoming 来自来件，superior 来自上级的来件，exposure 来自曝光，clue 来自线索；其他不写。superior、exposure、clue 算被动督查',
    { name: '党组会', role: 'meeting' },
  ),
  incomingKinds: withRole('来件种类', INCOMING_ROLES, 'exposure 曝光，属实的扣分；praise 主要领导批示肯定', {
    name: '媒体曝光',
    role: 'exposure',
  }),
  clueChannels: plain('线索渠道', '来电'),
  clueCategories: plain('线索类别', '服务态度'),
  tags: withRole('任务标签', TAG_ROLES, 'look-back：办结后须回头看', { name: '难点', role: 'look-back' }),
  schemes: plain('题目里有这些词的任务，本身就是一个方案', '方案'),
  taskCategories: plain('任务类别', '重点项目'),
  nodeKinds: plain('节点种类', '立项批复'),
  taskKinds: withRole('督办种类', TASK_KIND_ROLES, 'special：专项督办，综合性的由秘书科牵头；其他不写', {
    name: '专项督办',
    role: 'special',
  }),
  inspectionKinds: withRole(
    '督查记录的种类',
    INSPECTION_ROLES,
    'site-review 现场点评，tour 拉练（打分），meeting 会商（不算进点）；其他不写',
    { name: '现场点评', role: 'site-review' },
  ),
  foundCategories: plain('发现的问题的类别', '违规减免缓'),
  measureGrounds: plain('采取措施的事由', '行动迟缓'),
  measures: withRole(
    '对单位的措施',
    MEASURE_ROLES,
    'criticism 通报批评，deduction 考核扣分，award-ineligible 取消评先；其他不影响得分',
    { name: '通报批评', role: 'criticism' },
  ),
});
export type Words = z.output<typeof Words>;
