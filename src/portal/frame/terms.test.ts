import { expect, test } from 'vitest';
import { blockWords, RULES_BLOCKS, type RulesBlock } from '#wording/method/left-out.ts';
import { terms, termsOfColumn } from '#wording/frame/terms.ts';
import { termsIn, termViews } from './terms.ts';

const every = (written: boolean) =>
  ({ ...Object.fromEntries(RULES_BLOCKS.map((block) => [block, written])) }) as Record<RulesBlock, boolean>;
const blocksOf = (text: string) =>
  RULES_BLOCKS.filter((block) => blockWords[block].some((word) => text.includes(word)));

test('the section is called what the office calls it', () => {
  const filed = termViews(every(true), '督查室').find(({ word }) => word === '备案');
  expect(filed?.text).toBe('领导同意后交督查室存档，此后照它考核');
});

test('an office has the words of the blocks that its rules have, and no others', () => {
  const bare = termViews(every(false), '秘书科').map(({ word }) => word);
  expect(bare).toEqual(['审定', '代录', '自报时间', '关账', '锁定', '核对单', '无可评']);
  const withTasks = termViews({ ...every(false), tasks: true }, '秘书科').map(({ word }) => word);
  expect(withTasks).toContain('办结');
  expect(withTasks).not.toContain('销号');
});

test('an explanation speaks of no block of the rules but that of its word: an office may leave the others out', () => {
  const stray = Object.entries(terms).flatMap(([word, { block, means }]) =>
    blocksOf(means('秘书科'))
      .filter((other) => other !== block && !blocksOf(word).includes(other))
      .map((other) => `${word}: ${other}`),
  );
  expect(stray).toEqual([]);
});

test('a column explains its own words in the order of the list, and one that declares none explains none', () => {
  const all = termViews(every(true), '秘书科');
  expect(termsIn(all, 'items').map(({ word }) => word)).toEqual([
    '审定',
    '办结',
    '联合督查',
    '推介',
    '代录',
    '锁定',
    '核对单',
  ]);
  expect(termsIn(all, 'help')).toEqual([]);
  expect(Object.keys(termsOfColumn)).not.toContain('help');
});
