import { dayOf } from '#days/moment.ts';
import { isoWeekOf } from '#days/iso-week.ts';
import type { KindName } from '#record/ledger.ts';
import type { SheetField } from '#record/office/sheet-fields.ts';
import { importedWords } from '#wording/commands/import.ts';
import { freePath } from '../record-path.ts';
import { recordText } from '../record-text.ts';
import { sameText } from './grid.ts';
import type { ToldBefore } from './told-before.ts';
import type { WrittenMatter } from './written-matter.ts';

/** A record that a table asks for, and the cell that each of its fields comes from. */
export interface SheetRecord {
  readonly kind: KindName;
  /** Inside the data root. */
  readonly path: string;
  readonly text: string;
  readonly cellOf: (field: readonly PropertyKey[]) => {
    readonly row: number;
    readonly field: SheetField | undefined;
  };
}

/** When and through whom a table reached the ledger. */
export interface SheetEntry {
  /** `YYYY-MM-DD HH:mm`, the moment of entry. */
  readonly submitted: string;
  /** When the section had the table. */
  readonly received: string;
  readonly enteredBy: string;
  /** The paper behind it, where there is one. */
  readonly paper?: string | undefined;
}

/** A matter of which a row says something. */
export interface Spoken {
  readonly matter: WrittenMatter;
  readonly id: string;
  readonly year: string;
  readonly lead: string;
  readonly told: ToldBefore | undefined;
  /** Whether 办结 is still to be said. */
  readonly isOpen: boolean;
}

/** Whether a row says of its matter what nobody has said yet. */
export function isNews({ matter: { progress, problem }, told }: Spoken): boolean {
  return (
    (progress !== undefined && told?.texts.has(sameText(progress)) !== true) ||
    (problem !== undefined && told?.problems.has(sameText(problem)) !== true)
  );
}

function received({ submitted, received: receivedAt, enteredBy, paper }: SheetEntry) {
  return {
    submitted,
    onBehalf: { receivedAt, channel: '表格', enteredBy, ...(paper === undefined ? {} : { paper }) },
  };
}

/** As many matters as a report takes. */
const MOST_MATTERS = 100;

/** The lines of each unit as its report of the week, beside what it has reported itself. */
export function reportsOf(
  lines: readonly Spoken[],
  entry: SheetEntry,
  taken: Set<string>,
): readonly SheetRecord[] {
  const week = isoWeekOf(dayOf(entry.received));
  const units = [...new Set(lines.map(({ lead }) => lead))];
  return units.flatMap((unit) => {
    const own = lines.filter(({ lead }) => lead === unit);
    const parts = Array.from({ length: Math.ceil(own.length / MOST_MATTERS) }, (_, n) =>
      own.slice(n * MOST_MATTERS, (n + 1) * MOST_MATTERS),
    );
    return parts.map((part): SheetRecord => {
      const stem = `reports/${week}/${unit}`;
      const path = placed(stem, taken);
      const value = {
        unit,
        week,
        ...(path === `${stem}.yaml` ? {} : { supplements: importedWords.supplements(`${unit}.yaml`) }),
        matters: part.map(({ id, matter: { progress = '', problem } }) => ({
          task: id,
          text: progress,
          ...(problem === undefined ? {} : { problem }),
        })),
        ...received(entry),
      };
      return {
        kind: 'report',
        path,
        text: recordText('report', value),
        cellOf: ([list, n, field]) => ({
          row: part[list === 'matters' && typeof n === 'number' ? n : 0]?.matter.row ?? 1,
          field: field === 'problem' ? 'problem' : 'progress',
        }),
      };
    });
  });
}

/** The claim of a row that says 办结. */
export function claimOf(
  { matter, id, year, lead }: Spoken,
  entry: SheetEntry,
  taken: Set<string>,
): SheetRecord {
  const path = placed(`tasks/${year}/${id}/claim-${dayOf(entry.received)}`, taken);
  const text = matter.progress ?? importedWords.concluded;
  const value = { task: id, unit: lead, nodes: [{ node: 'end', text }], ...received(entry) };
  return {
    kind: 'claim',
    path,
    text: recordText('claim', value),
    cellOf: ([, , field]) => ({ row: matter.row, field: field === 'text' ? 'progress' : 'done' }),
  };
}

/** A path that no record has yet, and from now on this one. */
function placed(stem: string, taken: Set<string>): string {
  const path = freePath(stem, taken);
  taken.add(path);
  return path;
}
