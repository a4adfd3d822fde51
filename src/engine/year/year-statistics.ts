import { yearOf } from '#days/day.ts';
import { dayOf } from '#days/moment.ts';
import { compareText } from '#record/schema/problem.ts';
import type { EntryOf } from '#record/ledger.ts';
import { roleOf } from '#record/office/words.ts';
import { isVerificationSeen, isVerification, refuses } from '../dossier/claims.ts';
import type { VerificationFact, Dossier, Source } from '../dossier/dossier.ts';
import { taskNodes, unitOfVerification } from '../dossier/nodes.ts';
import { awardIneligible } from '../score/merits.ts';
import { periodOfVerification } from '../score/quality.ts';
import type { Context } from '../dossier/context.ts';
import { isSeen } from '../time/look.ts';
import { yearOfPeriod } from '../time/periods.ts';
import { yearLook, yearTasks, type YearTaskState, type YearTask } from './year-tasks.ts';
import { wasThere } from './year-members.ts';

/**
 * What a unit had in hand in a year and what became of it: a row of the year's summary table
 * (mechanisms.md row 89). `lead` and `assist` together are the sum of `states`.
 */
export interface YearStatistics {
  readonly unit: EntryOf<'unit'>;
  readonly matters: readonly YearTask[];
  readonly lead: number;
  readonly assist: number;
  readonly states: Readonly<Record<YearTaskState, number>>;
  /** Requests for a later date that were consented to, one for each version of a plan. */
  readonly postponements: number;
  /** Claims that a 核验 refused. */
  readonly returned: number;
  /** Results 反弹 of a later look. */
  readonly relapses: number;
  /** 通报批评 of the unit, and commendations, each as often as it was received. */
  readonly criticised: number;
  readonly commended: number;
  /** 取消评先 in the year. */
  readonly awardIneligible: Source | undefined;
}

/**
 * The year of every unit that was there in it, in the fixed order, by the ledger at the context's
 * moment: facts to the last day of the year, 代录 and checks of earlier claims to the close after it.
 */
export function yearStatistics(context: Context, year: number): readonly YearStatistics[] {
  return context.memo('year-statistics', String(year), () => {
    const dossiers = [...context.dossiers.values()];
    const matters = dossiers.flatMap((dossier) => yearTasks(context, dossier, year));
    const postponed = dossiers.flatMap((dossier) => postponedUnits(context, dossier, year));
    const checks = dossiers.flatMap((dossier) => checksIn(context, dossier, year));
    const criticised = criticisedUnits(context, year);
    const commended = commendedUnits(context, year);
    const barred = awardIneligible(context, year);
    const times = (list: readonly string[], unit: string) => list.filter((one) => one === unit).length;
    return context.ledger.unit
      .filter(({ value }) => wasThere(value, year))
      .toSorted((a, b) => a.value.order - b.value.order || compareText(a.value.id, b.value.id))
      .map((entry): YearStatistics => {
        const { id } = entry.value;
        const own = matters.filter(({ unit }) => unit === id);
        const checked = checks.filter(({ unit }) => unit === id);
        return {
          unit: entry,
          matters: own,
          lead: own.filter(({ role }) => role === 'lead').length,
          assist: own.filter(({ role }) => role === 'assist').length,
          states: statesOf(own),
          postponements: times(postponed, id),
          returned: checked.filter(({ check }) => isVerification(check) && refuses(check)).length,
          relapses: checked.filter(({ check }) => check.result.result === '反弹').length,
          criticised: times(criticised, id),
          commended: times(commended, id),
          awardIneligible: barred.get(id),
        };
      });
  });
}

function statesOf(matters: readonly YearTask[]): YearStatistics['states'] {
  const of = (state: YearTaskState) => matters.filter((matter) => matter.state === state).length;
  return {
    'on-time': of('on-time'),
    late: of('late'),
    open: of('open'),
    carried: of('carried'),
    withdrawn: of('withdrawn'),
  };
}

/** The units whose nodes got a later date by consent of the year, each once for each version of the plan. */
function postponedUnits(context: Context, dossier: Dossier, year: number): readonly string[] {
  const granted = taskNodes(context, dossier, yearLook(context, year)).flatMap(({ unit, postponements }) =>
    postponements.flatMap(({ version, consented }) =>
      consented !== undefined && yearOf(consented) === year ? [{ unit, version }] : [],
    ),
  );
  return granted
    .filter(
      (one, index) =>
        granted.findIndex(({ unit, version }) => unit === one.unit && version === one.version) === index,
    )
    .map(({ unit }) => unit);
}

/** The checks of a matter that count in periods of the year, with the unit that each speaks of. */
function checksIn(
  context: Context,
  dossier: Dossier,
  year: number,
): readonly { readonly unit: string; readonly check: VerificationFact }[] {
  const look = yearLook(context, year);
  return dossier.verifications
    .filter((check) => isVerificationSeen(check, look))
    .filter((check) => {
      const period = periodOfVerification(context, dossier, check);
      return (period === undefined ? yearOf(check.on) : yearOfPeriod(period)) === year;
    })
    .map((check) => ({ unit: unitOfVerification(context, dossier, check), check }));
}

function criticisedUnits(context: Context, year: number): readonly string[] {
  const look = yearLook(context, year);
  return context.ledger.measure.flatMap((entry) => {
    const { kind, unit } = entry.value;
    if (roleOf(context.words.measures, kind) !== 'criticism') return [];
    const receipt = context.receiptOf(entry);
    return isSeen(receipt, look) && yearOfDay(context, receipt.received) === year ? [unit] : [];
  });
}

function commendedUnits(context: Context, year: number): readonly string[] {
  return context.ledger.honours.flatMap(({ value: { honours } }) =>
    honours.flatMap(({ units, received }) => (yearOfDay(context, received) === year ? units : [])),
  );
}

/** The year of the period in which something received counts; where there is none, that of its day. */
function yearOfDay(context: Context, received: string): number {
  const day = dayOf(received);
  const period = context.periodOn(day);
  return period === undefined ? yearOf(day) : yearOfPeriod(period);
}
