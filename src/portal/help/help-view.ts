import { kindSlug } from '#form/kind-slug.ts';
import { KINDS } from '#record/kinds.ts';
import type { ViewEnv } from '../env/env.ts';
import { hasTaskRules } from '../env/rules-in-force.ts';
import type { LinkView } from '../shared/types.ts';
import { beginCommand } from './begin-command.ts';
import { kindsInUse } from './kinds-in-use.ts';
import { writersOf, type WritersView } from './writers.ts';

/** /help/: how to begin, for each sort of reader, and where each kind of record is explained. */
export interface HelpView {
  /** Whether there are forms: not in an office that supervises no matters. */
  readonly hasForms: boolean;
  /** The command that begins a record, of a kind that the office has. */
  readonly begin: string;
  readonly kinds: readonly KindLineView[];
}

export interface KindLineView extends WritersView {
  readonly kind: LinkView;
}

export function helpView(env: ViewEnv): HelpView {
  return {
    hasForms: hasTaskRules(env),
    begin: beginCommand(kindsInUse(env).includes('report') ? 'report' : 'unit'),
    kinds: kindsInUse(env).map((kind) => ({
      kind: { text: KINDS[kind].label, href: `/help/${kindSlug(kind)}/` },
      ...writersOf(kind),
    })),
  };
}
