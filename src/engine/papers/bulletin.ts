import { exactValue } from '#exact/fraction.ts';
import type { AheadNode } from '#record/freeze/edition.ts';
import type { Rules } from '#record/rules/rules.ts';
import { compareText } from '#record/schema/problem.ts';
import type { Context } from '../dossier/context.ts';
import { taskNodes } from '../dossier/nodes.ts';
import { latestEdition } from '../freeze/editions.ts';
import { unitSheet, type UnitSheet } from '../sheet/unit-sheet.ts';
import { rulesOfEdition } from '../time/editions.ts';
import { liveLook } from '../time/look.ts';
import { periodLook } from '../time/period-look.ts';
import { periodNamed } from '../time/periods.ts';
import { draftPart, type DraftPart } from './draft.ts';

/** What a bulletin is made of: a period as its readers are told it. */
export interface BulletinSheet {
  readonly rules: Rules;
  readonly sheets: readonly UnitSheet[];
  readonly ahead: readonly AheadNode[];
}

/** A step of a matter that a unit took or is to take. */
export interface BulletinStep {
  readonly task: string;
  readonly node: string;
  readonly unit: string;
  /** The day on which it was done, or is due. */
  readonly on: string;
  readonly records: readonly string[];
}

/** The same step of one matter, or of the matters that were laid on several units. */
export type BulletinSteps = readonly [BulletinStep, ...BulletinStep[]];

/** What went well: matters that are over, praise. */
export type BulletinDeed =
  | { readonly is: 'steps'; readonly steps: BulletinSteps }
  | { readonly is: 'praise'; readonly unit: string; readonly line: UnitSheet['lines']['bonus'][number] };

/** Kinds of what went wrong, in their order: of each a bulletin has one line that names the units. */
const PROBLEM_KINDS = ['unfinished', 'plans', 'weeks', 'refused', 'deducted'] as const;
export type ProblemKind = (typeof PROBLEM_KINDS)[number];

/** 月度通报 as far as the clerk chooses in it (mechanisms.md row 77); ranks and totals stand in it whole. */
export interface BulletinDraft {
  readonly done: DraftPart<BulletinDeed>;
  readonly problems: DraftPart<ProblemKind>;
  readonly ahead: DraftPart<BulletinSteps>;
}

/** How many lines each part of a bulletin has at most. */
export const BULLETIN_LINES = { done: 5, problems: 5, ahead: 8 } as const;

/** The draft of a period's bulletin, of what its sheet says alone. */
export function bulletinDraft(context: Context, sheet: BulletinSheet): BulletinDraft {
  const { rules, sheets, ahead } = sheet;
  const praise = sheets.flatMap(({ unit, lines }) =>
    lines.bonus
      .filter(({ points }) => exactValue(points).n > 0n)
      .map((line): BulletinDeed => ({ is: 'praise', unit, line })),
  );
  const ended = together(context, doneSteps(sheets))
    .toSorted(
      ([a], [b]) =>
        classRank(context, rules, b.task) - classRank(context, rules, a.task) ||
        compareText(a.on, b.on) ||
        compareText(a.task, b.task),
    )
    .map((steps): BulletinDeed => ({ is: 'steps', steps }));
  const dated = ahead.flatMap(({ task, node, unit, due, records = [] }): BulletinStep[] =>
    node === undefined || unit === undefined || due === undefined
      ? []
      : [{ task, node, unit, on: due, records }],
  );
  const next = together(context, dated).toSorted(
    ([a], [b]) =>
      classRank(context, rules, b.task) - classRank(context, rules, a.task) ||
      compareText(a.on, b.on) ||
      compareText(a.task, b.task),
  );
  return {
    done: draftPart('done', BULLETIN_LINES.done, [...praise, ...ended], (deed) => deedId(context, deed)),
    problems: draftPart('problems', BULLETIN_LINES.problems, problemKinds(rules), (kind) => ({ of: kind })),
    ahead: draftPart('ahead', BULLETIN_LINES.ahead, next, ([first]) => stepId(context, first)),
  };
}

/** The parts of a frozen period's bulletin as the section chooses from them; undefined before the freeze. */
export function frozenBulletinParts(context: Context, id: string): readonly DraftPart<unknown>[] | undefined {
  const edition = latestEdition(context.ledger, id)?.value;
  const rules = edition && rulesOfEdition(context.ledger, edition);
  const period = periodNamed(context.ledger, id);
  if (edition === undefined || rules === undefined || period === undefined) return undefined;
  const { day } = periodLook(context, period);
  const { inside, ahead = [] } = edition;
  const full = new Map(inside?.units?.map((unit) => [unit.unit, unit]));
  const draft = bulletinDraft(context, {
    rules,
    sheets: edition.units.map((unit) => unitSheet(rules, period, day, full.get(unit.unit) ?? unit)),
    ahead: inside?.ahead ?? ahead,
  });
  return [draft.done, draft.problems, draft.ahead];
}

/** Matters that a unit ended in the period; those ended late are no achievement. */
function doneSteps(sheets: readonly UnitSheet[]): readonly BulletinStep[] {
  return sheets.flatMap(({ unit, lines }) =>
    lines.completion.flatMap(({ task, nodes }) =>
      nodes.flatMap((node): BulletinStep[] => {
        const on = node.accepted?.on ?? node.claim?.on;
        return node.id === 'end' && node.state === 'finished' && node.late === 0 && on !== undefined
          ? [{ task, node: node.id, unit, on, records: node.records ?? [] }]
          : [];
      }),
    ),
  );
}

function together(context: Context, steps: readonly BulletinStep[]): readonly BulletinSteps[] {
  const alike = Map.groupBy(steps, (step) => {
    const { task, of } = stepId(context, step);
    return `${task}|${of}`;
  });
  return [...alike.values()].flatMap(([first, ...others]): BulletinSteps[] =>
    first === undefined ? [] : [[first, ...others]],
  );
}

/** By what a line of steps goes, as in the papers of the week: the parent's step where the matter was laid on several units; a demand of a check is its own matter's alone. */
function stepId(context: Context, { task, node }: BulletinStep) {
  const dossier = context.dossiers.get(task);
  const parent = dossier?.task.value.parent;
  if (dossier === undefined || parent === undefined || isDemand(context, task, node))
    return { task, of: node };
  return { task: parent, of: `each-${node}` };
}

function isDemand(context: Context, task: string, node: string): boolean {
  const dossier = context.dossiers.get(task);
  if (dossier === undefined) return false;
  return taskNodes(context, dossier, liveLook(context.asOf)).some(
    ({ id, kind }) => id === node && kind === 'rectification',
  );
}

function deedId(context: Context, deed: BulletinDeed) {
  if (deed.is === 'steps') return stepId(context, deed.steps[0]);
  const { honour, kind, on } = deed.line;
  return { of: honour ?? `${deed.unit}-${kind === 'praise' ? 'praise' : 'honour'}-${on ?? ''}` };
}

/** The kinds that the rules know. */
export function problemKinds({ tasks, plans, weekly, deduction }: Rules): readonly ProblemKind[] {
  const known: Readonly<Record<ProblemKind, boolean>> = {
    unfinished: tasks !== undefined,
    plans: tasks !== undefined && plans !== undefined,
    weeks: weekly !== undefined,
    refused: tasks !== undefined,
    deducted: deduction !== undefined,
  };
  return PROBLEM_KINDS.filter((kind) => known[kind]);
}

/** The place of a matter's class among those of the rules; −1 of one that is withheld. */
function classRank({ dossiers }: Context, { tasks }: Rules, task: string): number {
  const level = dossiers.get(task)?.task.value.class;
  return tasks?.classes.findIndex(({ name }) => name === level) ?? -1;
}
