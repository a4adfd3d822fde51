import { said, valueWords } from '#wording/problems/phrases.ts';
import { check, type Finding, found } from '../check/check.ts';

/** Blocks that speak of matters. */
const OF_TASKS = [
  'plans',
  'weekly',
  'monthly',
  'verification',
  'lookBack',
  'siteReview',
  'inspections',
  'lights',
  'items',
] as const;

/** The block without which a computed part has nothing to compute. */
const OF_PARTS = { plan: 'plans', weekly: 'weekly' } as const;

/** What speaks of matters stands in rules that have matters: a block that is left out does not exist (rules.md, opening). */
export const rulesBlockNeedsTasks = check({
  code: 'rules-block-needs-tasks',
  severity: 'error',
  words: {
    title: '没有所说的那一段',
    message: (p) =>
      said(p, 'block') === ''
        ? `发现“${said(p, 'name')}”的来源是${valueWords(p)}，规则里没有${BLOCKS[said(p, 'needs')] ?? said(p, 'needs')}`
        : `发现规则写了${BLOCKS[said(p, 'block')] ?? said(p, 'block')}，没有写${BLOCKS[said(p, 'needs')] ?? said(p, 'needs')}`,
    expected: (p) => `先写${BLOCKS[said(p, 'needs')] ?? said(p, 'needs')}，再写用到它的各段`,
    fix: (p) =>
      `请补上 ${said(p, 'needs')} 一段；不用的，${said(p, 'block') === '' ? '这一部分改为评分（assessed）或者删去' : '删去这一段'}`,
    example: { wrong: 'plans: { … }  # 没有 tasks', right: 'tasks: { … }\nplans: { … }' },
  },
  *find({ ledger }): Generator<Finding> {
    for (const entry of ledger.rules) {
      const { tasks, components } = entry.value;
      if (tasks === undefined)
        for (const block of OF_TASKS)
          if (entry.value[block] !== undefined) yield found(entry, [block], { block, needs: 'tasks' });
      for (const [n, { source, name }] of components.entries()) {
        if (source === 'assessed') continue;
        const at = ['components', n, 'source'];
        if (tasks === undefined) yield found(entry, at, { block: '', name, needs: 'tasks' });
        else if (source === 'plan' || source === 'weekly') {
          const needs = OF_PARTS[source];
          if (entry.value[needs] === undefined) yield found(entry, at, { block: '', name, needs });
        }
      }
    }
  },
});

const BLOCKS: Readonly<Record<string, string>> = {
  tasks: '督查任务（tasks）',
  plans: '工作计划（plans）',
  weekly: '周报（weekly）',
  monthly: '月报（monthly）',
  verification: '核验（verification）',
  lookBack: '回头看（lookBack）',
  siteReview: '现场点评（siteReview）',
  inspections: '督查记录（inspections）',
  lights: '灯色（lights）',
  items: '单项工作（items）',
};
