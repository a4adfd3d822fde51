import { KIND_NAMES, type KindName } from '#record/ledger.ts';
import type { RulesBlock } from '#wording/method/left-out.ts';
import type { ViewEnv } from '../env/env.ts';
import { publishedRules, writtenBlocks } from '../env/rules-in-force.ts';

/** The blocks of the rules for which there is a kind of record; of those that are there whatever the rules have, none. */
const BLOCKS: Readonly<Record<KindName, readonly RulesBlock[]>> = {
  ack: ['tasks'],
  assessment: ['assessed'],
  calendar: [],
  campaigns: ['tasks'],
  claim: ['tasks'],
  classing: ['tasks'],
  clue: ['clue'],
  delegations: [],
  draw: ['sample'],
  edition: [],
  event: ['tasks'],
  experience: ['items'],
  filing: ['plans'],
  honours: ['bonus'],
  impact: [],
  incoming: ['tasks'],
  inspection: ['tasks', 'siteReview', 'inspections'],
  issued: [],
  items: ['items'],
  measure: ['deduction', 'year'],
  meeting: ['tasks'],
  monthly: ['monthly'],
  objection: [],
  office: [],
  pause: ['weekly'],
  plan: ['plans'],
  reading: [],
  receipts: [],
  report: ['weekly'],
  rules: [],
  task: ['tasks'],
  unit: [],
  verification: ['verification', 'lookBack'],
  workbook: ['tasks'],
  yearMark: ['year'],
};

/**
 * The kinds of record that an office has: without those of which some version of its rules would have to write a
 * block, and none does (rules.md, opening). An office without rules has left nothing out yet.
 */
export function kindsInUse(env: ViewEnv): readonly KindName[] {
  const rules = publishedRules(env).map(({ value }) => writtenBlocks(value));
  return KIND_NAMES.filter(
    (kind) =>
      rules.length === 0 ||
      BLOCKS[kind].length === 0 ||
      BLOCKS[kind].some((block) => rules.some((written) => written[block])),
  );
}
