import { decimal, max, subtract, ZERO, type Fraction } from '#exact/fraction.ts';
import { dayOf } from '#days/moment.ts';
import { compareText } from '#record/schema/problem.ts';
import type { EntryOf } from '#record/ledger.ts';
import type { Rules } from '#record/rules/rules.ts';
import { roleOf } from '#record/office/words.ts';
import type { Dossier, Source } from '../dossier/dossier.ts';
import { unitOfVerification } from '../dossier/nodes.ts';
import type { DeductionFact } from '../scheme/facts.ts';
import type { Context } from '../dossier/context.ts';
import { isSeen } from '../time/look.ts';
import { periodLook } from '../time/period-look.ts';
import type { Period } from '../time/periods.ts';
import { periodOfVerification } from './quality.ts';
import { dossiersOfUnit } from './weeks.ts';

/** One ground for the bonus E (rules.md §6). */
export interface BonusLine {
  /** The commendation's level, or `praise` 批示肯定. */
  readonly kind: string;
  readonly title: string;
  readonly on: string;
  readonly points: Fraction;
  /** What a lower level of the same commendation had earned before, already taken off. */
  readonly before: Fraction;
  readonly source: Source;
}

/** Bonus lines of a unit in a period, by the moment of receipt; none where the rules have no bonus. */
export function bonusLines(
  context: Context,
  rules: Rules,
  unit: string,
  period: Period,
): readonly BonusLine[] {
  if (rules.bonus === undefined) return [];
  return [
    ...commendations(context, rules.bonus, unit, period),
    ...praises(context, rules.bonus, unit, period),
  ];
}

type Bonus = NonNullable<Rules['bonus']>;

/** A commendation counts once; a higher level later adds the difference. */
function commendations(context: Context, { levels }: Bonus, unit: string, period: Period): BonusLine[] {
  const mine = context.ledger.honours
    .flatMap((entry) =>
      entry.value.honours.map((honour, index) => ({ honour, source: { entry, field: ['honours', index] } })),
    )
    .filter(({ honour }) => honour.units.includes(unit))
    .sort(
      (a, b) => compareText(a.honour.received, b.honour.received) || compareText(a.honour.id, b.honour.id),
    );
  const reached = new Map<string, Fraction>();
  const lines: BonusLine[] = [];
  for (const { honour, source } of mine) {
    const level = levels.find(({ name }) => name === honour.level);
    if (level === undefined) continue;
    const before = reached.get(honour.experience) ?? ZERO;
    const worth = decimal(level.points);
    reached.set(honour.experience, max(before, worth));
    if (context.periodOn(dayOf(honour.received))?.id !== period.id) continue;
    const points = max(ZERO, subtract(worth, before));
    lines.push({ kind: honour.level, title: honour.title, on: honour.on, points, before, source });
  }
  return lines;
}

/** Positive written instructions of 主要领导: one for each matter, the first received. */
function praises(context: Context, { praise }: Bonus, unit: string, period: Period): BonusLine[] {
  if (praise === undefined) return [];
  const mine = context.ledger.incoming
    .filter(
      ({ value }) =>
        roleOf(context.words.incomingKinds, value.kind) === 'praise' && value.units?.includes(unit) === true,
    )
    .map((entry) => ({ entry, received: context.receiptOf(entry).received }))
    .sort((a, b) => compareText(a.received, b.received) || compareText(a.entry.path, b.entry.path));
  const seen = new Set<string>();
  return mine.flatMap(({ entry, received }) => {
    const { task, id, title, date } = entry.value;
    const isFirst = !seen.has(task ?? id);
    seen.add(task ?? id);
    if (!isFirst || context.periodOn(dayOf(received))?.id !== period.id) return [];
    const source = { entry, field: ['kind'] };
    return [{ kind: 'praise', title, on: date, points: decimal(praise), before: ZERO, source }];
  });
}

/** One ground for the deduction X (rules.md §6), before grounds of one matter are weighed against each other. */
export interface DeductionLine extends DeductionFact {
  readonly dossier: Dossier | undefined;
  readonly source: Source;
}

type Deduction = NonNullable<Rules['deduction']>;

/** Grounds of a unit in a period; none where the rules have no deductions. */
export function deductionLines(
  context: Context,
  rules: Rules,
  unit: string,
  period: Period,
): readonly DeductionLine[] {
  if (rules.deduction === undefined) return [];
  return [
    ...measureGrounds(context, rules.deduction, unit, period),
    ...exposureGrounds(context, rules.deduction, unit, period),
    ...falsifiedGrounds(context, rules.deduction, unit, period),
  ];
}

/** 通报批评 and 考核扣分, in the period in which they were received. */
function measureGrounds(context: Context, rules: Deduction, unit: string, period: Period): DeductionLine[] {
  return context.ledger.measure.toSorted(byPath).flatMap((entry): DeductionLine[] => {
    const { value } = entry;
    const role = roleOf(context.words.measures, value.kind);
    const { received } = context.receiptOf(entry);
    if (value.unit !== unit || context.periodOn(dayOf(received))?.id !== period.id) return [];
    const about = taskOf(context, value.task, value.id);
    if (role === 'criticism')
      return [
        {
          kind: 'criticism',
          ...about,
          points: decimal(rules.criticism),
          source: { entry, field: ['kind'] },
        },
      ];
    if (role !== 'deduction' || value.points === undefined) return [];
    return [
      { kind: 'measure', ...about, points: decimal(value.points), source: { entry, field: ['points'] } },
    ];
  });
}

/** An exposure found true, in the period of the verdict, or in that of the record itself if that came later; 部分属实 costs its own points. */
function exposureGrounds(context: Context, rules: Deduction, unit: string, period: Period): DeductionLine[] {
  return context.ledger.incoming.toSorted(byPath).flatMap((entry): DeductionLine[] => {
    const { kind, units, verdict, task, id } = entry.value;
    if (roleOf(context.words.incomingKinds, kind) !== 'exposure' || units?.includes(unit) !== true) return [];
    if (verdict === undefined || verdict.result === '不属实') return [];
    const received = dayOf(context.receiptOf(entry).received);
    const day = verdict.on > received ? verdict.on : received;
    if (context.periodOn(day)?.id !== period.id) return [];
    const points = decimal(verdict.result === '属实' ? rules.exposure : rules.partly);
    const about = taskOf(context, task ?? taskFrom(context, id), id);
    return [{ kind: 'exposure', ...about, points, source: { entry, field: ['verdict'] } }];
  });
}

/** 弄虚作假 as checks found it, once a matter. */
function falsifiedGrounds(context: Context, rules: Deduction, unit: string, period: Period): DeductionLine[] {
  return dossiersOfUnit(context, unit).flatMap((dossier): DeductionLine[] => {
    const [found] = dossier.verifications.filter(
      (check) =>
        check.result.result === '弄虚作假' &&
        unitOfVerification(context, dossier, check) === unit &&
        periodOfVerification(context, dossier, check)?.id === period.id,
    );
    if (found === undefined) return [];
    const points = decimal(rules.falsified.points);
    return [{ kind: 'falsified', matter: dossier.id, dossier, points, source: found.source }];
  });
}

function byPath(a: { readonly path: string }, b: { readonly path: string }): number {
  return compareText(a.path, b.path);
}

/** The task a record speaks of, else the record itself. */
function taskOf(
  context: Context,
  task: string | undefined,
  record: string,
): Pick<DeductionLine, 'matter' | 'dossier'> {
  return { matter: task ?? record, dossier: task === undefined ? undefined : context.dossiers.get(task) };
}

/** The task that was made of something incoming: it is the same matter. */
function taskFrom(context: Context, incoming: string): string | undefined {
  return [...context.dossiers.values()].findLast(({ task }) => task.value.source.incoming === incoming)?.id;
}

/** Units that may be on no honour or award list of a calendar year, with the measure that says so (rules.md §11). */
export function awardIneligible(context: Context, year: number): ReadonlyMap<string, Source> {
  return context.memo('award-ineligible', String(year), () => ineligible(context, year, () => true));
}

/** The same, as a period saw it: measures of its year, taken by its last day and seen by its close. */
export function ineligibleIn(context: Context, period: Period): ReadonlyMap<string, Source> {
  return context.memo('award-ineligible-in', period.id, () => {
    const look = periodLook(context, period);
    return ineligible(
      context,
      Number(period.to.slice(0, 4)),
      (entry) => entry.value.on <= period.to && isSeen(context.receiptOf(entry), look),
    );
  });
}

function ineligible(
  { ledger, words }: Context,
  year: number,
  counts: (entry: EntryOf<'measure'>) => boolean,
): ReadonlyMap<string, Source> {
  return new Map(
    ledger.measure.toSorted(byPath).flatMap((entry) => {
      const { kind, unit, on } = entry.value;
      if (roleOf(words.measures, kind) !== 'award-ineligible') return [];
      if (Number(on.slice(0, 4)) !== year || !counts(entry)) return [];
      return [[unit, { entry, field: ['kind'] }] as const];
    }),
  );
}
