/**
 * Words that belong to a block of the rules alone. Where an office leaves the block out, nothing of
 * the full text that speaks of it is shown.
 */
export const blockWords = {
  tasks: [
    '任务',
    '节点',
    '办结',
    '主办',
    '协办',
    '承办',
    '通知单',
    '签收',
    '移交',
    '延期',
    '整改',
    '督办',
    '逾期',
  ],
  assist: ['协办'],
  prompt: ['即办件'],
  plans: ['计划', '备案', '审定'],
  weekly: ['周报', '报告日', '碰头会', '其余无变化'],
  digest: ['编印周报'],
  keyPoints: ['要点'],
  monthly: ['月报'],
  verification: ['核验', '退回', '按报告认定', '已报待核'],
  sample: ['抽查'],
  lookBack: ['回头看', '再督查', '反弹', '销号'],
  siteReview: ['现场点评'],
  inspections: ['督查情况反馈'],
  lights: ['灯'],
  items: ['单项'],
  quality: ['办理质量'],
  assessed: ['评分'],
  bonus: ['加分', '表扬'],
  deduction: ['扣分', '通报批评', '曝光', '弄虚作假'],
  grades: ['等次', '优秀', '良好', '较差'],
  lists: ['红榜', '榜单', '上榜'],
  clue: ['线索'],
  year: ['年度', '年终', '预报', '终报'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** A block of the rules that a file may leave out. */
export type RulesBlock = keyof typeof blockWords;

/** Every such block. */
export const RULES_BLOCKS: readonly RulesBlock[] = [
  'tasks',
  'assist',
  'prompt',
  'plans',
  'weekly',
  'digest',
  'keyPoints',
  'monthly',
  'verification',
  'sample',
  'lookBack',
  'siteReview',
  'inspections',
  'lights',
  'items',
  'quality',
  'assessed',
  'bonus',
  'deduction',
  'grades',
  'lists',
  'clue',
  'year',
];

/** Headings of the full text that only a reader of the whole default rules needs. */
export const wholeOnly = ['§12', '为什么去掉', '不变量', '读法'] as const;
