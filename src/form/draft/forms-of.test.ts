import { describe, expect, test } from 'vitest';
import { blockWords, RULES_BLOCKS, type RulesBlock } from '#wording/method/left-out.ts';
import { unitForms } from '../forms/unit-forms.ts';
import { lateSectionForms } from '../forms/section/late-section-forms.ts';
import { seldomForms } from '../forms/seldom/seldom-forms.ts';
import { sectionForms } from '../forms/section/section-forms.ts';
import { formFacts } from '../testing/form-facts.ts';
import { formsOf } from './form.ts';

const FORMS = [...sectionForms, ...lateSectionForms, ...unitForms, ...seldomForms];

/** 退回 is said of a plan, too, and 协办 of a matter's units. */
const SHARED: ReadonlySet<string> = new Set(['退回', '协办']);

/** What a form says before it is opened, and where there is nothing to fill it in for. */
function said(blocks: readonly RulesBlock[]): string {
  const facts = formFacts({ blocks });
  return formsOf(FORMS, facts)
    .map(({ title, about, none, subjectLabel }) =>
      [title, typeof about === 'string' ? about : about(facts), none, subjectLabel].join('\n'),
    )
    .join('\n');
}

describe('a form of a block that the rules leave out does not exist', () => {
  test('an office of matters and plans alone', () => {
    expect(formsOf(FORMS, formFacts({ blocks: ['tasks', 'plans'] })).map(({ name }) => name)).toEqual([
      'filing',
      'sign',
      'register',
      'event',
      'incoming',
      'issue',
      'ack',
      'plan',
      'change',
      'claim',
      'objection',
      'inspection',
      'answer',
      'campaign',
      'delegation',
    ]);
  });

  test('an office of all of them', () => {
    expect(formsOf(FORMS, formFacts({ blocks: RULES_BLOCKS }))).toEqual(FORMS);
  });

  test.each(['plans', 'weekly', 'verification', 'siteReview', 'clue'] as const)(
    'no other form speaks of %s where it is left out',
    (left) => {
      const words = blockWords[left].filter((word) => !SHARED.has(word));
      expect(words.some((word) => said(RULES_BLOCKS).includes(word))).toBe(true);
      const blocks = RULES_BLOCKS.filter((block) => block !== left);
      expect(words.filter((word) => said(blocks).includes(word))).toEqual([]);
    },
  );
});
