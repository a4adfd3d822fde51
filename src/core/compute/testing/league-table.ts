import { print, type Fraction } from '../../exact/fraction.ts';
import type { Rules } from '../../schema/rules.ts';
import type { Context } from '../context.ts';
import { leagueMonths, type LeagueMonth, type RankRow, type UnrankedRow } from '../league.ts';
import { rulesOf } from '../months.ts';

const REASONS: Readonly<Record<UnrankedRow['reason'], string>> = {
  'too-few': '任务不足',
  pending: '核验未完',
  'no-data': '无数据',
};

/** Every league's table of a month as plain text, a row a line: how an office would publish it. Empty before the first rules. */
export function leagueTables(context: Context, month: string): string {
  const rules = rulesOf(context, month)?.value;
  if (rules === undefined) return '';
  return leagueMonths(context, month)
    .map((league) => tableOf(rules, league))
    .join('\n');
}

function tableOf(rules: Rules, league: LeagueMonth): string {
  const columns = ['照顾分', 'E', 'X', '基础', '总分', '等次', '变化', '列入'];
  const lines = [
    ['名次', '单位', ...rules.components.map((component) => headOf(component, league.id)), ...columns],
    ...league.rows.map((row) => rankedCells(rules, row)),
    ...league.unranked.map((row) => unrankedCells(rules, row)),
  ];
  return [`# ${league.month} ${league.name}`, ...lines.map((cells) => cells.join(' | ')), ''].join('\n');
}

function headOf(component: Rules['components'][number], league: string): string {
  const { id, name, full, fullBy, weight, points } = component;
  const whole = fullBy?.[league] ?? full;
  return [
    `${id.toUpperCase()} ${name}`,
    whole === undefined ? '' : `/${String(whole)}`,
    weight === undefined ? '' : `×${String(weight)}`,
    points === undefined ? '' : ` 每次${String(points)}`,
  ].join('');
}

function rankedCells(rules: Rules, row: RankRow): string[] {
  const { handicap, bonusPoints, deductionPoints, base, total } = row.score;
  const lists = [...(row.honour ? ['红榜'] : []), ...(row.caution ? ['提醒'] : [])];
  return [
    `${row.tied ? '并列' : ''}${String(row.rank)}`,
    nameOf(row),
    ...partCells(rules, row),
    ...[handicap, bonusPoints, deductionPoints, base, total].map((value) => cell(rules, value)),
    row.grade,
    changeOf(row),
    lists.join('、') || '无',
  ];
}

function unrankedCells(rules: Rules, row: UnrankedRow): string[] {
  return ['不参加', nameOf(row), ...partCells(rules, row), REASONS[row.reason]];
}

function partCells(rules: Rules, { score }: RankRow | UnrankedRow): string[] {
  return (score?.parts ?? []).map(({ points }) => cell(rules, points));
}

/** A value that has more decimals than are printed is shown as the fraction it is: a table adds up by hand. */
function cell({ ranking }: Rules, value: Fraction | undefined): string {
  if (value === undefined) return '—';
  const printed = value.n * 10n ** BigInt(ranking.decimals);
  return printed % value.d === 0n ? print(value, ranking.decimals) : `${String(value.n)}/${String(value.d)}`;
}

function changeOf({ change: { kind, places, onlyBySet } }: RankRow): string {
  if (kind === 'new') return '新参评';
  if (kind === 'none') return '—';
  if (kind === 'same') return '→';
  return `${kind === 'up' ? '↑' : '↓'}${String(places)}${onlyBySet ? '*' : ''}`;
}

function nameOf({ unit }: RankRow | UnrankedRow): string {
  return unit.value.names[0]?.name ?? unit.value.id;
}
