import { compareText } from '#record/schema/problem.ts';
import { canonicalText } from '#exact/canonical.ts';
import type { EditionUnit } from '#record/freeze/edition-unit.ts';
import type { AheadNode } from '#record/freeze/edition.ts';
import { NAMELESS } from './node-facts.ts';
import { plain } from './plain.ts';

/** What a sheet tells of matters. */
export interface NamedTasks {
  readonly units: readonly EditionUnit[];
  readonly ahead: readonly AheadNode[];
}

/** Withheld matters by their codes; of a correction those of the version before it keep theirs. */
export type Codes = ReadonlyMap<string, string>;

/** Whether a name is a code: it begins with a capital, which no id does. */
export function isCode(name: string): boolean {
  return name.startsWith('W');
}

/**
 * The same with every matter that may not be named under a code, `W1`, `W2` and so on, its nodes under
 * numbers, and its lines after those of the others. Which number a matter has and how its lines stand
 * follows from what is told of it alone; so neither tells more (rules.md §10).
 */
export function coded(
  reported: NamedTasks,
  isNamed: (matter: string) => boolean,
  known: Codes = new Map(),
): NamedTasks & { readonly codes: Codes } {
  const codes = codesOf(reported, isNamed, known);
  const named = (id: string) => codes.get(id) ?? id;
  return {
    codes,
    units: reported.units.map((unit) => plain(codedUnit(unit, named))),
    ahead: namedFirst(reported.ahead, ({ task }) => named(task)).map((node) => {
      const task = named(node.task);
      return task === node.task ? node : { task };
    }),
  };
}

/** Every matter that is spoken of, as often as it is. */
export function tasksIn({ units, ahead }: NamedTasks): readonly string[] {
  return [
    ...units.flatMap((unit) => linesOf(unit).map(([matter]) => matter)),
    ...ahead.map(({ task }) => task),
  ];
}

function codesOf(reported: NamedTasks, isNamed: (matter: string) => boolean, known: Codes): Codes {
  const signs = new Map<string, string[]>();
  const say = (matter: string, sign: string) => {
    if (isNamed(matter)) return;
    signs.set(matter, [...(signs.get(matter) ?? []), sign]);
  };
  for (const unit of reported.units)
    for (const [matter, sign] of linesOf(unit)) say(matter, `${unit.unit} ${sign}`);
  for (const { task } of reported.ahead) say(task, 'ahead');
  const kept = new Map([...known].filter(([matter]) => signs.has(matter)));
  let last = Math.max(0, ...[...known.values()].map(numberOf));
  const fresh = [...signs]
    .filter(([matter]) => !kept.has(matter))
    .map(([matter, own]) => ({ matter, sign: own.sort(compareText).join('\n') }))
    .sort((a, b) => compareText(a.sign, b.sign) || compareText(a.matter, b.matter));
  for (const { matter } of fresh) kept.set(matter, `W${String((last += 1))}`);
  return kept;
}

/** Every line of a unit that is about a matter, with what it tells but for names. */
function linesOf(unit: EditionUnit): (readonly [matter: string, sign: string])[] {
  const { completion = [], leftOut = [], quality = [], plans = [], weeks = [], deductions = [] } = unit;
  return [
    ...completion.map((line) => [line.task, `completion ${canonicalText(withoutIds(line))}`] as const),
    ...leftOut.map(({ task, node }) => [task, `left-out ${String(node === undefined)}`] as const),
    ...quality.map(({ task, results }) => [task, `quality ${resultsText(results)}`] as const),
    ...plans.map(({ task, p }) => [task, `plan ${p}`] as const),
    ...weeks.flatMap(({ week, own = [], others = [], unreported = [] }) => [
      ...own.map(({ task }) => [task, `own ${week}`] as const),
      ...others.map((task) => [task, `other ${week}`] as const),
      ...unreported.map((task) => [task, `unreported ${week}`] as const),
    ]),
    ...deductions.map(({ matter, kind, points }) => [matter, `deduction ${kind} ${points}`] as const),
  ];
}

type CompletionLine = NonNullable<EditionUnit['completion']>[number];
type Node = CompletionLine['nodes'][number];
type Finding = NonNullable<EditionUnit['quality']>[number]['results'][number];

function withoutIds({ class: level, role, nodes }: CompletionLine): unknown {
  return { level, role, nodes: nodes.map(nodeText).sort(compareText) };
}

function nodeText({ id, state, late, c }: Node): string {
  return canonicalText({ plan: id === PLAN, state, late, c });
}

function resultsText(results: readonly Finding[]): string {
  return results
    .map(({ result }) => result)
    .sort(compareText)
    .join(' ');
}

/** The row of a missing plan is no node of the matter's own. */
const PLAN = 'plan';

/** A unit's lines under the names that matters go by. */
function codedUnit(unit: EditionUnit, named: (id: string) => string): EditionUnit {
  const ordered = <T extends { readonly task: string }>(list: readonly T[] | undefined) =>
    list && namedFirst(list, ({ task }) => named(task));
  const names = (list: readonly string[] | undefined) => list && namedFirst(list.map(named), (name) => name);
  const renamed = <T extends { readonly task: string }>(list: readonly T[] | undefined) =>
    ordered(list)?.map((line) => ({ ...line, task: named(line.task) }));
  return {
    ...unit,
    completion: ordered(unit.completion)?.map((line) => codedLine(line, named(line.task))),
    leftOut: ordered(unit.leftOut)?.map(({ task, node, records }) =>
      named(task) === task
        ? { task, node, records }
        : { task: named(task), node: node === undefined ? undefined : NAMELESS },
    ),
    quality: ordered(unit.quality)?.map(({ task, results }) => ({
      task: named(task),
      results: named(task) === task ? results : results.toSorted((a, b) => compareText(a.result, b.result)),
    })),
    plans: renamed(unit.plans),
    weeks: unit.weeks?.map((week) => ({
      ...week,
      own: renamed(week.own),
      others: names(week.others),
      unreported: names(week.unreported),
    })),
    bonus: unit.bonus && [
      ...unit.bonus.filter(({ record }) => record !== undefined),
      ...unit.bonus
        .filter(({ record }) => record === undefined)
        .toSorted((a, b) => compareText(canonicalText(a), canonicalText(b))),
    ],
    deductions:
      unit.deductions &&
      namedFirst(unit.deductions, ({ matter }) => named(matter)).map((line) => ({
        ...line,
        matter: named(line.matter),
      })),
  };
}

/** A line with the nodes that may not be named behind the others, numbered by what is told of them: of a withheld matter all. */
function codedLine(line: CompletionLine, task: string): CompletionLine {
  const isNameless = ({ id }: Node) => id !== PLAN && (task !== line.task || id === NAMELESS);
  const nameless = line.nodes
    .filter(isNameless)
    .toSorted((a, b) => compareText(canonicalText({ ...a, id: '' }), canonicalText({ ...b, id: '' })));
  return {
    ...line,
    task,
    item: task === line.task ? line.item : undefined,
    nodes: [
      ...line.nodes.filter((node) => !isNameless(node)),
      ...nameless.map((node, index) => ({ ...node, id: `N${String(index + 1)}` })),
    ],
  };
}

/** What may be named as it stands, then the rest by their codes. */
function namedFirst<T>(list: readonly T[], nameOf: (item: T) => string): T[] {
  const isHidden = (item: T) => isCode(nameOf(item));
  return [
    ...list.filter((item) => !isHidden(item)),
    ...list.filter(isHidden).toSorted((a, b) => numberOf(nameOf(a)) - numberOf(nameOf(b))),
  ];
}

function numberOf(code: string): number {
  return Number(code.slice(1));
}
