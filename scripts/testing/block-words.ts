import { blockWords, RULES_BLOCKS, type RulesBlock } from '#wording/method/left-out.ts';

/** Words of the full text that a page also uses of what no block owns: 「已审定（锁定）」, a mark entered late. */
const SHARED: ReadonlySet<string> = new Set(['审定', '逾期']);

/** What pages, checks and duties call a block besides. */
const BESIDE: Readonly<Partial<Record<RulesBlock, readonly string[]>>> = {
  tasks: ['督办事项'],
  assist: ['主办、协办'],
  weekly: ['补报'],
  lights: ['红灯', '黄灯', '绿'],
  bonus: ['批示肯定'],
  year: ['年度考核', '年度得分'],
};

/** Names that hold such a word and speak of something else: the program, a kind of matter. */
const NAMES = /督办程序|年度目标/gu;

/** The page of each code, and of each kind that the office has, its schema too, are of the manual: they speak of whatever a record may hold. */
export const MANUAL = /^\/(?:codes\/[^/]+\/index\.html$|help\/[^/]+\/|schema\/)/u;

/** The product's own words for a block of the rules. */
export function wordsOf(block: RulesBlock): readonly string[] {
  return [...blockWords[block].filter((word) => !SHARED.has(word)), ...(BESIDE[block] ?? [])];
}

/** Which of the blocks' words a text has, as `block: word`. */
export function blockWordsIn(text: string, blocks: readonly RulesBlock[] = RULES_BLOCKS): readonly string[] {
  const reported = text.replaceAll(NAMES, '');
  return blocks.flatMap((block) =>
    wordsOf(block)
      .filter((word) => reported.includes(word))
      .map((word) => `${block}: ${word}`),
  );
}
