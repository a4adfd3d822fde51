import type { Words } from './words-schema.ts';

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
    ...names('专题会', '专题督导推进会', '工作汇报会', '会商'),
  ],
  sources: [
    { name: '年度工作会议', role: 'annual' },
    { name: '党组会', role: 'meeting' },
    { name: '办公会', role: 'meeting' },
    { name: '碰头会', role: 'meeting' },
    { name: '专题会', role: 'meeting' },
    { name: '领导批示', role: 'incoming' },
    { name: '上级来文', role: 'superior' },
    { name: '上级点题督查', role: 'superior' },
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
  schemes: names('方案', '预案', '办法', '细则', '规划'),
  taskCategories: names('重点工程', '重点任务', '重点项目'),
  nodeKinds: names('立项批复', '规划批准', '设计招标', '开工', '验收'),
  taskKinds: [...names('日常督办'), { name: '专项督办', role: 'special' }, ...names('联合督查')],
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
  measureGrounds: names('达不到进度要求', '行动迟缓', '效能低下', '不作为', '慢作为', '乱作为'),
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
