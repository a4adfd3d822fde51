import { codeGroupTitles } from '#wording/problems/code-groups.ts';
import { gateTexts } from '#wording/problems/gate.ts';
import { calendarTexts } from '#wording/load/calendar.ts';
import { fileTexts } from '#wording/load/file.ts';
import { keyTexts } from '#wording/load/key.ts';
import { placeTexts } from '#wording/load/place.ts';
import { scalarTexts } from '#wording/load/scalar.ts';
import { syntaxTexts } from '#wording/load/syntax.ts';
import { valueTexts } from '#wording/load/value.ts';
import { yamlTexts } from '#wording/load/yaml.ts';
import type { ProblemTexts } from '#wording/problems/problem-text.ts';
import type { RulesBlock } from '#wording/method/left-out.ts';
import { CHECKS_BY_GROUP } from '#validate/all-checks.ts';
import type { Check } from '#validate/check/check.ts';
import type { CheckGroup } from '#validate/registry.ts';
import type { Severity } from '#record/schema/problem.ts';

/** One code with how grave it is. */
export interface Code {
  readonly code: string;
  readonly severity: Severity;
  readonly group: string;
  /** The block of the rules without which there is nothing for it to say. */
  readonly block: RulesBlock | undefined;
}

/** Codes that belong together on the page of codes. */
interface CodeGroup {
  /** ASCII, stable. */
  readonly id: string;
  readonly title: string;
  readonly codes: readonly Code[];
}

/** What loading and the gate tell, by group. */
const TEXTS = {
  file: { ...fileTexts, ...placeTexts },
  yaml: { ...yamlTexts, ...syntaxTexts },
  field: { ...keyTexts, ...valueTexts, ...scalarTexts },
  rules: calendarTexts,
  gate: gateTexts,
} as const satisfies Record<string, ProblemTexts>;

type Group = CheckGroup | keyof typeof TEXTS;

/** Of these groups the codes belong to a block of the rules, but for the checks that name another. */
const BLOCKS = {
  task: 'tasks',
  source: 'tasks',
  plan: 'plans',
  filing: 'plans',
  claim: 'tasks',
  report: 'weekly',
  verification: 'verification',
  inspection: 'tasks',
  draw: 'sample',
  assessment: 'assessed',
} as const satisfies Partial<Record<Group, RulesBlock>>;

/** What loading tells and reads on all the same. */
const LOAD_REMINDERS: ReadonlySet<string> = new Set(['file-bom', 'file-crlf', 'file-litter']);

/** A group without a title does not compile. */
const TITLES: Readonly<Record<Group, string>> = codeGroupTitles;

/** Every code that reading and checking the record, and taking in what is handed in, can raise, once each, by subject. */
export const CODE_GROUPS: readonly CodeGroup[] = Object.entries(TITLES).map(([id, title]) => ({
  id,
  title,
  codes: codesIn(id),
}));

function codesIn(group: string): readonly Code[] {
  const checks: Readonly<Record<string, readonly Check[]>> = CHECKS_BY_GROUP;
  const texts: Readonly<Record<string, ProblemTexts>> = TEXTS;
  const blocks: Readonly<Record<string, RulesBlock>> = BLOCKS;
  return [
    ...(checks[group] ?? []).map(({ code, severity, block = blocks[group] }) => ({
      code,
      severity,
      group,
      block,
    })),
    ...Object.keys(texts[group] ?? {}).map((code) => ({
      code,
      severity: LOAD_REMINDERS.has(code) ? ('reminder' as const) : ('error' as const),
      group,
      block: blocks[group],
    })),
  ];
}
