import type { Context } from '#engine/dossier/context.ts';
import type { SheetField } from '#record/office/sheet-fields.ts';
import { inForce } from '#record/schema/in-force.ts';
import { templateWords } from '#wording/commands/import.ts';
import { headOf } from './fields.ts';
import { sheetNames } from './names.ts';

/** The columns that an office begins with, in the order in which it writes them. */
export const TEMPLATE_FIELDS = [
  'serial',
  'no',
  'title',
  'requirement',
  'kind',
  'source',
  'class',
  'lead',
  'assists',
  'leadOfficial',
  'printed',
  'due',
  'progress',
  'problem',
  'done',
] as const satisfies readonly SheetField[];

/** What may stand in a column. */
interface AllowedValues {
  readonly field: SheetField;
  readonly head: string;
  readonly values: readonly string[];
}

/** The template: heads, two rows that show how a matter is written, and what may stand in each column. */
export interface SheetTemplate {
  readonly heads: readonly string[];
  readonly examples: readonly (readonly string[])[];
  readonly allowed: readonly AllowedValues[];
}

/** The template of an office, with its own units, posts and words as of the context's day. */
export function sheetTemplate({ ledger, office, words, asOf }: Context): SheetTemplate {
  const today = asOf.slice(0, 10);
  const names = sheetNames(ledger, undefined);
  const units = ledger.unit
    .filter(({ value }) => value.until === undefined || value.until >= today)
    .toSorted((a, b) => a.value.order - b.value.order);
  const unitNames = units.map(({ value }) => names.unitName(value.id, today));
  const leaders = office.posts.filter(({ role }) => role === '主要领导' || role === '分管领导');
  const classes = ledger.rules.at(-1)?.value.tasks?.classes.map(({ name }) => name) ?? [];
  const kinds = words.taskKinds.map(({ name }) => name);
  const sources = words.sources.map(({ name }) => name);
  const lists: Partial<Record<SheetField, readonly string[]>> = {
    kind: kinds,
    source: sources,
    class: classes,
    lead: unitNames,
    assists: unitNames,
    leadOfficial: leaders.map(({ name }) => name),
    done: templateWords.done,
  };
  const unit = units.find(({ value }) => value.id !== office.secretariat && value.leaders.length > 0);
  const leader = unit && inForce(unit.value.leaders, today)?.post;
  const year = today.slice(0, 4);
  const own: Partial<Record<SheetField, string>> = {
    kind: kinds[0] ?? '',
    source: sources[0] ?? '',
    class: classes[0] ?? '',
    lead: unit === undefined ? '' : names.unitName(unit.value.id, today),
    leadOfficial: leader === undefined ? '' : names.postName(leader),
  };
  return {
    heads: TEMPLATE_FIELDS.map(headOf),
    examples: templateWords
      .examples(year)
      .map((row: Partial<Record<SheetField, string>>) =>
        TEMPLATE_FIELDS.map((field) => row[field] ?? own[field] ?? ''),
      ),
    allowed: TEMPLATE_FIELDS.flatMap((field) => {
      const values = lists[field] ?? [];
      return values.length === 0 ? [] : [{ field, head: headOf(field), values }];
    }),
  };
}
