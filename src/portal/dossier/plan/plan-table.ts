import { sentence } from '#wording/shared/sentence.ts';
import { tableWords } from '#wording/frame/labels.ts';
import { taskWords } from '#wording/dossier/labels.ts';
import { tableFileWords } from '#wording/table/sentences.ts';
import { nodeSetWords } from '#wording/dossier/sentences.ts';
import { columnsOf, type Column, type FileColumn } from '../../table/column.ts';
import { dataSet, type DataSet } from '../../table/data-set.ts';
import type { DataTable } from '../../table/data-table.ts';
import { addressed, filesOf, type Addressed } from '../../table/table-files.ts';
import { textColumn } from '../../table/values.ts';
import type { PlanScaleView } from './plan-scale.ts';
import type { NodeView } from './node-views.ts';
import type { RecordRef } from '../../shared/types.ts';

/** The nodes with their dates and what became of each. */
export interface TaskPlanView {
  /** False where the rules know no plans: then the dates are those of notice and demands. */
  readonly planned: boolean;
  /** `执行第2版`; empty where there is no plan to speak of. */
  readonly versionText: string;
  /** `2026年5月8日报送，5月11日审定，5月12日备案`. */
  readonly stateText: string;
  /** 工作措施 and 预期完成效果 of the plan; empty where there is none to speak of. */
  readonly terms: readonly PlanTerm[];
  /** Whether nodes have lights. */
  readonly hasLights: boolean;
  readonly nodes: readonly NodeView[];
  /** Where they can be taken along, with those of all other matters. */
  readonly set: Addressed;
  readonly scale: PlanScaleView;
  readonly records: readonly RecordRef[];
}

interface PlanTerm {
  readonly name: string;
  readonly text: string;
}

/** A node with the matter that it is of. */
export interface MatterNode extends NodeView {
  readonly matter: { readonly id: string; readonly title: string; readonly noticeNo: string | null };
}

/** Where the nodes of all matters can be taken along. */
export const ALL_NODES: Addressed = addressed('/tasks/nodes', nodeSetWords.title);

/** Plan against actual, node by node, on one time axis. */
export function planTable({ planned, hasLights, nodes, set }: TaskPlanView): DataTable<NodeView> {
  return {
    caption: planned ? taskWords.plan : taskWords.nodes,
    class: 'plan fold',
    columns: nodeColumns(hasLights, planned ? taskWords.planned : taskWords.due),
    bodies: [{ rows: nodes }],
    rowOf: ({ id }) => ({ id }),
    files: filesOf(set, 'slice'),
  };
}

/** The nodes of all matters, as files have them; `hasLights` says that nodes have lights. */
export function nodeSet(set: Addressed, hasLights: boolean, rows: () => Iterable<MatterNode>): DataSet {
  const matter: readonly FileColumn<MatterNode>[] = [
    textColumn('notice', nodeSetWords.notice, 20, null, (row) => row.matter.noticeNo),
    textColumn('matter', tableWords.matter, 36, null, (row) => row.matter.title),
    textColumn('matter-id', tableFileWords.matterId, 14, null, (row) => row.matter.id),
  ];
  return dataSet(set, [...matter, ...nodeColumns(hasLights, nodeSetWords.due)], rows);
}

/** `due` is what the page calls the days, by whether the rules know plans; files have nodes of both sorts. */
function nodeColumns(hasLights: boolean, due: string): readonly Column<NodeView>[] {
  return columnsOf<NodeView>(
    {
      key: 'node',
      head: taskWords.node,
      kind: 'text',
      width: 28,
      value: ({ name }) => name,
      page: { names: true, cellClass: 'matter' },
    },
    textColumn('assessed', taskWords.assessed, 6, 'node', (row) =>
      row.assessed ? taskWords.assessed : null,
    ),
    textColumn('unit', tableWords.unit, 20, 'node', ({ unit }) => unit.name),
    textColumn('unit-id', tableFileWords.unitId, 14, null, ({ unit }) => unit.id),
    textColumn('deliverable', nodeSetWords.deliverable, 24, 'node', ({ deliverable }) => deliverable),
    {
      key: 'due',
      head: nodeSetWords.due,
      kind: 'day',
      width: 12,
      value: (row) => row.due,
      page: { head: due, cellClass: 'day', labelled: true },
    },
    {
      key: 'first-due',
      head: taskWords.firstPlanned,
      kind: 'day',
      width: 12,
      within: 'due',
      value: ({ firstDue }) => firstDue,
    },
    textColumn('due-notes', nodeSetWords.dueNotes, 36, 'node', ({ dueNotes }) => inSentence(dueNotes)),
    {
      key: 'actual',
      head: taskWords.actual,
      kind: 'day',
      width: 12,
      value: ({ actual }) => actual,
      page: {
        cellClass: 'day',
        labelled: true,
        shows: ({ actual, actualText }) => [
          { as: 'day', day: actual },
          { as: 'note', text: actualText },
        ],
      },
    },
    textColumn('actual-text', nodeSetWords.actualText, 24, 'actual', ({ actualText }) => actualText),
    textColumn('late-notes', nodeSetWords.lateNotes, 36, 'node', ({ lateNotes }) => inSentence(lateNotes)),
    {
      key: 'strip',
      head: taskWords.strip,
      kind: 'drawn',
      page: { class: 'strip-cell', cellClass: 'full' },
    },
    hasLights && {
      key: 'light',
      head: tableWords.light,
      kind: 'text',
      width: 10,
      value: ({ light }) => light?.word ?? null,
      page: {
        cellClass: ({ light }) => (light === null ? 'light-cell void' : 'light-cell'),
        shows: ({ light }) => ({ as: 'light', light }),
      },
    },
    hasLights &&
      textColumn('light-detail', nodeSetWords.lightDetail, 20, 'light', ({ light }) => lightDetail(light)),
  );
}

function lightDetail(light: NodeView['light']): string | null {
  const words = [light?.detail, light?.beside].filter((word) => word !== null && word !== undefined);
  return words.length === 0 ? null : words.join('；');
}

function inSentence(notes: readonly string[]): string | null {
  return notes.length === 0 ? null : sentence(notes.join('；'));
}
