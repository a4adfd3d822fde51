import { load } from 'js-yaml';
import { expect, test } from 'vitest';
import { KINDS } from '#record/kinds.ts';
import { KIND_NAMES } from '#record/ledger.ts';
import { DEFAULT_WORDS } from '#record/office/words.ts';
import { RULES_START } from '../../testing/rules-start.ts';
import { dataManual, exampleYaml } from './data-manual.ts';
import { wordsYaml } from './words-manual.ts';

test.each(KIND_NAMES)('the list of all fields of %s is a record that passes its schema', (kind) => {
  const result = KINDS[kind].schema.safeParse(load(exampleYaml(kind)));
  expect(result.error?.issues ?? []).toEqual([]);
});

test('the words that stand in the manual are those of an office that writes none', () => {
  expect(load(wordsYaml())).toEqual({ words: DEFAULT_WORDS });
  expect(dataManual()).toContain(wordsYaml());
});

test('the manual holds the rules file that a new office begins with', () => {
  expect(dataManual()).toContain(`\n\`\`\`yaml\n${RULES_START}\`\`\`\n`);
});
