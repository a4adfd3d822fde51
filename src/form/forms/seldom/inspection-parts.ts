import { inspectionWords } from '#wording/form/seldom.ts';
import { monthInWords } from '#wording/calendar/day.ts';
import { ask } from '../../draft/ask.ts';
import type { Filling } from '../../draft/form.ts';
import type { ListPart, Part } from '../../draft/parts.ts';
import { isTicked, rowsOf, textOf } from '../../draft/values.ts';
import type { Named } from '../../section-facts.ts';
import {
  decisionParts,
  field,
  matterName,
  named,
  note,
  tick,
  words,
  type Section,
} from '../section/section-parts.ts';

const MOST_ROWS = 30;

/** What is asked of the 方案 before an inspection, but for its approval. */
export const SCHEME = ['basis', 'focus', 'ways', 'from', 'to', 'reportBy'] as const;

/** Asks for a 督查记录: the head, what it was about, what was found and what is demanded. */
export function inspectionParts(filling: Filling, section: Section): readonly Part[] {
  const { values, facts } = filling;
  const about = (path: readonly string[], key: string) => ask('inspection', path, key);
  const { kinds } = section.inspections;
  const role = kinds.find(({ name }) => name === textOf(values, 'kind'))?.role;
  const leaders = section.posts.filter((post) => post.role === 'leader' || post.role === 'chief');
  const others = section.posts.filter((post) => !leaders.includes(post));
  return [
    {
      as: 'group',
      key: 'head',
      title: '',
      isRow: true,
      parts: [
        field('kind', about(['kind'], 'kind').label, words(kinds.map(({ name }) => name))),
        about(['on'], 'on'),
        field('leader', about(['leader'], 'leader').label, named([...leaders, ...others])),
        about(['method'], 'method'),
        ...(role === 'site-review'
          ? [field('month', about(['month'], 'month').label, named(monthsOf(section)), { optional: true })]
          : []),
      ],
    },
    ...matterParts(section, role === 'site-review'),
    {
      as: 'group',
      key: 'units',
      title: inspectionWords.units,
      folded: true,
      parts: facts.units.map(({ id, name }) => tick(`unit.${id}`, name)),
    },
    about(['comment'], 'comment'),
    foundPart(filling, section),
    ...demandParts(filling, section),
    ...(role === 'tour' ? [marksPart(filling)] : []),
    {
      as: 'group',
      key: 'scheme',
      title: about(['scheme'], '').label,
      folded: true,
      parts: [...SCHEME.map((name) => about(['scheme', name], `s.${name}`)), ...decisionParts('s')],
    },
    {
      as: 'group',
      key: 'more',
      title: inspectionWords.more,
      folded: true,
      parts: [
        about(['title'], 'title'),
        about(['until'], 'until'),
        about(['place'], 'place'),
        about(['content'], 'content'),
        about(['good'], 'good'),
        about(['paper'], 'paper'),
        membersPart(filling),
      ],
    },
  ];
}

function matterParts(section: Section, isReview: boolean): readonly Part[] {
  const ticks = (ids: readonly string[]) =>
    ids.map((id) =>
      tick(
        `task.${id}`,
        `${section.unitName(section.matterOf(id).unit)} ${matterName(section.matterOf(id))}`,
      ),
    );
  const owed = isReview ? section.reviews : [];
  const others = section.courses.map(({ task }) => task).filter((id) => !owed.includes(id));
  return [
    ...(owed.length === 0
      ? []
      : [{ as: 'group', key: 'owed', title: inspectionWords.owed, parts: ticks(owed) } as const]),
    {
      as: 'group',
      key: 'others',
      title: owed.length === 0 ? inspectionWords.matters : inspectionWords.others,
      folded: true,
      parts: ticks(others),
    },
  ];
}

/** Rows of a list that the section lengthens by hand. */
function rowsPart(
  values: Filling['values'],
  key: string,
  said: { readonly title: string; readonly add: string; readonly row: (n: number) => string },
  parts: (row: string) => readonly Part[],
): ListPart {
  const rows = rowsOf(values, key);
  return {
    as: 'list',
    key,
    title: said.title,
    add: rows.length < MOST_ROWS ? said.add : null,
    fixed: -1,
    rows: rows.map((row, n) => ({ row, title: said.row(n + 1), parts: parts(row) })),
  };
}

function membersPart({ values, facts }: Filling): ListPart {
  const { members: title, addMember: add, member: row } = inspectionWords;
  return rowsPart(values, 'members', { title, add, row }, (one) => [
    field(`members.${one}.who`, ask('inspection', ['members', 'who'], '').label, named(facts.units)),
    ask('inspection', ['members', 'part'], `members.${one}.part`),
    ask('inspection', ['members', 'result'], `members.${one}.result`),
  ]);
}

function foundPart({ values, facts }: Filling, section: Section): ListPart {
  const { found: title, addFound: add, problem: row } = inspectionWords;
  return rowsPart(values, 'found', { title, add, row }, (one) => [
    field(
      `found.${one}.category`,
      ask('inspection', ['found', 'category'], '').label,
      words(section.inspections.categories),
    ),
    ask('inspection', ['found', 'text'], `found.${one}.text`),
    ask('inspection', ['found', 'basis'], `found.${one}.basis`),
    field(`found.${one}.unit`, inspectionWords.ofUnit, named(facts.units), {
      optional: true,
      hint: inspectionWords.ofAll,
    }),
    verdictPart(`found.${one}.verdict`),
  ]);
}

/** The conclusion of a problem, where there is one. */
export function verdictPart(key: string): Part {
  return ask('inspection', ['found', 'verdict', 'result'], key, {
    label: inspectionWords.verdict,
    hint: inspectionWords.open,
    optional: true,
  });
}

/** Demands belong to matters that are ticked. */
function demandParts({ values }: Filling, section: Section): readonly Part[] {
  const tasks = tickedTasks(section, values);
  if (tasks.length === 0 && rowsOf(values, 'demands').length === 0)
    return rowsOf(values, 'found').length === 0 ? [] : [note(inspectionWords.noTask)];
  const found = rowsOf(values, 'found').map((row, n) => [row, String(n + 1)] as const);
  const { demands: title, addDemand: add, demand: row } = inspectionWords;
  return [
    rowsPart(values, 'demands', { title, add, row }, (one) => [
      field(
        `demands.${one}.task`,
        inspectionWords.of,
        named(tasks.map((id) => ({ id, name: matterName(section.matterOf(id)) }))),
      ),
      ask('inspection', ['demands', 'title'], `demands.${one}.title`),
      ask('inspection', ['demands', 'deliverable'], `demands.${one}.deliverable`),
      ask('inspection', ['demands', 'due'], `demands.${one}.due`),
      ask('inspection', ['demands', 'how'], `demands.${one}.how`),
      ...(found.length === 0
        ? []
        : [
            field(
              `demands.${one}.found`,
              inspectionWords.about1,
              { type: 'choice', options: found },
              { optional: true },
            ),
          ]),
    ]),
  ];
}

function marksPart({ values, facts }: Filling): Part {
  return {
    as: 'group',
    key: 'marks',
    title: inspectionWords.marks,
    parts: facts.units
      .filter(({ id }) => isTicked(values, `unit.${id}`))
      .map(({ id, name }) =>
        ask('inspection', ['marks', 'mark'], `mark.${id}`, { label: name, optional: true }),
      ),
  };
}

/** The matters that are ticked, those owed a review first. */
export function tickedTasks(section: Section, values: Filling['values']): readonly string[] {
  return [...section.reviews, ...section.courses.map(({ task }) => task)].filter(
    (id, n, all) => all.indexOf(id) === n && isTicked(values, `task.${id}`),
  );
}

function monthsOf({ months }: Section): readonly Named[] {
  return months.map((month) => ({ id: month, name: monthInWords(month) }));
}
