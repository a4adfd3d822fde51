import type { Context } from '#engine/dossier/context.ts';
import { leadOf } from '#engine/dossier/course.ts';
import { endOutcome } from '#engine/lights/conclusion.ts';
import { liveLook } from '#engine/time/look.ts';
import { noticeKey } from '#record/dossier/notice-number.ts';
import type { Task } from '#record/dossier/task.ts';
import type { Ledger } from '#record/ledger.ts';
import { Workbook } from '#record/office/workbook.ts';
import type { SheetField } from '#record/office/sheet-fields.ts';
import { fieldsOf } from '#record/schema/fields.ts';
import { writeYaml } from '#load/fault/write-yaml.ts';
import { countedId } from '../next-id.ts';
import { recordText } from '../record-text.ts';
import { differencesOf, type Difference } from './differences.ts';
import { columnOf } from './fields.ts';
import { matchMatters } from './match-matters.ts';
import type { SheetNames } from './names.ts';
import { newTask } from './new-task.ts';
import {
  claimOf,
  isNews,
  reportsOf,
  type SheetEntry,
  type SheetRecord,
  type Spoken,
} from './spoken-records.ts';
import { cellFault, type SheetFault, type Where } from './sheet-fault.ts';
import { toldBefore } from './told-before.ts';
import type { WrittenMatter } from './written-matter.ts';

/** What a table asks for of a ledger. */
export interface SheetRecords {
  readonly records: readonly SheetRecord[];
  readonly faults: readonly SheetFault[];
  readonly differences: readonly Difference[];
  readonly counts: {
    readonly matters: number;
    readonly fresh: number;
    readonly lines: number;
    readonly claims: number;
    /** Rows that say nothing new. */
    readonly unchanged: number;
    /** Matters of the ledger that the table does not have. */
    readonly absent: number;
  };
}

interface Asked {
  readonly where: Where;
  readonly matters: readonly WrittenMatter[];
  readonly ledger: Ledger;
  readonly context: Context;
  readonly names: SheetNames;
  readonly defaults: Workbook['defaults'];
  readonly entry: SheetEntry;
}

/** The records that a table asks for: a dossier for each new matter, a line of the week for each new word, a claim for each new 办结. */
export function sheetRecords(asked: Asked): SheetRecords {
  const { where, matters, ledger, context, names, defaults, entry } = asked;
  const { table } = where;
  const look = liveLook(context.asOf);
  const told = toldBefore(ledger);
  const numbers = freeNumbers(ledger);
  const families = new Map<string, string>();
  const records: SheetRecord[] = [];
  const faults: SheetFault[] = [];
  const differences: Difference[] = [];
  const spoken: Spoken[] = [];
  const lacking = new Set<SheetField>();
  const seen = new Set<string>();
  let fresh = 0;
  for (const match of matchMatters(matters, context)) {
    const { matter } = match;
    const at = (code: string, field: SheetField, params: SheetFault['params'] = {}) =>
      faults.push(cellFault(where, code, matter.row, field, params));
    if (match.kind === 'unknown-id') at('sheet-id', 'id', { value: matter.id ?? '' });
    else if (match.kind === 'twice')
      at('sheet-twice', 'title', { value: matter.title ?? '', first: String(match.first) });
    else if (match.kind === 'standing') {
      const { dossier } = match;
      const year = dossier.task.names['year'] ?? '';
      seen.add(dossier.id);
      differences.push(...differencesOf(matter, dossier, context, names));
      const isOpen = endOutcome(context, dossier, look)?.state === 'open';
      const lead = leadOf(dossier, look);
      const wasClaimed = dossier.claims.some(({ node }) => node === 'end');
      spoken.push({
        matter,
        id: dossier.id,
        year,
        lead,
        told: told.get(dossier.id),
        isOpen: isOpen && !wasClaimed,
      });
    } else {
      const year = (matter.printed ?? defaults?.printed ?? entry.submitted).slice(0, 4);
      const { id, n } = numbers(year);
      const number = matter.no === undefined ? undefined : noticeKey(matter.no);
      const family = match.family ?? (number === undefined ? undefined : families.get(number));
      if (number !== undefined && !families.has(number)) families.set(number, family ?? id);
      const has = (field: SheetField) => table.column(field) > 0;
      const made = newTask(matter, { id, n, family, submitted: entry.submitted, defaults, names, has });
      if ('empty' in made) {
        for (const field of made.empty)
          if (has(field)) at('sheet-empty', field);
          else if (!lacking.has(field)) {
            lacking.add(field);
            faults.push(
              cellFault(where, 'sheet-no-column', table.headRow, field, { line: defaultLine(field) }),
            );
          }
        continue;
      }
      fresh += 1;
      records.push({
        kind: 'task',
        path: `tasks/${year}/${id}/task.yaml`,
        text: recordText('task', made.value),
        cellOf: (field) => ({ row: matter.row, field: columnOf(field) }),
      });
      records.push(...classingOf(made.value, year, matter.row, asked));
      spoken.push({ matter, id, year, lead: made.value.lead, told: undefined, isOpen: true });
    }
  }
  const claims = spoken.filter(({ matter, isOpen }) => matter.done === true && isOpen);
  const lines = spoken.filter((one) => !claims.includes(one) && isNews(one));
  for (const one of lines)
    if (one.matter.progress === undefined)
      faults.push(
        cellFault(where, 'sheet-problem-alone', one.matter.row, 'problem', {
          value: one.matter.problem ?? '',
        }),
      );
  const taken = new Set(Object.values(ledger).flatMap((entries) => entries.map(({ path }) => path)));
  records.push(...reportsOf(lines, entry, taken), ...claims.map((one) => claimOf(one, entry, taken)));
  const changed = new Set(
    [...lines, ...claims].map(({ id }) => id).concat(differences.map(({ task }) => task)),
  );
  return {
    records,
    faults,
    differences,
    counts: {
      matters: matters.length,
      fresh,
      lines: lines.length,
      claims: claims.length,
      unchanged: [...seen].filter((id) => !changed.has(id)).length,
      absent: context.dossiers.size - seen.size,
    },
  };
}

/** 主要领导's word on the class of a new matter, where the rules ask for one and the office says that he signed all notices. */
function classingOf(task: Task, year: string, row: number, { context, defaults }: Asked): SheetRecord[] {
  const by = defaults?.classFixedBy;
  const classes = context.rulesOn(task.notice.printed)?.tasks?.classes ?? [];
  if (by === undefined || !classes.some(({ name, fixed }) => name === task.class && fixed === true))
    return [];
  const { no, printed } = task.notice;
  return [
    {
      kind: 'classing',
      path: `tasks/${year}/${task.id}/class.yaml`,
      text: recordText('classing', {
        task: task.id,
        class: task.class,
        result: '同意',
        decision: { by, on: printed, mode: '签批', paper: no },
        submitted: task.submitted,
      }),
      cellOf: () => ({ row, field: 'class' }),
    },
  ];
}

/** How a default is written down that stands for a column; empty where there is none. */
function defaultLine(field: SheetField): string {
  const example = fieldsOf(Workbook).members.get('defaults')?.members.get(field)?.example;
  return typeof example === 'string' ? `${field}: ${writeYaml(example)}` : '';
}

/** The next free ids of matters, year by year. */
function freeNumbers(ledger: Ledger): (year: string) => { readonly id: string; readonly n: number } {
  const last = new Map<string, number>();
  for (const { value } of ledger.task) {
    const [, year = '', n = '0'] = /^t(\d{4})-(\d+)/u.exec(value.id) ?? [];
    last.set(year, Math.max(last.get(year) ?? 0, Number(n)));
  }
  return (year) => {
    const n = (last.get(year) ?? 0) + 1;
    last.set(year, n);
    return { id: countedId('t', year, n), n };
  };
}
