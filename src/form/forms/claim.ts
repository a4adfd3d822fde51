import { dayInWords, momentInWords } from '#wording/calendar/day.ts';
import { claimWords } from '#wording/form/unit-forms.ts';
import { ask } from '../draft/ask.ts';
import type { Filling, Form } from '../draft/form.ts';
import { from, typed } from '../draft/typed.ts';
import type { FormFacts, MatterFacts, NodeFacts } from '../facts.ts';
import { freeNames } from '../record-path.ts';
import { evidencePart, evidenceTree } from './evidence.ts';
import { folderNames, knownMatter, matterOf } from './matter-part.ts';
import { drawId } from './week-lines.ts';

/** 报完成 outside the week's report: one node, by its title (rules.md §4). */
export const claimForm: Form = {
  name: 'claim',
  title: claimWords.title,
  about: ({ blocks }) => (blocks.includes('weekly') ? claimWords.about : claimWords.aboutAlone),
  subjectLabel: claimWords.subject,
  none: claimWords.none,
  subjects: ({ matters }: FormFacts) =>
    matters
      .flatMap((matter) =>
        matter.nodes.filter(({ state }) => state === 'open').map((node) => ({ matter, node })),
      )
      .toSorted((a, b) => (a.node.due < b.node.due ? -1 : a.node.due > b.node.due ? 1 : 0))
      .map(({ matter, node }) => ({
        id: `${matter.id}/${node.id}`,
        text: claimWords.option(matter.title, nodeTitle(node), dayInWords(node.due)),
      })),
  start: () => ({}),
  parts: (filling) => {
    const found = claimed(filling);
    if (found === undefined) return [];
    const { facts, values } = filling;
    const week = facts.weeks.find(({ completed, due }) => completed === null && due >= filling.now);
    const inWeek = week?.tasks.some(({ task }) => task === found.matter.id) === true;
    return [
      knownMatter(found.matter),
      ...(week !== undefined && inWeek
        ? [{ as: 'note', text: claimWords.inWeek(momentInWords(week.due)) } as const]
        : []),
      ask('claim', ['nodes', 'text'], 'text'),
      ...(facts.asksInside ? [evidencePart(values, 'evidence')] : []),
    ];
  },
  records: (filling) => {
    const found = claimed(filling);
    if (found === undefined) return [];
    const { facts, values, now } = filling;
    const { matter, node } = found;
    return [
      {
        kind: 'claim',
        names: freeNames('claim', { ...folderNames(matter), date: now.slice(0, 10) }, 'suffix', facts.taken),
        value: {
          task: matter.id,
          unit: facts.unit.id,
          nodes: [
            {
              node: from('text', node.id),
              text: typed(values, 'text'),
              ...(matter.inside ? { drawId: drawId(filling, matter.id, 0) } : {}),
              evidence: evidenceTree(values, 'evidence'),
            },
          ],
          submitted: now,
        },
      },
    ];
  },
};

function nodeTitle({ id, title }: NodeFacts): string {
  return id === 'end' ? claimWords.end(title) : title;
}

function claimed({
  facts,
  subject,
}: Filling): { readonly matter: MatterFacts; readonly node: NodeFacts } | undefined {
  const [task = '', id = ''] = subject.split('/');
  const matter = matterOf(facts, task);
  const node = matter?.nodes.find((one) => one.id === id);
  return matter === undefined || node === undefined ? undefined : { matter, node };
}
