import { z } from 'zod';
import { formHref, type FormName } from '#form/address.ts';
import { exampleTexts, wholeExample, type ExampleText } from '#form/example-text.ts';
import { kindSlug } from '#form/kind-slug.ts';
import { isSectionForm } from '#form/duty-form.ts';
import { KINDS } from '#record/kinds.ts';
import { isWritten, type KindName } from '#record/ledger.ts';
import { fieldsOf, type Field } from '#record/schema/fields.ts';
import { fieldWords } from '#wording/help/fields.ts';
import { helpText } from '#wording/help/sentences.ts';
import type { ViewEnv } from '../env/env.ts';
import { hasTaskRules } from '../env/rules-in-force.ts';
import type { LinkView, Page } from '../shared/types.ts';
import { beginCommand } from './begin-command.ts';
import { kindsInUse } from './kinds-in-use.ts';
import { ownRegister, type OwnRegisterRow } from './own-register.ts';
import { wordsYaml } from './words-yaml.ts';
import { writersOf, type WritersView } from './writers.ts';

export type KindHelpPage = Page<{ readonly slug: string }, KindHelpView>;

/** /help/<kind>/: what a kind of record is, who writes it, an example, every field. */
export interface KindHelpView extends WritersView {
  readonly slug: string;
  readonly label: string;
  /** Who writes it and when, as paragraphs of plain text. */
  readonly use: string;
  /** Patterns inside the data root. */
  readonly places: readonly string[];
  /** The form that files it; null where there is none, and in public where it is the section's. */
  readonly form: LinkView | null;
  /** The command that begins one; null where no hand writes it. */
  readonly command: string | null;
  readonly examples: readonly ExampleText[];
  /** The page has the file that a new office begins with. */
  readonly startsWithRules: boolean;
  readonly fields: readonly FieldRow[];
  /** The office's words where it writes none of its own, on the page of the office. */
  readonly words: string | null;
  /** What the office has written of it, of a register without a page of its own; empty of others. */
  readonly own: readonly OwnRegisterRow[];
  readonly schema: string;
}

/** A field of a kind. */
export interface FieldRow {
  /** From the record: `matters[].task`. */
  readonly path: string;
  readonly depth: number;
  readonly key: string;
  readonly about: string;
  readonly choices: string | null;
  readonly need: string;
  readonly tier: string;
  /** As it is written; null of what holds other fields. */
  readonly example: string | null;
}

/** The form by which a record of each kind is filed; a test says of every other kind why it has none. */
export const FORMS: Readonly<Partial<Record<KindName, FormName>>> = {
  report: 'weekly',
  ack: 'ack',
  plan: 'plan',
  claim: 'claim',
  monthly: 'monthly',
  objection: 'objection',
  task: 'register',
  filing: 'filing',
  classing: 'sign',
  reading: 'sign',
  verification: 'verification',
  meeting: 'meeting',
  clue: 'clue',
  inspection: 'inspection',
  event: 'event',
  pause: 'event',
  experience: 'experience',
  incoming: 'incoming',
  issued: 'issue',
  measure: 'measure',
  honours: 'honours',
  assessment: 'marks',
  yearMark: 'year-marks',
  draw: 'draw',
  campaigns: 'campaign',
  delegations: 'delegation',
};

/** A page for each kind that the office has, in the order of a matter's life. */
export function kindHelpPages(env: ViewEnv): readonly KindHelpPage[] {
  return kindsInUse(env).map((kind) => ({ slug: kindSlug(kind), view: () => kindHelpView(env, kind) }));
}

export function kindHelpView(env: ViewEnv, kind: KindName): KindHelpView {
  const { label, use, paths, schema, examples } = KINDS[kind];
  const slug = kindSlug(kind);
  const isRules = kind === 'rules';
  return {
    slug,
    label,
    use: use.replaceAll('`', ''),
    places: Object.keys(paths),
    ...writersOf(kind),
    form: formOfKind(env, kind),
    command: isWritten(kind) ? null : beginCommand(kind),
    // Of rules the page has the file that a new office begins with; of other whole files all their fields.
    examples:
      'file' in examples && !isRules
        ? [{ path: examples.path, yaml: wholeExample(kind) }]
        : exampleTexts(kind),
    startsWithRules: isRules,
    fields: rowsBelow(fieldsOf(schema), '', 0),
    words: kind === 'office' ? wordsYaml() : null,
    own: ownRegister(env, kind),
    schema: `/schema/${slug}.json`,
  };
}

function formOfKind(env: ViewEnv, kind: KindName): LinkView | null {
  const form = FORMS[kind];
  if (form === undefined || !hasTaskRules(env)) return null;
  const isInside = isSectionForm(form);
  if (isInside && env.profile !== 'internal') return null;
  const href = isInside ? formHref(env.context.office.secretariat, form) : '/submit/';
  return { text: helpText.tab(KINDS[kind].label), href };
}

function rowsBelow({ members, element, options }: Field, path: string, depth: number): readonly FieldRow[] {
  return [
    ...[...members].flatMap(([key, field]) => {
      const here = path === '' ? key : `${path}.${key}`;
      const below = rowsBelow(field, field.element === undefined ? here : `${here}[]`, depth + 1);
      return field.about === '' ? below : [rowOf(key, field, here, depth, below.length > 0), ...below];
    }),
    ...(element === undefined ? [] : rowsBelow(element, path, depth)),
    ...options.flatMap((option) => rowsBelow(option, path, depth)),
  ];
}

function rowOf(key: string, field: Field, path: string, depth: number, hasBelow: boolean): FieldRow {
  const { schema, about, optional, tier, example } = field;
  return {
    path,
    depth,
    key,
    about,
    choices: schema instanceof z.ZodEnum ? fieldWords.choices(schema.options.map(String)) : null,
    need: optional ? fieldWords.optional : fieldWords.required,
    tier: fieldWords.tiers[tier],
    example: hasBelow || example === undefined ? null : written(example),
  };
}

function written(example: unknown): string {
  return typeof example === 'string' ? example : JSON.stringify(example);
}
