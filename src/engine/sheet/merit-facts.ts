import { exactText } from '#exact/fraction.ts';
import type { EditionUnit } from '#record/freeze/edition-unit.ts';
import { dayOf } from '#days/moment.ts';
import { taskNodes } from '../dossier/nodes.ts';
import type { Source } from '../dossier/dossier.ts';
import type { Context } from '../dossier/context.ts';
import type { MarkLine } from '../score/marks.ts';
import type { BonusLine, DeductionLine } from '../score/merits.ts';
import type { QualityLine } from '../score/quality.ts';
import type { Look } from '../time/look.ts';
import { actOf } from './act.ts';
import { isNamed, pathsRead, type MayRead } from './may-read.ts';
import { nodeIdFor } from './node-facts.ts';

type QualitySheet = NonNullable<EditionUnit['quality']>[number];
type BonusSheet = NonNullable<EditionUnit['bonus']>[number];
type DeductionSheet = NonNullable<EditionUnit['deductions']>[number];
type MarkSheet = NonNullable<EditionUnit['marks']>[number];

/** What is told of the checks of a task (rules.md §6 B); of a withheld matter, or from a withheld record, the results alone. */
export function qualityFacts(
  context: Context,
  { dossier, results }: QualityLine,
  look: Look,
  mayRead: MayRead,
): QualitySheet {
  const nodes = taskNodes(context, dossier, look);
  return {
    task: dossier.id,
    results: results.map(({ check: { node, on, source, result: found } }) => {
      const { kind, result } = found;
      if (!isNamed(mayRead, dossier) || !mayRead(source.entry.path)) return { result };
      const set = nodes.find(({ id }) => id === node);
      return {
        result,
        node: set && nodeIdFor(set, mayRead),
        kind,
        on,
        records: pathsRead(mayRead, [source, ...(set === undefined ? [] : [set.source])]),
      };
    }),
  };
}

/** What is told of a ground for the bonus; of one whose record, or whose matter, is withheld its kind and points alone. */
export function bonusFacts(context: Context, line: BonusLine, mayRead: MayRead): BonusSheet {
  const { kind, points, before, on, source } = line;
  const bare = { kind, points: exactText(points) };
  const { path } = source.entry;
  const incoming = context.ledger.incoming.find((entry) => entry.path === path);
  const task = incoming?.value.task;
  const dossier = task === undefined ? undefined : context.dossiers.get(task);
  if (!mayRead(path) || (dossier !== undefined && !isNamed(mayRead, dossier))) return bare;
  const honour = honourOf(context, source);
  return {
    ...bare,
    before: before.n === 0n ? undefined : exactText(before),
    honour: honour?.id,
    on,
    received:
      honour === undefined ? incoming && actOf(context.receiptOf(incoming)) : { on: dayOf(honour.received) },
    record: path,
  };
}

function honourOf({ ledger }: Context, { entry: { path }, field }: Source) {
  const index = field[1];
  const honours = ledger.honours.find((entry) => entry.path === path)?.value.honours;
  return typeof index === 'number' ? honours?.[index] : undefined;
}

/** What is told of a ground for the deduction; from a withheld record its kind, matter and points alone. */
export function deductionFacts({ ledger }: Context, line: DeductionLine, mayRead: MayRead): DeductionSheet {
  const { kind, matter, points, dossier, source } = line;
  const bare = { kind, matter, points: exactText(points) };
  const { path } = source.entry;
  if (!mayRead(path) || (dossier !== undefined && !isNamed(mayRead, dossier))) return bare;
  const verdict = ledger.incoming.find((entry) => entry.path === path)?.value.verdict;
  const sitting = ledger.verification.find((entry) => entry.path === path)?.value;
  const index = source.field[1];
  return {
    ...bare,
    on: (ledger.measure.find((entry) => entry.path === path)?.value ?? verdict ?? sitting)?.on,
    verdict: verdict === undefined || verdict.result === '不属实' ? undefined : verdict.result,
    check: typeof index === 'number' ? sitting?.results[index]?.kind : undefined,
    record: path,
  };
}

/** What is told of a mark; of a withheld sheet its value alone. */
export function markFacts({ ledger, receiptOf }: Context, line: MarkLine, mayRead: MayRead): MarkSheet {
  const { component, mark, why, source } = line;
  const bare = { component, mark: mark && exactText(mark) };
  const entry = ledger.assessment.find(({ path }) => path === source.entry.path);
  if (entry === undefined || !mayRead(entry.path)) return bare;
  return {
    ...bare,
    why,
    by: entry.value.by,
    on: entry.value.on,
    entered: actOf(receiptOf(entry)).entered,
    record: entry.path,
  };
}
