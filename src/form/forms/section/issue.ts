import { LINE_WORDS } from '#record/freeze/paper-edition.ts';
import { issueTitle, issueWords } from '#wording/form/issue.ts';
import type { DraftRecord, Filling, Form } from '../../draft/form.ts';
import type { Part } from '../../draft/parts.ts';
import { from, typed } from '../../draft/typed.ts';
import { isTicked, textOf, TICKED, type Values } from '../../draft/values.ts';
import type { PaperFacts, PaperLineFacts, PaperPartFacts, UrgeSheetFacts } from '../../section-facts.ts';
import { eventNames } from './event-place.ts';
import { field, isTyped, named, note, sectionOf, tick, today, type Section } from './section-parts.ts';

/** 印发材料: which lines of a computed draft a paper has, in which order, with a sentence beside one; the words themselves stand in no field (mechanisms.md rows 51, 53). */
export const issueForm: Form = {
  name: 'issue',
  title: issueTitle,
  about: issueWords.about,
  subjectLabel: issueWords.subjectLabel,
  none: issueWords.none,
  subjects: ({ section }) =>
    [...(section?.papers ?? []), ...(section?.urgeSheets ?? [])].map(({ id, name }) => ({ id, text: name })),
  start: ({ facts, subject, now }) => {
    const section = sectionOf(facts);
    const paper = section?.papers.find(({ id }) => id === subject);
    const [first, second] = section === undefined ? [] : clerks(section);
    return {
      on: today({ now }),
      edited: (second ?? first)?.id ?? '',
      checked: first?.id ?? '',
      ...Object.fromEntries(
        (paper?.parts ?? []).flatMap((part) =>
          part.lines.slice(0, part.proposed ?? part.most).map((line) => [keyOf(part, line), TICKED] as const),
        ),
      ),
    };
  },
  parts: (filling) => {
    const section = sectionOf(filling.facts);
    const sheet = urgeOf(filling, section);
    if (sheet !== undefined)
      return [
        { as: 'known', rows: [[issueWords.no, sheet.no]] },
        note(sheet.text),
        field('on', issueWords.on, { type: 'day' }),
      ];
    const paper = paperOf(filling, section);
    return section === undefined || paper === undefined ? [] : paperParts(filling, section, paper);
  },
  records: (filling) => {
    const section = sectionOf(filling.facts);
    const sheet = urgeOf(filling, section);
    if (section !== undefined && sheet !== undefined) return [urgeRecord(filling, section, sheet)];
    const paper = paperOf(filling, section);
    return paper === undefined ? [] : [issuedRecord(filling, paper)];
  },
};

function paperOf({ subject }: Filling, section: Section | undefined): PaperFacts | undefined {
  return section?.papers.find(({ id }) => id === subject);
}

function urgeOf({ subject }: Filling, section: Section | undefined): UrgeSheetFacts | undefined {
  return section?.urgeSheets.find(({ id }) => id === subject);
}

/** That a 催办单 was issued is one event of its matter, and nothing of it is typed. */
function urgeRecord(filling: Filling, section: Section, { task, no, text }: UrgeSheetFacts): DraftRecord {
  return {
    kind: 'event',
    names: eventNames(filling, section, '催办', task, []),
    value: { task, kind: '催办', on: typed(filling.values, 'on'), no, text, submitted: filling.now },
  };
}

/** The posts of the section; of an office that lists none, all that do not lead. */
function clerks({ posts }: Section): Section['posts'] {
  const own = posts.filter(({ role }) => role === 'own');
  return own.length > 0 ? own : posts.filter(({ role }) => role === 'other');
}

function keyOf({ part }: PaperPartFacts, { task, of }: PaperLineFacts): string {
  return `l.${part}.${task ?? ''}.${of ?? ''}`;
}

function paperParts({ values, facts }: Filling, section: Section, paper: PaperFacts): readonly Part[] {
  const leaders = section.posts.filter(({ role }) => role === 'leader' || role === 'chief');
  const own = clerks(section);
  return [
    { as: 'known', rows: [[issueWords.drafted, paper.drafted]] },
    ...paper.parts
      .filter(({ lines }) => lines.length > 0)
      .map((part): Part => {
        const ticked = part.lines.filter((line) => isTicked(values, keyOf(part, line))).length;
        return {
          as: 'group',
          key: `p.${part.part}`,
          title: issueWords.part(part.title, part.lines.length, part.most),
          parts: [
            ...(ticked > part.most ? [note(issueWords.tooMany(ticked, part.most), 'warn')] : []),
            ...part.lines.flatMap((line) => lineParts(values, part, line, facts.asksInside && paper.says)),
          ],
        };
      }),
    ...paper.paragraphs
      .filter(({ isInside }) => facts.asksInside || !isInside)
      .map(({ part, title, most }) =>
        field(
          `t.${part}`,
          issueWords.paragraph(title, most),
          { type: 'text', max: most },
          { optional: true },
        ),
      ),
    {
      as: 'group',
      key: 'who',
      title: '',
      isRow: true,
      parts: [
        field('on', issueWords.on, { type: 'day' }),
        field('edited', issueWords.edited, named(own)),
        field('checked', issueWords.checked, named(own)),
        field('signed', issueWords.signed, named(leaders), { optional: true }),
      ],
    },
    ...(paper.isHandedOver === true
      ? [
          field('to', issueWords.to, named(facts.units), { optional: true }),
          field('toOn', issueWords.toOn, { type: 'day' }, { optional: true }),
        ]
      : []),
  ];
}

function lineParts(
  values: Values,
  part: PaperPartFacts,
  line: PaperLineFacts,
  asksSay: boolean,
): readonly Part[] {
  const key = keyOf(part, line);
  return [
    tick(key, line.text),
    ...(isTicked(values, key)
      ? [
          {
            as: 'group',
            key: `${key}.more`,
            title: '',
            isRow: true,
            parts: [
              field(`${key}.at`, issueWords.at, { type: 'number', least: 1, most: 99 }, { optional: true }),
              ...(asksSay
                ? [
                    field(
                      `${key}.say`,
                      issueWords.say,
                      { type: 'line', max: LINE_WORDS },
                      { optional: true, hint: issueWords.sayHint },
                    ),
                  ]
                : []),
            ],
          } as const,
        ]
      : []),
  ];
}

/** The ticked lines of a part: a line given a place stands before the one that had it. */
function inOrder(values: Values, part: PaperPartFacts): readonly PaperLineFacts[] {
  return part.lines
    .map((line, index) => {
      const typedAt = Number(textOf(values, `${keyOf(part, line)}.at`));
      return { line, at: typedAt > 0 ? typedAt - 0.5 : index + 1 };
    })
    .filter(({ line }) => isTicked(values, keyOf(part, line)))
    .toSorted((a, b) => a.at - b.at)
    .map(({ line }) => line);
}

function idOf({ part }: PaperPartFacts, { task, of }: PaperLineFacts) {
  return { part, ...(task === null ? {} : { task }), ...(of === null ? {} : { of }) };
}

function issuedRecord(
  { values, now }: Filling,
  { record, names, drafted, parts, paragraphs }: PaperFacts,
): DraftRecord {
  const chosen = parts.flatMap((part) =>
    inOrder(values, part).map((line) => {
      const key = keyOf(part, line);
      return from(key, { ...idOf(part, line), say: typed(values, `${key}.say`) });
    }),
  );
  const cut = parts.flatMap((part) =>
    part.lines.filter((line) => !isTicked(values, keyOf(part, line))).map((line) => idOf(part, line)),
  );
  const filled = paragraphs.filter(({ part }) => textOf(values, `t.${part}`) !== '');
  const written = filled
    .filter(({ of }) => of === 'edition')
    .map(({ part }) => ({ part, text: typed(values, `t.${part}`) }));
  const texts = filled
    .filter(({ of }) => of === 'text')
    .map(({ part }) => [part, typed(values, `t.${part}`)] as const);
  return {
    kind: 'issued',
    names,
    value: {
      id: names.id,
      ...record,
      on: typed(values, 'on'),
      edition: {
        drafted,
        lines: chosen,
        ...(cut.length === 0 ? {} : { cut }),
        ...(written.length === 0 ? {} : { paragraphs: written }),
        edited: typed(values, 'edited'),
        checked: typed(values, 'checked'),
        signed: typed(values, 'signed'),
      },
      ...(texts.length === 0 ? {} : { text: Object.fromEntries(texts) }),
      ...(isTyped(values, 'to')
        ? { handedOver: { to: typed(values, 'to'), on: typed(values, 'toOn') } }
        : {}),
      submitted: now,
    },
  };
}
