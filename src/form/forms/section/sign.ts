import { signWords } from '#wording/form/section.ts';
import { ask } from '../../draft/ask.ts';
import type { DraftRecord, Filling, Form } from '../../draft/form.ts';
import type { Part } from '../../draft/parts.ts';
import { from, typed } from '../../draft/typed.ts';
import { isTicked, textOf, type Values } from '../../draft/values.ts';
import { freeNames } from '../../record-path.ts';
import type { SignItem, SignList } from '../../section-facts.ts';
import { folderNames } from '../matter-part.ts';
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

/** 签批: the list that a leader signed, filed by one tick; a row sent back with its reason (rules.md §5, §9). */
export const signForm: Form = {
  name: 'sign',
  title: signWords.title,
  about: signWords.about,
  subjectLabel: signWords.subjectLabel,
  none: signWords.none,
  subjects: (facts) => {
    const section = sectionOf(facts);
    return (section?.signs ?? []).map(({ post, rows, others }) => ({
      id: post,
      text: signWords.subject(section?.postName(post) ?? post, rows.length + others.length),
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
      ...list.rows.map((row) => rowPart(filling.values, section, row)),
      ...(list.others.length === 0 ? [] : [note(signWords.others(list.others), 'warn')]),
    ];
  },
  records: (filling) => {
    const section = sectionOf(filling.facts);
    const list = listOf(filling, section);
    if (section === undefined || list === undefined) return [];
    return list.rows.flatMap((row) => rowRecord(filling, section, list, row) ?? []);
  },
};

function namesOfPosts({ postName }: Section, ids: readonly string[]) {
  return ids.map((id) => ({ id, name: postName(id) }));
}

function listOf({ subject }: Filling, section: Section | undefined): SignList | undefined {
  return section?.signs.find(({ post }) => post === subject);
}

function keyOf({ task, version, kind }: SignItem): string {
  return `s.${task}.${String(version)}.${kind}`;
}

/** What was written beside a row; what nothing was written beside follows the tick for all. */
function answerTo(values: Values, row: SignItem): 'agree' | 'refuse' | undefined {
  const own = textOf(values, `${keyOf(row)}.said`);
  if (own === signWords.agree) return 'agree';
  if (own === signWords.refuse[row.kind]) return 'refuse';
  return isTicked(values, 'all') ? 'agree' : undefined;
}

function rowPart(values: Values, section: Section, row: SignItem): Part {
  const key = keyOf(row);
  const matter = section.matterOf(row.task);
  return {
    as: 'group',
    key,
    title: `${row.what}：${section.unitName(matter.unit)} ${matterName(matter)}`,
    isRow: true,
    parts: [
      note(row.gist),
      field(`${key}.said`, signWords.reason, words([signWords.agree, signWords.refuse[row.kind]]), {
        optional: true,
      }),
      ...(answerTo(values, row) === 'refuse'
        ? [ask('filing', [row.kind === 'plan' ? 'returned' : 'refused', 'reason'], `${key}.reason`)]
        : []),
    ],
  };
}

function rowRecord(
  { values, now }: Filling,
  section: Section,
  { post, no }: SignList,
  row: SignItem,
): DraftRecord | undefined {
  const answer = answerTo(values, row);
  if (answer === undefined) return undefined;
  const key = keyOf(row);
  const typedIn = textOf(values, `${key}.said`) === '' ? 'all' : `${key}.said`;
  const isActing = textOf(values, 'deputy') !== '';
  const by = isActing ? typed(values, 'deputy') : from(typedIn, post);
  const actingFor = isActing ? from('deputy', post) : undefined;
  const on = typed(values, 'on');
  const said =
    answer === 'agree'
      ? {
          [row.kind === 'beyond' ? 'chiefConsent' : 'approval']: {
            by,
            actingFor,
            on,
            mode: '签批',
            paper: no,
          },
        }
      : {
          [row.kind === 'plan' ? 'returned' : 'refused']: { by, on, reason: typed(values, `${key}.reason`) },
        };
  const names = { ...folderNames(section.matterOf(row.task)), n: String(row.version) };
  return {
    kind: 'filing',
    names: freeNames('filing', names, 'suffix', section.taken),
    value: { task: row.task, version: row.version, ...said, submitted: now },
  };
}
