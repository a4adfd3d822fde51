import { dayInWords } from '#wording/calendar/day.ts';
import { planWords } from '#wording/form/unit-forms.ts';
import type { Plan } from '#record/dossier/plan.ts';
import { ask } from '../draft/ask.ts';
import type { DraftRecord, Filling } from '../draft/form.ts';
import type { Part } from '../draft/parts.ts';
import { from, typed } from '../draft/typed.ts';
import { numberOf, rowsOf, textOf, type Values } from '../draft/values.ts';
import type { FormFacts, MatterFacts } from '../facts.ts';
import { folderNames } from './matter-part.ts';

/** The plan that a new version begins with; undefined where none may be read. */
function lastPlan({ records }: FormFacts, { planPath }: MatterFacts): Plan | undefined {
  const record = records.find(({ kind, path }) => kind === 'plan' && path === planPath);
  // Read by the schema of plans when the page was made.
  return record?.value as Plan | undefined;
}

/** What stands in a plan's form at first: the last version, or the notice's deadline alone. */
export function planStart(facts: FormFacts, matter: MatterFacts): Values {
  const last = lastPlan(facts, matter);
  if (last === undefined)
    return {
      nodes: 'n1,end',
      'nodes.most': '1',
      'nodes.end.title': matter.title,
      'nodes.end.due': matter.due,
    };
  // A date that was moved since, by a rest or a consent, is the one that a change begins with.
  const moved = new Map(matter.nodes.map(({ id, due }) => [id, due]));
  const dueOf = ({ id, due }: Plan['nodes'][number]) => {
    const now = moved.get(id) ?? due;
    return now > due ? now : due;
  };
  const nodes = last.nodes.toSorted((a, b) => Number(a.id === 'end') - Number(b.id === 'end'));
  return {
    responsible: last.responsible,
    measures: last.measures,
    expectedResult: last.expectedResult,
    nodes: nodes.map(({ id }) => id).join(','),
    'nodes.most': String(Math.max(0, ...nodes.map(({ id }) => numberOf(id)))),
    ...Object.fromEntries(
      nodes.flatMap((node) => [
        [`nodes.${node.id}.title`, node.title],
        [`nodes.${node.id}.due`, dueOf(node)],
        [`nodes.${node.id}.approvedBy`, node.approvedBy ?? ''],
      ]),
    ),
  };
}

/** 责任人、措施、效果 once, and the nodes. The deadline's day is asked only where it may be another than the notice's. */
export function planParts({ values }: Filling, asksEnd: boolean): readonly Part[] {
  const rows = rowsOf(values, 'nodes');
  const end = textOf(values, 'nodes.end.due');
  const endDue = end === '' ? '' : dayInWords(end);
  return [
    ask('plan', ['responsible'], 'responsible'),
    ask('plan', ['measures'], 'measures'),
    ask('plan', ['expectedResult'], 'expectedResult'),
    {
      as: 'list',
      key: 'nodes',
      title: planWords.nodes,
      add: rows.length < MOST_NODES ? planWords.add : null,
      fixed: 1,
      rows: rows.map((row, n) => {
        const isEnd = row === 'end';
        const title = ask('plan', ['nodes', 'title'], `nodes.${row}.title`, {
          label: planWords.nodeTitle,
          ...(n === 0 ? {} : { hint: '' }),
        });
        const body = APPROVED.test(textOf(values, `nodes.${row}.title`))
          ? [ask('plan', ['nodes', 'approvedBy'], `nodes.${row}.approvedBy`)]
          : [];
        const due = ask('plan', ['nodes', 'due'], `nodes.${row}.due`, { label: planWords.nodeDue, hint: '' });
        return {
          row,
          title: isEnd ? (asksEnd ? planWords.endChange : planWords.end) : planWords.node(n + 1),
          parts:
            isEnd && !asksEnd
              ? [title, ...body, { as: 'known', rows: [[planWords.endDue, endDue]] } as const]
              : [title, ...body, due],
        };
      }),
    },
  ];
}

const MOST_NODES = 60;

/** What a node says where somebody outside decides on it: only then its approving body is asked for. */
const APPROVED = /批|核准|验收/u;

/** Whether a plan reads as the one with which its form began: the same rows with the same words and days. */
export function isUnchanged({ facts, values }: Filling, matter: MatterFacts): boolean {
  const start = planStart(facts, matter);
  const asked = Object.keys(start).filter((key) => key !== 'nodes' && key !== 'nodes.most');
  return (
    rowsOf(start, 'nodes').join(',') === rowsOf(values, 'nodes').join(',') &&
    asked.every((key) => textOf(values, key) === textOf(start, key))
  );
}

/** The next version of a plan; what a node had beside its words and its day, it keeps. */
export function planRecord({ facts, values, now }: Filling, matter: MatterFacts): DraftRecord {
  const last = lastPlan(facts, matter);
  const version = matter.planVersion + 1;
  const { year, task } = folderNames(matter);
  return {
    kind: 'plan',
    names: { year, task, n: String(version) },
    value: {
      task,
      version,
      unit: facts.unit.id,
      responsible: typed(values, 'responsible'),
      ...(last?.responsiblePerson === undefined ? {} : { responsiblePerson: last.responsiblePerson }),
      measures: typed(values, 'measures'),
      expectedResult: typed(values, 'expectedResult'),
      nodes: rowsOf(values, 'nodes').map((row) => ({
        ...last?.nodes.find(({ id }) => id === row),
        id: row,
        title: typed(values, `nodes.${row}.title`),
        due: typed(values, `nodes.${row}.due`),
        approvedBy: typed(values, `nodes.${row}.approvedBy`),
      })),
      // Of a plan from afar it may be missing; who fills in the form is asked for it.
      ...(version === 1 ? {} : { changeReason: from('changeReason', textOf(values, 'changeReason')) }),
      submitted: now,
    },
  };
}
