import { inspectionWords } from '#wording/form/section-late.ts';
import { ask } from '../../draft/ask.ts';
import type { Filling } from '../../draft/form.ts';
import type { ListPart, Part } from '../../draft/parts.ts';
import { isTicked, rowsOf, textOf } from '../../draft/values.ts';
import { field, matterName, named, note, tick, words, type Section } from './section-parts.ts';

const MOST_ROWS = 30;

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
          ? [field('month', about(['month'], 'month').label, words(section.months), { optional: true })]
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

function membersPart({ values, facts }: Filling): ListPart {
  const rows = rowsOf(values, 'members');
  return {
    as: 'list',
    key: 'members',
    title: inspectionWords.members,
    add: rows.length < MOST_ROWS ? inspectionWords.addMember : null,
    fixed: -1,
    rows: rows.map((row, n) => ({
      row,
      title: inspectionWords.member(n + 1),
      parts: [
        field(`members.${row}.who`, ask('inspection', ['members', 'who'], '').label, named(facts.units)),
        ask('inspection', ['members', 'part'], `members.${row}.part`),
        ask('inspection', ['members', 'result'], `members.${row}.result`),
      ],
    })),
  };
}

function foundPart({ values, facts }: Filling, section: Section): ListPart {
  const rows = rowsOf(values, 'found');
  return {
    as: 'list',
    key: 'found',
    title: inspectionWords.found,
    add: rows.length < MOST_ROWS ? inspectionWords.addFound : null,
    fixed: -1,
    rows: rows.map((row, n) => ({
      row,
      title: inspectionWords.problem(n + 1),
      parts: [
        field(
          `found.${row}.category`,
          ask('inspection', ['found', 'category'], '').label,
          words(section.inspections.categories),
        ),
        ask('inspection', ['found', 'text'], `found.${row}.text`),
        ask('inspection', ['found', 'basis'], `found.${row}.basis`),
        field(`found.${row}.unit`, inspectionWords.ofUnit, named(facts.units), {
          optional: true,
          hint: inspectionWords.ofAll,
        }),
        verdictPart(`found.${row}.verdict`),
      ],
    })),
  };
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
  const rows = rowsOf(values, 'demands');
  const tasks = tickedTasks(section, values);
  if (tasks.length === 0 && rows.length === 0)
    return rowsOf(values, 'found').length === 0 ? [] : [note(inspectionWords.noTask)];
  const found = rowsOf(values, 'found').map((row, n) => [row, String(n + 1)] as const);
  return [
    {
      as: 'list',
      key: 'demands',
      title: inspectionWords.demands,
      add: rows.length < MOST_ROWS ? inspectionWords.addDemand : null,
      fixed: -1,
      rows: rows.map((row, n) => ({
        row,
        title: inspectionWords.demand(n + 1),
        parts: [
          field(
            `demands.${row}.task`,
            inspectionWords.of,
            named(tasks.map((id) => ({ id, name: matterName(section.matterOf(id)) }))),
          ),
          ask('inspection', ['demands', 'title'], `demands.${row}.title`),
          ask('inspection', ['demands', 'deliverable'], `demands.${row}.deliverable`),
          ask('inspection', ['demands', 'due'], `demands.${row}.due`),
          ask('inspection', ['demands', 'how'], `demands.${row}.how`),
          ...(found.length === 0
            ? []
            : [
                field(
                  `demands.${row}.found`,
                  inspectionWords.about1,
                  { type: 'choice', options: found },
                  { optional: true },
                ),
              ]),
        ],
      })),
    },
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
