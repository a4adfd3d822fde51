import { kindSlug } from '#form/kind-slug.ts';
import type { KindName } from '#record/ledger.ts';
import { helpText } from '#wording/help/sentences.ts';

/** What the command asks of a kind, beside its name. */
const OPTIONS: Readonly<Partial<Record<KindName, keyof typeof helpText.option>>> = {
  report: 'unit',
  monthly: 'unit',
  objection: 'unit',
  task: 'unit',
  unit: 'unit',
  ack: 'task',
  plan: 'task',
  claim: 'task',
  filing: 'task',
  classing: 'task',
  event: 'task',
  meeting: 'name',
  inspection: 'name',
  issued: 'name',
  reading: 'name',
  assessment: 'period',
  draw: 'period',
};

/** The command that begins a record of a kind. */
export function beginCommand(kind: KindName): string {
  const option = OPTIONS[kind];
  return helpText.begin(kindSlug(kind), option === undefined ? '' : helpText.option[option]);
}
