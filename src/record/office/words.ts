import { z } from 'zod';
import { exampleOf } from '../schema/example.ts';
import { pub } from '../schema/field.ts';
import { Text } from '../schema/scalars.ts';

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

/** What a kind of unit is to the engine: `city` 市本级, which is appraised in the year alone. */
const UNIT_ROLES = ['city'] as const;
/** What a meeting is: the annual conference, the Monday meeting, the monthly meeting; others have no role. */
const MEETING_ROLES = ['annual', 'monday', 'monthly'] as const;
/** What a matter may come from: a meeting's decision, a paper that came in, a clue; `exposure` 曝光 is a paper too. */
export const SOURCE_ROLES = ['annual', 'meeting', 'incoming', 'exposure', 'clue'] as const;
/** What an incoming paper is: an exposure that costs points when found true, a positive instruction of the chief. */
const INCOMING_ROLES = ['exposure', 'praise'] as const;
/** What a tag does: `look-back` has a matter looked back at after 办结. */
const TAG_ROLES = ['look-back'] as const;
/** What going there, or coming here, is: `site-review` is owed of lagging matters, `tour` gives marks, `meeting` is no visit. */
const INSPECTION_ROLES = ['site-review', 'tour', 'meeting'] as const;
/** What a measure against a unit does to its score (rules.md §6, §11). */
const MEASURE_ROLES = ['criticism', 'deduction', 'award-ineligible'] as const;

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
    'annual、meeting 来自会议，incoming 来自来件，exposure 来自曝光，clue 来自线索；其他不写',
    { name: '党组会', role: 'meeting' },
  ),
  incomingKinds: withRole('来件种类', INCOMING_ROLES, 'exposure 曝光，属实的扣分；praise 主要领导批示肯定', {
    name: '媒体曝光',
    role: 'exposure',
  }),
  clueChannels: plain('线索渠道', '来电'),
  clueCategories: plain('线索类别', '服务态度'),
  tags: withRole('任务标签', TAG_ROLES, 'look-back：办结后须回头看', { name: '难点', role: 'look-back' }),
  nodeKinds: plain('节点种类', '立项批复'),
  taskKinds: plain('督办种类', '专项督办'),
  inspectionKinds: withRole(
    '督查记录的种类',
    INSPECTION_ROLES,
    'site-review 现场点评，tour 拉练（打分），meeting 会商（不算进点）；其他不写',
    { name: '现场点评', role: 'site-review' },
  ),
  foundCategories: plain('发现的问题的类别', '违规减免缓'),
  measures: withRole(
    '对单位的措施',
    MEASURE_ROLES,
    'criticism 通报批评，deduction 考核扣分，award-ineligible 取消评先；其他不影响得分',
    { name: '通报批评', role: 'criticism' },
  ),
});
export type Words = z.output<typeof Words>;

/** A word with the role that the engine needs of it, if any. */
export interface Word<R extends string = string> {
  readonly name: string;
  readonly role?: R | undefined;
}

/** The vocabulary in force: every list there, the office's own or the seed's. */
export type Vocabulary = { readonly [K in keyof Words]-?: NonNullable<Words[K]> };

const names = (...list: readonly string[]) => list.map((name) => ({ name }));

/** The seed's words. */
export const DEFAULT_WORDS: Vocabulary = {
  unitKinds: [...names('机关科室', '事业单位', '县（市）区民防办'), { name: '市本级', role: 'city' }],
  meetingKinds: [
    { name: '年度工作会议', role: 'annual' },
    ...names('党组会', '办公会'),
    { name: '碰头会', role: 'monday' },
    { name: '月度工作例会', role: 'monthly' },
    ...names('专题会', '工作汇报会', '会商'),
  ],
  sources: [
    { name: '年度工作会议', role: 'annual' },
    { name: '党组会', role: 'meeting' },
    { name: '办公会', role: 'meeting' },
    { name: '碰头会', role: 'meeting' },
    { name: '专题会', role: 'meeting' },
    { name: '领导批示', role: 'incoming' },
    { name: '上级来文', role: 'incoming' },
    { name: '上级点题督查', role: 'incoming' },
    { name: '媒体曝光', role: 'exposure' },
    { name: '群众线索', role: 'clue' },
    { name: '督查发现', role: 'incoming' },
  ],
  incomingKinds: [
    ...names('领导批示'),
    { name: '批示肯定', role: 'praise' },
    ...names('上级来文', '上级点题督查'),
    { name: '媒体曝光', role: 'exposure' },
    ...names('督查发现'),
  ],
  clueChannels: names('来信', '来电', '来访', '信箱', '热线转办'),
  clueCategories: names('政策落实', '工程质量', '服务态度', '其他'),
  tags: [
    { name: '难点', role: 'look-back' },
    { name: '复杂', role: 'look-back' },
    { name: '整改', role: 'look-back' },
  ],
  nodeKinds: names('立项批复', '规划批准', '设计招标', '开工', '验收'),
  taskKinds: names('日常督办', '专项督办', '联合督查'),
  inspectionKinds: [
    ...names('专项稽查', '联合督查'),
    { name: '月度拉练', role: 'tour' },
    ...names('现场督办'),
    { name: '会商', role: 'meeting' },
    ...names('集中会诊'),
    { name: '现场点评', role: 'site-review' },
  ],
  foundCategories: names(
    '违规减免缓',
    '征收不到位',
    '进度滞后',
    '质量问题',
    '资料不全',
    '制度不落实',
    '其他',
  ),
  measures: [
    { name: '通报批评', role: 'criticism' },
    { name: '考核扣分', role: 'deduction' },
    { name: '取消评先选优资格', role: 'award-ineligible' },
  ],
};

/** The words in force in an office: its own lists over the seed's. */
export function vocabularyOf(words: Words | undefined): Vocabulary {
  const own = Object.entries(words ?? {}).filter(([, list]) => list !== undefined);
  // The office's lists have passed the schema, which names the same keys.
  return { ...DEFAULT_WORDS, ...(Object.fromEntries(own) as Partial<Vocabulary>) };
}

/** The role of a word in a list; undefined for one without, and for one that is not in the list. */
export function roleOf<R extends string>(list: readonly Word<R>[], name: string): R | undefined {
  return list.find((word) => word.name === name)?.role;
}
