import { buildContext } from '#engine/dossier/context.ts';
import type { Ledger } from '#record/ledger.ts';
import type { Impact } from '#record/freeze/impact.ts';
import { impactTables, type ImpactRowView, type BeforeAfterView } from '#portal/method/impact-view.ts';
import { impactWords } from '#wording/commands/impact.ts';
import { tableWords } from '#wording/frame/labels.ts';
import { plainLine } from '#text/plain-line.ts';
import { buildViewEnv } from '#portal/env/env.ts';
import { impactTableWords } from '#wording/method/impact.ts';

/** An impact table in columns of a terminal, as its page shows it; by every version of the rules, published or not. */
export function impactTerminal(ledger: Ledger, impact: Impact): string {
  const published = ledger.rules.reduce(
    (last, { value }) => (value.published > last ? value.published : last),
    impact.written.slice(0, 10),
  );
  const context = buildContext(ledger, `${published} 23:59`);
  if (context === undefined) return '';
  const { intro, unchanged, leagues } = impactTables(buildViewEnv(context, 'public'), impact);
  const title = ledger.rules.find(({ value }) => value.version === impact.version)?.value.title;
  const heads = [
    tableWords.unit,
    impactTableWords.total,
    impactTableWords.rank,
    impactTableWords.move,
    impactTableWords.grade,
  ];
  const blocks = leagues.flatMap(({ name, periods }) =>
    periods.flatMap(({ caption, summary, rows }) => [
      '',
      `${name}　${caption}　${summary}`,
      ...columns([heads, ...rows.map(cells)]),
    ]),
  );
  return [impactWords.title(title ?? impact.version, impact.version), intro, ...blocks, '', unchanged]
    .map(plainLine)
    .join('\n');
}

function cells({ unit, total, rank, move, grade }: ImpactRowView): string[] {
  return [unit.name, both(total), both(rank), move.text, both(grade)];
}

function both({ before, after }: BeforeAfterView): string {
  const old = before ?? tableWords.none;
  return before === after ? old : `${old} ${impactTableWords.arrow} ${after ?? tableWords.none}`;
}

function columns(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, n) => Math.max(...rows.map((row) => widthOf(row[n] ?? ''))));
  return rows.map((row) =>
    `  ${row.map((cell, n) => cell + ' '.repeat((widths[n] ?? 0) - widthOf(cell))).join('  ')}`.trimEnd(),
  );
}

/** A Chinese character, and what stands in its width, takes two columns. */
function widthOf(text: string): number {
  return [...text].reduce((width, character) => width + (WIDE.test(character) ? 2 : 1), 0);
}

const WIDE = /[\u2e80-\u9fff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60]/u;
