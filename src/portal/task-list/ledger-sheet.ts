import { leadOf } from '#engine/dossier/course.ts';
import type { Dossier } from '#engine/dossier/dossier.ts';
import { endOutcome } from '#engine/lights/conclusion.ts';
import { liveLook } from '#engine/time/look.ts';
import { headOf } from '#form/sheet/fields.ts';
import { sheetNames, type SheetNames } from '#form/sheet/names.ts';
import { TEMPLATE_FIELDS } from '#form/sheet/template.ts';
import { toldBefore, type ToldBefore } from '#form/sheet/told-before.ts';
import type { Workbook } from '#record/office/workbook.ts';
import type { SheetField } from '#record/office/sheet-fields.ts';
import { templateWords } from '#wording/commands/import.ts';
import type { ViewEnv } from '../env/env.ts';
import type { DataSet, FileCell, FileColumn } from '../table/data-set.ts';
import { taskRow, type TaskRowView } from './task-row.ts';

/** The columns of an office that has written none down: those of the template, and how each matter stands. */
const OWN_COLUMNS: Workbook['columns'] = [
  ...(['id', ...TEMPLATE_FIELDS, 'deadline', 'state', 'light'] as const),
].map((field) => ({ head: headOf(field), field }));

const DAYS: ReadonlySet<SheetField> = new Set(['printed', 'handedOver', 'due', 'deadline']);
const LONG: ReadonlySet<SheetField> = new Set(['title', 'requirement', 'progress', 'problem', 'background']);

/**
 * All matters that may be shown as the ledger that an office keeps in Excel: its own columns in its order, each matter
 * as it stands. What `npm run import` reads of it says nothing new.
 */
export function ledgerSheet(env: ViewEnv, title: string): DataSet {
  const workbook = env.context.ledger.workbook[0]?.value;
  const columns = workbook?.columns ?? OWN_COLUMNS;
  const fields = new Set(columns.map(({ field }) => field));
  const joins = workbook?.firstLeads === true && !fields.has('assists');
  const today = env.context.asOf.slice(0, 10);
  const names = sheetNames(env.context.ledger, undefined);
  return {
    address: 'ledger',
    title,
    kinds: ['xlsx'],
    columns: columns.map(({ head, field }, at) => columnOf(head, field, at)),
    *rows() {
      const told = toldBefore(env.shown);
      let serial = 0;
      for (const dossier of env.context.dossiers.values()) {
        const task = env.shownTasks.get(dossier.id)?.value;
        if (task === undefined) continue;
        serial += 1;
        const row = taskRow(env, dossier);
        const cells = cellsOf({ env, dossier, task, row, names, today, serial, joins }, told.get(dossier.id));
        yield columns.map(({ field }) => (field === undefined ? null : (cells[field] ?? null)));
      }
    },
  };
}

function columnOf(head: string, field: SheetField | undefined, at: number): FileColumn {
  const kind = field === 'serial' ? 'integer' : field !== undefined && DAYS.has(field) ? 'day' : 'text';
  const width = field === 'serial' ? 6 : field !== undefined && LONG.has(field) ? 36 : 14;
  return { key: field ?? `column-${String(at)}`, head, kind, width, within: null };
}

interface Shown {
  readonly env: ViewEnv;
  readonly dossier: Dossier;
  /** As it may be shown. */
  readonly task: Dossier['task']['value'];
  readonly row: TaskRowView;
  readonly names: SheetNames;
  readonly today: string;
  readonly serial: number;
  /** Whether who assists stands behind who leads in one cell. */
  readonly joins: boolean;
}

function cellsOf(
  { env, dossier, task, row, names, today, serial, joins }: Shown,
  told: ToldBefore | undefined,
): Partial<Record<SheetField, FileCell>> {
  const look = liveLook(env.context.asOf);
  const lead = leadOf(dossier, look);
  const assists = (task.assists ?? []).filter((unit) => unit !== lead);
  const unitNames = (ids: readonly string[]) => ids.map((id) => names.unitName(id, today)).join('、');
  const end = endOutcome(env.context, dossier, look)?.state;
  const [open, done] = templateWords.done;
  const { notice } = task;
  return {
    serial,
    id: task.id,
    no: notice.no,
    title: task.title,
    requirement: task.requirement,
    kind: task.kind,
    source: task.source.kind,
    class: task.class,
    lead: unitNames([lead, ...(joins ? assists : [])]),
    assists: unitNames(assists),
    leadOfficial: names.postName(task.leadOfficial),
    printed: notice.printed,
    handedOver: notice.handedOver?.on ?? null,
    handedOverPaper: notice.handedOver?.paper ?? null,
    due: task.due,
    tags: (task.tags ?? []).join('、'),
    campaign: task.campaign ?? null,
    background: task.background ?? null,
    progress: told?.last ?? null,
    problem: told?.lastProblem ?? null,
    done: end === undefined ? null : end === 'open' ? open : done,
    deadline: row.due,
    state: row.stateText,
    light: row.light === null ? null : [row.light.word, row.light.detail].filter(Boolean).join(' '),
  };
}
