import { registerWords } from '#wording/form/section-late.ts';
import { ask } from '../../draft/ask.ts';
import type { Filling, Form } from '../../draft/form.ts';
import type { Part } from '../../draft/parts.ts';
import { isTicked, textOf } from '../../draft/values.ts';
import type { RegisterFacts } from '../../section-facts.ts';
import { numbers, others, registerRecords } from './register-records.ts';
import {
  decisionParts,
  field,
  isTyped,
  named,
  note,
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
    (section?.register ?? null) === null
      ? []
      : [
          { id: 'new', text: registerWords.subject },
          ...(section?.register?.begun ?? []).map(({ key, text }) => ({ id: key, text })),
        ],
  start: ({ facts, subject, now }) => ({
    printed: today({ now }),
    kind: facts.section?.register?.kinds[0] ?? '',
    'fix.on': today({ now }),
    'fix.mode': '签批',
    ...facts.section?.register?.begun?.find(({ key }) => key === subject)?.values,
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
  const begun = register.begun?.some(({ key }) => key === filling.subject) === true;
  return [
    ...(begun ? [note(registerWords.begunNote)] : []),
    ...(begun && !isTyped(values, 'due') ? [note(registerWords.begunOpen, 'warn')] : []),
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
        field('category', ask('task', ['category'], 'category').label, words(register.categories), {
          optional: true,
        }),
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
    folded: !others(values, register).some(({ id }) => isTicked(values, `split.${id}`)),
    parts: others(values, register).flatMap((unit) => [
      tick(`split.${unit.id}`, registerWords.splitUnit(unit.name, section.postName(unit.leader))),
      ...(isTicked(values, `split.${unit.id}`)
        ? [
            ask('task', ['due'], `due.${unit.id}`, {
              label: registerWords.dueOf(unit.name),
              hint: '',
              optional: true,
            }),
            ...(isTyped(values, `due.${unit.id}`)
              ? [tick(`noLater.${unit.id}`, registerWords.dueOfNoLater(unit.name))]
              : []),
          ]
        : []),
      ...(measured && isTicked(values, `split.${unit.id}`)
        ? [ask('task', ['goal', 'amount'], `amount.${unit.id}`, { label: registerWords.amount(unit.name) })]
        : []),
    ]),
  };
}
