import type { Named } from '#form/section-facts.ts';
import { dayOf } from '#days/moment.ts';
import type { Context } from '#engine/dossier/context.ts';
import { markFacts } from '#engine/duties/period-duties.ts';
import { leagueTables } from '#engine/score/league-tables.ts';
import { numberOf } from '#engine/score/marks.ts';
import { cutOff, periodBefore, rulesOf } from '#engine/time/period-look.ts';
import type { Period } from '#engine/time/periods.ts';
import { yearRules } from '#engine/year/year-span.ts';
import type { MarkSheetFacts } from '#form/seldom-facts.ts';
import type { Entry } from '#record/schema/entry.ts';
import { marksWords, yearMarksWords } from '#wording/form/seldom.ts';
import { unitRef, type ViewEnv } from '../../env/env.ts';
import { periodName } from '../../env/period/period.ts';

/** So many periods back marks may be entered here; older ones are corrected by an objection upheld. */
const PERIODS = 3;

/** Every sheet of marks that may be entered now: what is missing first, then what may be corrected, then columns and years. */
export function markSheets(env: ViewEnv): readonly MarkSheetFacts[] {
  const { context } = env;
  const periods = endedPeriods(context);
  const parts = periods.flatMap((period) => componentSheets(env, period));
  const isMissing = (one: { readonly missing: boolean }) => one.missing;
  return [
    ...parts.filter(isMissing).map(({ sheet }) => sheet),
    ...periods.flatMap((period) => columnSheets(env, period)),
    ...yearSheets(env),
    ...parts.filter((one) => !isMissing(one)).map(({ sheet }) => sheet),
  ];
}

/** The last periods that have ended, newest first. */
function endedPeriods(context: Context): readonly Period[] {
  const periods: Period[] = [];
  let period = context.periodOn(dayOf(context.asOf));
  while (period !== undefined && periods.length < PERIODS) {
    if (cutOff(period) <= context.asOf) periods.push(period);
    period = periodBefore(context, period);
  }
  return periods;
}

function componentSheets(env: ViewEnv, period: Period) {
  const { context } = env;
  return markFacts(context, period).map(({ subject: component, who, missing = [] }) => {
    const own = filesOf(context, period.id, component);
    const name = rulesOf(context, period)?.components.find(({ id }) => id === component)?.name ?? component;
    const marked = [...new Set(own.flatMap(({ value }) => value.marks.map(({ unit }) => unit)))];
    const called = periodName(env, period.id);
    return {
      missing: missing.length > 0,
      sheet: {
        id: `${period.id}/${component}`,
        text:
          missing.length > 0
            ? marksWords.missing(called, name, missing.length)
            : marksWords.again(called, name),
        kind: 'assessment' as const,
        period: period.id,
        component,
        by: who.id,
        number: nextNumber(own),
        units: namedUnits(env, missing.length > 0 ? missing : marked, period.to),
      },
    };
  });
}

function columnSheets(env: ViewEnv, period: Period): readonly MarkSheetFacts[] {
  const { context } = env;
  const members = leagueTables(context, period).flatMap(({ rows, unranked }) =>
    [...rows, ...unranked].map(({ unit }) => unit.value.id),
  );
  return (rulesOf(context, period)?.columns ?? []).map(({ id, name }) => ({
    id: `${period.id}/${id}`,
    text: marksWords.column(periodName(env, period.id), name),
    kind: 'assessment' as const,
    period: period.id,
    component: id,
    by: filesOf(context, period.id, id).at(-1)?.value.by ?? context.office.secretariat,
    number: nextNumber(filesOf(context, period.id, id)),
    units: namedUnits(env, members, period.to),
  }));
}

/** The year-end inspection of the year that is nearly over, and of the one before. */
function yearSheets(env: ViewEnv): readonly MarkSheetFacts[] {
  const { ledger, office, asOf } = env.context;
  const year = Number(asOf.slice(0, 4));
  const years = asOf.slice(5, 7) === '12' ? [year, year - 1] : [year - 1];
  return years.flatMap((one) => {
    if (yearRules(ledger, one) === undefined) return [];
    const own = ledger.yearMark.filter(({ value }) => value.year === one);
    const last = `${String(one)}-12-31`;
    const units = ledger.unit
      .filter(({ value }) => value.until === undefined || value.until >= last)
      .toSorted((a, b) => a.value.order - b.value.order)
      .map(({ value }) => value.id);
    return [
      {
        id: `${String(one)}/year-end`,
        text: yearMarksWords.year(String(one)),
        kind: 'yearMark' as const,
        period: String(one),
        component: 'year-end',
        by: own.at(-1)?.value.by ?? office.secretariat,
        number: nextNumber(own),
        units: namedUnits(env, units, last),
      },
    ];
  });
}

function filesOf({ ledger }: Context, period: string, component: string) {
  return ledger.assessment.filter(({ value }) => value.period === period && value.component === component);
}

function nextNumber(files: readonly Entry<object>[]): number {
  return files.length === 0 ? 1 : Math.max(...files.map(numberOf)) + 1;
}

function namedUnits(env: ViewEnv, units: readonly string[], day: string): readonly Named[] {
  return units.map((id) => ({ id, name: unitRef(env, id, day).name }));
}
