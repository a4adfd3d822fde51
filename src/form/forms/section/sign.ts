import { signWords } from '#wording/form/section-late.ts';
import { ask } from '../../draft/ask.ts';
import type { Filling, Form } from '../../draft/form.ts';
import type { Part } from '../../draft/parts.ts';
import type { Values } from '../../draft/values.ts';
import type { SignItem, SignList } from '../../section-facts.ts';
import {
  field,
  matterName,
  named,
  note,
  sectionOf,
  tick,
  today,
  words,
  type Section,
} from './section-parts.ts';
import { answerTo, keyOf, signedRecord } from './sign-record.ts';

/** 签批: the list that a leader signed, filed by one tick; a row sent back with its reason (rules.md §3, §5, §9). */
export const signForm: Form = {
  name: 'sign',
  title: signWords.title,
  about: signWords.about,
  subjectLabel: signWords.subjectLabel,
  none: signWords.none,
  subjects: (facts) => {
    const section = sectionOf(facts);
    return (section?.signs ?? []).map(({ post, rows, withheld }) => ({
      id: post,
      text: signWords.subject(section?.postName(post) ?? post, rows.length + withheld),
    }));
  },
  start: ({ now }) => ({ on: today({ now }) }),
  parts: (filling) => {
    const section = sectionOf(filling.facts);
    const list = listOf(filling, section);
    if (section === undefined || list === undefined) return [];
    return [
      { as: 'known', rows: [[signWords.no, list.no]] },
      ask('filing', ['approval', 'on'], 'on', { label: signWords.on }),
      ...(list.deputies.length === 0
        ? []
        : [
            field('deputy', signWords.deputy, named(namesOfPosts(section, list.deputies)), {
              optional: true,
            }),
          ]),
      ...(list.rows.length === 0 ? [] : [tick('all', signWords.all)]),
      ...list.rows.map((row, n) => rowPart(filling.values, section, row, n + 1)),
      ...(list.withheld === 0 ? [] : [note(signWords.withheld(list.withheld), 'warn')]),
    ];
  },
  records: (filling) => {
    const section = sectionOf(filling.facts);
    const list = listOf(filling, section);
    if (section === undefined || list === undefined) return [];
    return list.rows.flatMap((row) => signedRecord(filling, section, list, row) ?? []);
  },
};

function namesOfPosts({ postName }: Section, ids: readonly string[]) {
  return ids.map((id) => ({ id, name: postName(id) }));
}

function listOf({ subject }: Filling, section: Section | undefined): SignList | undefined {
  return section?.signs.find(({ post }) => post === subject);
}

function rowPart(values: Values, section: Section, row: SignItem, n: number): Part {
  const key = keyOf(row);
  return {
    as: 'group',
    key,
    title: signWords.row(n, row.what, subjectOf(section, row)),
    isRow: true,
    parts: [
      note(row.gist),
      field(`${key}.said`, signWords.answer, words([signWords.agree, signWords.refuse[row.kind]]), {
        optional: true,
      }),
      ...opinionParts(values, row, key),
    ],
  };
}

function subjectOf(section: Section, row: SignItem): string {
  if (row.kind === 'paper') return row.title;
  const matter = section.matterOf(row.task);
  return signWords.matter(section.unitName(matter.unit), matterName(matter));
}

/** What goes back says why; of a paper what the leader wrote beside it is kept in any case. */
function opinionParts(values: Values, row: SignItem, key: string): readonly Part[] {
  const isRefused = answerTo(values, row) === 'refuse';
  const label = { label: signWords.reason };
  if (row.kind === 'paper')
    return [ask('reading', ['opinion'], `${key}.reason`, { ...label, optional: !isRefused })];
  if (!isRefused) return [];
  if (row.kind === 'class')
    return [ask('classing', ['opinion'], `${key}.reason`, { ...label, optional: false })];
  return [ask('filing', [row.kind === 'plan' ? 'returned' : 'refused', 'reason'], `${key}.reason`, label)];
}
