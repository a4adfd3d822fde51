import { dayInWords } from '#wording/calendar/day.ts';
import { weeklyWords } from '#wording/form/weekly.ts';
import { ask } from '../draft/ask.ts';
import type { Filling } from '../draft/form.ts';
import type { ListPart, Part } from '../draft/parts.ts';
import { from, typed, typedNumber } from '../draft/typed.ts';
import { isTicked, rowsOf, textOf } from '../draft/values.ts';
import type { MatterFacts, NodeFacts, WeekFacts, WeekTaskFacts } from '../facts.ts';
import { evidencePart, evidenceTree } from './evidence.ts';
import { matterOf, matterTitle } from './matter-part.ts';

/** A matter of the week with what the report says of it. */
interface WeekMatter extends WeekTaskFacts {
  readonly matter: MatterFacts;
}

/** The matters of a week that may be named, the earliest due first. */
export function weekMatters({ facts }: Pick<Filling, 'facts'>, week: WeekFacts): readonly WeekMatter[] {
  return week.tasks
    .flatMap((task) => {
      const matter = matterOf(facts, task.task);
      return matter === undefined ? [] : [{ ...task, matter }];
    })
    .toSorted((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0));
}

/** 需要请领导协调: rows of a matter and what about it. */
export function helpPart(filling: Filling, week: WeekFacts): ListPart {
  const matters = weekMatters(filling, week);
  const rows = rowsOf(filling.values, 'help');
  const options = [
    ['', ''],
    ...matters.map(({ matter }) => [matter.id, matterTitle(matter)] as const),
  ] as const;
  return {
    as: 'list',
    key: 'help',
    title: weeklyWords.help,
    fixed: 0,
    add: rows.length < matters.length ? weeklyWords.helpAdd : null,
    rows: rows.map((row, n) => ({
      row,
      title: weeklyWords.helpRow(n + 1),
      parts: [
        {
          as: 'field',
          key: `help.${row}.task`,
          label: weeklyWords.helpMatter,
          hint: '',
          optional: true,
          input: { type: 'choice', options },
        },
        ask('report', ['matters', 'problem'], `help.${row}.text`, {
          label: weeklyWords.helpText,
          hint: weeklyWords.helpHint,
        }),
      ],
    })),
  };
}

/** The row of what needs a leader in which a matter is named. */
function helpRow({ values }: Filling, task: string): string | undefined {
  return rowsOf(values, 'help').find((row) => values[`help.${row}.task`] === task);
}

/** Whether a matter needs a word of its own: by its dates while none was filed, or since a leader is asked. */
export function needsLine(filling: Filling, { task, ownLine, isReported }: WeekTaskFacts): boolean {
  return (ownLine && !isReported) || helpRow(filling, task) !== undefined;
}

/** What is asked of one matter: the week's progress, and a tick for each node that is done. */
export function matterParts(
  { facts, values }: Filling,
  { matter, due, overdue }: WeekMatter,
): readonly Part[] {
  const { id, said, measured, nodes } = matter;
  const key = `m.${id}`;
  const claimed = nodes.filter((node) => node.state === 'claimed');
  return [
    { as: 'note', text: overdue ? weeklyWords.overdue(dayInWords(due)) : weeklyWords.dueOn(dayInWords(due)) },
    ask('report', ['matters', 'text'], `${key}.text`, {
      ...(said === null
        ? {}
        : {
            last: {
              label: weeklyWords.last(said.week.replace(/^\d{4}-W0?(\d+)$/u, '第$1周')),
              text: said.text,
            },
          }),
    }),
    ...(measured ? [ask('report', ['matters', 'percent'], `${key}.percent`)] : []),
    ...nodes
      .filter((node) => node.state === 'open')
      .flatMap((node, n) => [
        doneTick(key, node, n === 0),
        ...(facts.asksInside && isTicked(values, `${key}.done.${node.id}`)
          ? [evidencePart(values, `${key}.evidence.${node.id}`)]
          : []),
      ]),
    ...claimed.map(
      (node) =>
        ({ as: 'note', text: weeklyWords.claimed(node.title, dayInWords(node.claimed ?? '')) }) as const,
    ),
  ];
}

function doneTick(key: string, { id, title, due }: NodeFacts, isFirst: boolean): Part {
  const words = id === 'end' ? weeklyWords.doneEnd : weeklyWords.done;
  return {
    as: 'tick',
    key: `${key}.done.${id}`,
    label: words(title, dayInWords(due)),
    ...(isFirst ? { hint: weeklyWords.doneHint } : {}),
  };
}

/** The lines of a report: of each matter that needs one, and of each of which something was said. */
export function lineTrees(filling: Filling, week: WeekFacts): readonly object[] {
  return weekMatters(filling, week)
    .filter((item) => needsLine(filling, item) || saysSomething(filling, item))
    .map(({ matter }) => lineTree(filling, matter));
}

function saysSomething({ values }: Filling, { matter }: WeekMatter): boolean {
  const key = `m.${matter.id}`;
  return (
    textOf(values, `${key}.text`) !== '' ||
    textOf(values, `${key}.percent`) !== '' ||
    matter.nodes.some(({ id }) => isTicked(values, `${key}.done.${id}`))
  );
}

function lineTree(filling: Filling, { id, nodes, inside, measured }: MatterFacts): object {
  const { values } = filling;
  const key = `m.${id}`;
  const row = helpRow(filling, id);
  const done = nodes.filter(
    ({ id: node, state }) => state === 'open' && isTicked(values, `${key}.done.${node}`),
  );
  const claims = done.map(({ id: node }, n) => ({
    node: from(`${key}.done.${node}`, node),
    text: typed(values, `${key}.text`),
    evidence: evidenceTree(values, `${key}.evidence.${node}`),
    ...(inside ? { drawId: drawId(filling, id, n) } : {}),
  }));
  return {
    task: id,
    text: typed(values, `${key}.text`),
    ...(measured ? { percent: typedNumber(values, `${key}.percent`) } : {}),
    ...(row === undefined ? {} : { problem: typed(values, `help.${row}.text`) }),
    ...(claims.length === 0 ? {} : { claims }),
  };
}

/** A claim in a matter that is not for everyone goes by a random name in the draw's list (rules.md §4). */
export function drawId({ values }: Filling, task: string, n: number): string {
  return `${textOf(values, 'random')}${task.replaceAll(/\D/gu, '').slice(-3)}${String(n + 1)}`;
}
