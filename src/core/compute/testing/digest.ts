import { print, type Fraction } from '../../exact/fraction.ts';
import type { Context } from '../context.ts';
import type { Source } from '../dossier.ts';
import { leagueMonths } from '../league.ts';
import { unitMonth } from '../unit-month.ts';
import { printed, sharesOf } from './printed.ts';

const at = ({ entry, field }: Source) => `${entry.path}:${field.map(String).join('.')}`;
const exact = ({ n, d }: Fraction) => `${String(n)}/${String(d)}`;

/** Everything that a unit's month says, with the records it leans on, as text: equal text is an equal score. */
export function unitDigest(context: Context, unit: string, month: string): string {
  const score = unitMonth(context, unit, month);
  if (score === undefined) return '—';
  const lines = [
    JSON.stringify(printed(score)),
    ...sharesOf(score),
    ...score.completion.map(
      (line) =>
        `w ${line.task.dossier.id} ${exact(line.weight)} ${exact(line.limited)} ${exact(line.earned)}`,
    ),
    ...score.completion.flatMap((line) => line.task.shares.map((share) => at(share.source))),
    ...score.quality.flatMap((line) =>
      line.results.map((result) => `q ${line.dossier.id} ${exact(result.q)} ${at(result.check.source)}`),
    ),
    ...score.plans.map((line) => `p ${line.dossier.id} ${line.duty.kind} ${exact(line.p)} ${line.settled}`),
    ...score.weeks.map(
      ({ week, state, matters, unreported }) =>
        `z ${week} ${state} ${matters.map(({ dossier, why, on }) => `${dossier.id} ${why} ${on}`).join(',')} ${String(unreported.length)}`,
    ),
    ...score.bonus.map((line) => `e ${line.kind} ${exact(line.points)} ${at(line.source)}`),
    ...score.deductions.map(
      (line) =>
        `x ${line.kind} ${line.matter} ${exact(line.points)} ${String(line.superseded)} ${at(line.source)}`,
    ),
    `${String(score.leadTasks)} ${String(score.pendingLeadTasks)} ${print(score.pendingWorkload, 2)} ${String(score.falsified)}`,
  ];
  return lines.join('\n');
}

/** A month's tables and the months of all units. */
export function monthDigest(context: Context, month: string): string {
  const tables = leagueMonths(context, month).map((league) =>
    JSON.stringify({
      id: league.id,
      rows: league.rows.map((row) => [
        row.unit.value.id,
        row.rank,
        row.tied,
        row.grade,
        row.change,
        row.honour,
        row.caution,
      ]),
      unranked: league.unranked.map((row) => [row.unit.value.id, row.reason]),
      entered: league.entered.map((unit) => unit.value.id),
      left: league.left.map((unit) => unit.value.id),
    }),
  );
  const units = [...context.units.keys()].sort().map((id) => `${id}\n${unitDigest(context, id, month)}`);
  return [...tables, ...units].join('\n');
}
