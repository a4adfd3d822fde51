import type { RecordRef } from './types/common.ts';
import type { LeftOutView, LineView, PartView, StepView, UnitMonthView } from './types/unit-month.ts';

/** Of a record, where it stands; `href` only where the repository is open to all. */
const recordData = ({ path, line, href }: RecordRef) => ({ path, line, ...(href === null ? {} : { href }) });

/**
 * `/units/<unit>/<month>/data.json`: a unit's month taken apart, the same words and figures as its page
 * and nothing that only serves to draw or to lead on.
 */
export function unitMonthData(view: UnitMonthView): object {
  const [edition] = view.editions;
  return {
    unit: { id: view.unit.id, name: view.unit.name },
    month: view.month,
    league: view.leagueName,
    state: view.state.stateText,
    rules: view.rulesVersion,
    cutOff: view.cutOff,
    edition: edition === undefined ? null : { version: edition.version, digest: edition.digest.full },
    total: view.total.text,
    rank: view.rank.text,
    unrankedReason: view.rank.reason,
    change: view.change.text,
    grade: view.grade,
    parts: view.parts.map(partData),
    steps: view.steps.map(stepData),
    facts: view.facts.map(stepData),
    leftOut: view.leftOut.map(leftOutData),
    gaps: view.gaps,
  };
}

function partData({ code, name, full, points, formula, arithmetic, rule, lines, withheld, sum }: PartView) {
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
  };
}

function lineData(line: LineView) {
  const { id, title, subtitle, weight, weightArithmetic, rate, rateArithmetic, value, counted } = line;
  return {
    ...{ id, title, subtitle, weight, weightArithmetic, rate, rateArithmetic, value, counted },
    inputs: line.inputs,
    rule: line.rule.text,
    records: line.records.map(recordData),
  };
}

function stepData({ label, expression, result, note, rule }: StepView) {
  return { label, expression, result, note, rule: rule.text };
}

function leftOutData({ title, reason, light, rule, records }: LeftOutView) {
  return {
    title,
    reason,
    light: light === null ? null : `${light.word}${light.detail ?? ''}`,
    rule: rule.text,
    records: records.map(recordData),
  };
}
