import { registerWords } from '#wording/form/section.ts';
import { ask } from '../../draft/ask.ts';
import type { DraftRecord, Filling, Form } from '../../draft/form.ts';
import type { Part } from '../../draft/parts.ts';
import { from, typed } from '../../draft/typed.ts';
import { isTicked, textOf, type Values } from '../../draft/values.ts';
import type { RegisterFacts } from '../../section-facts.ts';
import {
  decisionParts,
  decisionTree,
  field,
  isTyped,
  named,
  sectionOf,
  tick,
  today,
  words,
  type Section,
} from './section-parts.ts';

/** 立项下达: one matter and its notice; laid on several units it is a dossier for each, with one parent and one notice (rules.md §2–3). */
export const registerForm: Form = {
  name: 'register',
  title: registerWords.title,
  about: registerWords.about,
  subjectLabel: registerWords.subjectLabel,
  none: registerWords.none,
  subjects: ({ section }) =>
    (section?.register ?? null) === null ? [] : [{ id: 'new', text: registerWords.subject }],
  start: ({ facts, now }) => ({
    printed: today({ now }),
    kind: facts.section?.register?.kinds[0] ?? '',
    'fix.on': today({ now }),
    'fix.mode': '签批',
  }),
  parts: (filling) => {
    const section = sectionOf(filling.facts);
    const register = section?.register ?? null;
    return section === undefined || register === null ? [] : registerParts(filling, section, register);
  },
  records: (filling) => {
    const section = sectionOf(filling.facts);
    const register = section?.register ?? null;
    return section === undefined || register === null ? [] : registerRecords(filling, section, register);
  },
};

function registerParts(filling: Filling, section: Section, register: RegisterFacts): readonly Part[] {
  const { values, facts } = filling;
  const { id, no } = numbers(values, register);
  const level = register.classes.find(({ name }) => name === textOf(values, 'class'));
  const leaders = section.posts.filter(({ role }) => role === 'leader' || role === 'chief');
  return [
    {
      as: 'known',
      rows: [
        [registerWords.no, no],
        [registerWords.id, id],
      ],
    },
    field(
      'source',
      registerWords.source,
      { type: 'choice', options: register.sources.map(({ key, text }) => [key, text]) },
      { optional: true },
    ),
    ...(isTyped(values, 'source')
      ? []
      : [field('sourceKind', registerWords.sourceOther, words(register.sourceKinds))]),
    ask('task', ['title'], 'title'),
    ask('task', ['requirement'], 'requirement'),
    {
      as: 'group',
      key: 'who',
      title: '',
      isRow: true,
      parts: [
        field('lead', registerWords.lead, named(register.units)),
        field('official', registerWords.official, named(leaders), {
          optional: true,
          hint: registerWords.officialHint,
        }),
        ask('task', ['due'], 'due', { label: registerWords.due }),
      ],
    },
    tick('noLater', registerWords.dueNoLater),
    {
      as: 'group',
      key: 'what',
      title: '',
      isRow: true,
      parts: [
        field('kind', ask('task', ['kind'], 'kind').label, words(register.kinds)),
        field(
          'class',
          ask('task', ['class'], 'class').label,
          words(register.classes.map(({ name }) => name)),
        ),
        ask('task', ['notice', 'printed'], 'printed', { label: registerWords.printed }),
      ],
    },
    ...(level?.fixed === true
      ? [
          tick('fixed', registerWords.classFixed),
          ...(isTicked(values, 'fixed')
            ? [
                {
                  as: 'group',
                  key: 'fix',
                  title: registerWords.classWhen,
                  isRow: true,
                  parts: decisionParts('fix'),
                } as const,
              ]
            : []),
        ]
      : []),
    splitPart(filling, section, register),
    {
      as: 'group',
      key: 'assists',
      title: registerWords.assists,
      folded: true,
      parts: register.units
        .filter((unit) => unit.id !== textOf(values, 'lead'))
        .map((unit) => tick(`assist.${unit.id}`, unit.name)),
    },
    {
      as: 'group',
      key: 'more',
      title: registerWords.more,
      folded: true,
      parts: [
        ask('task', ['goal', 'measure'], 'measure', { optional: true }),
        ask('task', ['goal', 'amount'], 'amount', { optional: true }),
        ...(register.items.length === 0
          ? []
          : [field('item', ask('task', ['item'], 'item').label, named(register.items), { optional: true })]),
        ...register.tags.map((tag) => tick(`tag.${tag}`, registerWords.tag(tag))),
        field('steps', registerWords.steps, { type: 'text', max: undefined }, { optional: true }),
        ...(facts.asksInside
          ? [ask('task', ['background'], 'background'), ask('task', ['disclosure'], 'disclosure')]
          : []),
        field(
          'before',
          registerWords.before,
          { type: 'number', least: 0, most: 99 },
          {
            optional: true,
            hint: registerWords.beforeHint,
          },
        ),
      ],
    },
  ];
}

function splitPart({ values }: Filling, section: Section, register: RegisterFacts): Part {
  const measured = isTyped(values, 'measure');
  return {
    as: 'group',
    key: 'split',
    title: registerWords.split,
    folded: true,
    parts: others(values, register).flatMap((unit) => [
      tick(`split.${unit.id}`, registerWords.splitUnit(unit.name, section.postName(unit.leader))),
      ...(measured && isTicked(values, `split.${unit.id}`)
        ? [ask('task', ['goal', 'amount'], `amount.${unit.id}`, { label: registerWords.amount(unit.name) })]
        : []),
    ]),
  };
}

function others(values: Values, { units }: RegisterFacts): RegisterFacts['units'] {
  return units.filter(({ id }) => id !== textOf(values, 'lead'));
}

/** The next free id and number; further on by as many as were taken today and are not known here yet. */
function numbers(
  values: Values,
  { nextId, nextNo }: RegisterFacts,
): { readonly id: string; readonly no: string } {
  const before = /^\d{1,2}$/u.test(textOf(values, 'before')) ? Number(textOf(values, 'before')) : 0;
  return {
    id: nextId.replace(/\d+$/u, (n) => String(Number(n) + before).padStart(n.length, '0')),
    no: nextNo.replace(/\d+(?=\D*$)/u, (n) =>
      String(Number(n) + before).padStart(n.startsWith('0') ? n.length : 0, '0'),
    ),
  };
}

function registerRecords(
  filling: Filling,
  section: Section,
  register: RegisterFacts,
): readonly DraftRecord[] {
  const { values } = filling;
  const { id } = numbers(values, register);
  const lead = textOf(values, 'lead');
  const title = textOf(values, 'title');
  const own = taskRecord(filling, section, register, {
    id,
    title: typed(values, 'title'),
    lead: typed(values, 'lead'),
    leadOfficial: isTyped(values, 'official')
      ? typed(values, 'official')
      : from('lead', leaderOf(register, lead)),
    amount: typed(values, 'amount'),
  });
  const parts = others(values, register).filter((unit) => isTicked(values, `split.${unit.id}`));
  return [
    own,
    ...parts.map((unit) =>
      taskRecord(filling, section, register, {
        id: `${id}-${unit.id}`,
        title: from('title', title === '' ? undefined : registerWords.childTitle(title, unit.name)),
        lead: from(`split.${unit.id}`, unit.id),
        leadOfficial: from(`split.${unit.id}`, unit.leader),
        parent: id,
        amount: typed(values, `amount.${unit.id}`),
      }),
    ),
  ];
}

function leaderOf({ units }: RegisterFacts, id: string): string | undefined {
  const leader = units.find((unit) => unit.id === id)?.leader;
  return leader === '' ? undefined : leader;
}

/** What is one matter's own. */
interface OwnFields {
  readonly id: string;
  readonly title: object;
  readonly lead: object;
  readonly leadOfficial: object;
  readonly parent?: string;
  readonly amount: object;
}

function taskRecord(
  filling: Filling,
  { chief }: Section,
  register: RegisterFacts,
  { amount, ...own }: OwnFields,
): DraftRecord {
  const { values, now } = filling;
  const level = register.classes.find(({ name }) => name === textOf(values, 'class'));
  const isFixed = level?.fixed === true && isTicked(values, 'fixed') && chief !== null;
  const tags = register.tags.filter((tag) => isTicked(values, `tag.${tag}`));
  const assists = others(values, register).filter((unit) => isTicked(values, `assist.${unit.id}`));
  const steps = textOf(values, 'steps')
    .split('\n')
    .map((step) => step.trim())
    .filter((step) => step !== '');
  return {
    kind: 'task',
    names: { year: own.id.slice(1, 5), task: own.id },
    value: {
      ...own,
      requirement: typed(values, 'requirement'),
      kind: typed(values, 'kind'),
      source: sourceTree(values, register),
      class: typed(values, 'class'),
      classFixed: isFixed ? decisionTree(values, 'fix', from('fixed', chief)) : undefined,
      tags: tags.length === 0 ? undefined : tags.map((tag) => from(`tag.${tag}`, tag)),
      item: typed(values, 'item'),
      ...(own.parent === undefined && assists.length > 0
        ? { assists: assists.map((unit) => from(`assist.${unit.id}`, unit.id)) }
        : {}),
      notice: { no: numbers(values, register).no, printed: typed(values, 'printed') },
      due: typed(values, 'due'),
      dueNoLater: isTicked(values, 'noLater') ? from('noLater', true) : undefined,
      goal: isTyped(values, 'measure') ? { measure: typed(values, 'measure'), amount } : undefined,
      steps: steps.length === 0 ? undefined : from('steps', steps),
      background: own.parent === undefined ? typed(values, 'background') : undefined,
      disclosure: typed(values, 'disclosure'),
      submitted: now,
    },
  };
}

function sourceTree(values: Values, { sources }: RegisterFacts): object {
  const source = sources.find(({ key }) => key === textOf(values, 'source'));
  if (source === undefined) return { kind: typed(values, 'sourceKind') };
  const { kind, meeting, decision, incoming, clue } = source;
  return {
    kind: from('source', kind),
    meeting: meeting === null ? undefined : from('source', meeting),
    decision: decision ?? undefined,
    incoming: incoming === null ? undefined : from('source', incoming),
    clue: clue === null ? undefined : from('source', clue),
  };
}
