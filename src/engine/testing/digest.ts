import { exactText, type Fraction } from '#exact/fraction.ts';
import type { Source } from '../dossier/dossier.ts';
import { rowTerms } from '../scheme/row-terms.ts';
import { leagueTables } from '../score/league-tables.ts';
import type { NodeLine } from '../score/task-period.ts';
import { unitResult } from '../score/unit-result.ts';
import type { Context } from '../dossier/context.ts';
import { periodIn } from './office.ts';

const at = ({ entry, field }: Source) => `${entry.path}:${field.map(String).join('.')}`;
const exact = (value: Fraction | undefined) => (value === undefined ? '—' : exactText(value));

const nodeText = ({ id, state, c, late, node, source }: NodeLine) =>
  `${id} ${state} ${exact(c)} ${String(late)} ${node?.due ?? ''} ${at(source)}`;

/** Everything that a unit's period says, with the records that it leans on, as text: equal text is an equal score. */
export function unitDigest(context: Context, unit: string, period: string): string {
  const result = unitResult(context, unit, periodIn(context, period));
  if (result === undefined) return '—';
  const { lines, score, league } = result;
  return [
    `${league ?? '—'} ${rowTerms(score)
      .map((term) => ('text' in term ? `${term.kind} ${term.text ?? '—'}` : term.kind))
      .join(', ')}`,
    ...lines.completion.flatMap(({ dossier, role, d, r, nodes, beside }) => [
      `a ${dossier.id} ${role} ${exact(d)} ${exact(r)}`,
      ...[...nodes, ...beside].map(nodeText),
    ]),
    ...lines.quality.flatMap(({ dossier, results }) =>
      results.map(({ check, q }) => `b ${dossier.id} ${exact(q)} ${at(check.source)}`),
    ),
    ...lines.plans.map(
      ({ dossier, duty, p, late }) => `c1 ${dossier.id} ${duty.kind} ${exact(p)} ${String(late)}`,
    ),
    ...lines.weeks.map(
      ({ week, state, due, meeting, matters, unreported }) =>
        `c2 ${week} ${state} ${due} ${meeting} ${matters
          .map(({ dossier, ownLine, due: day }) => `${dossier.id} ${String(ownLine)} ${day}`)
          .join(', ')} ${String(unreported.length)}`,
    ),
    ...lines.bonus.map(({ kind, points, on }) => `e ${kind} ${exact(points)} ${on}`),
    ...score.deductions.map(
      ({ kind, matter, points, superseded }) => `x ${kind} ${matter} ${exact(points)} ${String(superseded)}`,
    ),
    ...lines.marks.map(({ component, mark, source }) => `m ${component} ${exact(mark)} ${at(source)}`),
    `${String(score.matters)} ${String(score.falsified)} ${score.unranked ?? ''}`,
  ].join('\n');
}

/** A period's tables and the results of all units. */
export function periodDigest(context: Context, period: string): string {
  const tables = leagueTables(context, periodIn(context, period)).map(({ id, rows, unranked }) => [
    `league ${id}`,
    ...rows.map(({ unit, rank, total, grade, lists }) =>
      [unit.value.id, String(rank), exact(total), grade ?? '', lists.join(',')].join(' '),
    ),
    ...unranked.map(({ unit, reason }) => `${unit.value.id} ${reason}`),
  ]);
  const units = [...context.units.keys()].sort().map((id) => `${id}\n${unitDigest(context, id, period)}`);
  return [...tables.flat(), ...units].join('\n');
}
