import { tableWords } from '#wording/frame/labels.ts';
import { taskWords } from '#wording/dossier/labels.ts';
import { tableFileWords } from '#wording/table/sentences.ts';
import { taskSetWords } from '#wording/task-list/sentences.ts';
import type { Dossier } from '#engine/dossier/dossier.ts';
import { unitsOf } from '#engine/lights/conclusion.ts';
import { liveLook } from '#engine/time/look.ts';
import { unitRef, type ViewEnv } from '../env/env.ts';
import { hasTaskRules } from '../env/rules-in-force.ts';
import { showsLights } from '../env/publication.ts';
import { ruleRef } from '../env/rule-ref.ts';
import { columnsOf, type Column } from '../table/column.ts';
import { dataSet, type DataSet } from '../table/data-set.ts';
import type { DataTable } from '../table/data-table.ts';
import { addressed, filesOf, type Addressed } from '../table/table-files.ts';
import { joined, textColumn } from '../table/values.ts';
import { taskBlocks, taskRow, type TaskRowView } from '../task-list/task-row.ts';
import { matterIdColumn, taskColumns } from '../task-list/task-table.ts';
import { roleOf, taskLightViews, type TaskLightView } from './task-lights.ts';

/** A unit's part in a matter, as files have it: the row of lists, and why its light is so where lights are shown. */
interface UnitMatter extends TaskRowView, UnitPart, LightReasons {}

type UnitPart = Pick<TaskLightView, 'unit' | 'role'>;
type LightReasons = Pick<TaskLightView, 'reasons' | 'threshold' | 'rule' | 'records'>;

/** Where the matters by unit can be taken along. */
export const MATTERS_BY_UNIT: Addressed = addressed('/tasks/units', taskSetWords.byUnit);

/** One light per unit of a matter, with its reasons. */
export function taskLightTable(lights: readonly TaskLightView[], set: Addressed): DataTable<TaskLightView> {
  return {
    caption: taskWords.whyLight,
    class: 'task-lights fold',
    columns: columnsOf<TaskLightView>(partColumns, lightColumn, reasonColumns),
    bodies: [{ rows: lights }],
    files: filesOf(set, 'slice'),
  };
}

/** All shown matters, each once for every unit that has a part in it; none in an office that supervises none. */
export function unitMatterSets(env: ViewEnv): readonly DataSet[] {
  const { shownTasks, context } = env;
  if (!hasTaskRules(env) || shownTasks.size === 0) return [];
  const blocks = taskBlocks(env);
  const columns = columnsOf<UnitMatter>(
    matterIdColumn,
    partColumns,
    taskColumns(blocks),
    blocks.hasLights && reasonColumns,
  );
  return [
    dataSet(MATTERS_BY_UNIT, columns, function* () {
      for (const dossier of context.dossiers.values())
        if (shownTasks.has(dossier.id)) yield* unitMatters(env, dossier);
    }),
  ];
}

function unitMatters(env: ViewEnv, dossier: Dossier): readonly UnitMatter[] {
  const lights = showsLights(env) ? taskLightViews(env, dossier) : [];
  return unitsOf(env.context, dossier, liveLook(env.context.asOf)).map((id) => {
    const unit = unitRef(env, id);
    const none = { reasons: [], threshold: null, rule: ruleRef('lights'), records: [] };
    const { reasons, threshold, rule, records } = lights.find((one) => one.unit.id === id) ?? none;
    const row = taskRow(env, dossier, id);
    return { ...row, unit, role: roleOf(env, dossier, id), reasons, threshold, rule, records };
  });
}

const partColumns = columnsOf<UnitPart>(
  {
    key: 'unit',
    head: tableWords.unit,
    kind: 'text',
    width: 20,
    value: ({ unit }) => unit.name,
    page: {
      names: true,
      cellClass: 'matter',
      shows: ({ unit, role }) => [
        { as: 'unit', unit },
        { as: 'note', text: role },
      ],
    },
  },
  textColumn('unit-id', tableFileWords.unitId, 14, null, ({ unit }) => unit.id),
  textColumn('role', taskSetWords.role, 8, 'unit', ({ role }) => role),
);

const lightColumn: Column<TaskLightView> = {
  key: 'light',
  head: tableWords.light,
  kind: 'text',
  width: 10,
  value: ({ light }) => light.word,
  page: { cellClass: 'light-cell', shows: ({ light }) => ({ as: 'light', light }) },
};

const reasonColumns = columnsOf<LightReasons>(
  { key: 'why', head: tableWords.why, kind: 'drawn', page: { cellClass: 'full' } },
  textColumn('reasons', taskSetWords.reasons, 40, 'why', ({ reasons }) => joined(reasons)),
  textColumn('threshold', taskSetWords.threshold, 28, 'why', ({ threshold }) => threshold),
  {
    key: 'basis',
    head: tableWords.basis,
    kind: 'text',
    width: 12,
    value: ({ rule }) => rule.text,
    page: {
      class: 'basis',
      cellClass: 'full',
      shows: ({ rule, records }) => [
        { as: 'why', link: rule },
        { as: 'records', records },
      ],
    },
  },
);
