import type { RecordRef } from '../shared/types.ts';
import type { LineView } from './parts/completion-line.ts';
import type { ColumnView } from './parts/column-views.ts';
import type { LeftOutView } from './parts/left-out-view.ts';
import type { PartView } from './parts/part-points.ts';
import type { StepView } from './total-steps.ts';
import type { UnitPeriodView } from './unit-period-view.ts';

/** Of a record, where it stands; `href` only where the repository is open to all. */
const recordData = ({ path, line, href }: RecordRef) => ({ path, line, ...(href === null ? {} : { href }) });

/**
 * `/units/<unit>/<period>/data.json`: a unit's period taken apart, the same words and figures as its page
 * and nothing that only serves to draw or to lead on.
 */
export function unitPeriodData(view: UnitPeriodView): object {
  const [edition] = view.editions;
  return {
    unit: { id: view.unit.id, name: view.unit.name },
    period: view.period,
    league: view.leagueName,
    state: view.state.stateText,
    rules: view.rulesVersion,
    cutOff: view.cutOff,
    edition:
      edition === undefined
        ? null
        : { version: edition.version, digest: edition.digest === null ? null : edition.digest.full },
    total: view.total.text,
    unrankedReason: view.total.text === null ? view.total.reason : null,
    ...(view.total.text === null || view.total.reason === null ? {} : { disputed: view.total.reason }),
    ...(view.rank === null ? {} : { rank: view.rank.text, change: view.change?.text ?? null }),
    grade: view.grade,
    ...(view.barredText === null ? {} : { barred: view.barredText }),
    parts: view.parts.map(partData),
    steps: view.steps.map(stepData),
    facts: view.facts.map(stepData),
    columns: view.columns.map(columnData),
    gaps: view.gaps,
  };
}

function partData(part: PartView) {
  const { code, name, full, points, formula, arithmetic, rule, lines, withheld, sum, beside } = part;
  return {
    code,
    name,
    full,
    points: points.text,
    reason: points.reason,
    formula,
    arithmetic,
    rule: rule.text,
    lines: lines.map(lineData),
    withheld,
    sum,
    ...(beside.length === 0 ? {} : { beside: beside.map(leftOutData) }),
  };
}

function lineData(line: LineView) {
  const { id, title, subtitle, weight, weightArithmetic, rate, rateArithmetic, value } = line;
  return {
    ...{ id, title, subtitle, weight, weightArithmetic, rate, rateArithmetic, value },
    valueArithmetic: line.valueArithmetic,
    counted: line.counted,
    inputs: line.inputs,
    rule: line.rule.text,
    records: line.records.map(recordData),
  };
}

function stepData({ label, expression, result, note, rule }: StepView) {
  return { label, expression, result, note, rule: rule.text };
}

function columnData({ name, text, reason, inputs, records }: ColumnView) {
  return { name, text, reason, inputs, records: records.map(recordData) };
}

function leftOutData({ title, inputs, reason, light, rule, records }: LeftOutView) {
  return {
    title,
    inputs,
    reason,
    light: light === null ? null : `${light.word}${light.detail ?? ''}`,
    rule: rule.text,
    records: records.map(recordData),
  };
}
