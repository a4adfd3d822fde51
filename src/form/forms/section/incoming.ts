import { incomingWords } from '#wording/form/section-late.ts';
import { ask } from '../../draft/ask.ts';
import type { DraftRecord, Filling, Form } from '../../draft/form.ts';
import type { Part } from '../../draft/parts.ts';
import { from, typed } from '../../draft/typed.ts';
import { isTicked } from '../../draft/values.ts';
import type { IncomingWaiting } from '../../section-facts.ts';
import { field, sectionOf, tick, today, words, type Section } from './section-parts.ts';

/** 来件: what came in from above or outside; and the answer (回告) to one that wants it (mechanisms.md rows 9–11; rules.md §9). */
export const incomingForm: Form = {
  name: 'incoming',
  title: incomingWords.title,
  block: 'tasks',
  about: incomingWords.about,
  subjectLabel: incomingWords.subjectLabel,
  none: incomingWords.none,
  subjects: ({ section }) => [
    { id: 'new', text: incomingWords.fresh },
    ...(section?.incoming.waiting ?? []).map(({ id, title, to, due }) => ({
      id,
      text: incomingWords.waiting(title, to, due),
    })),
  ],
  start: ({ now }) => ({ date: today({ now }), 'replied.on': today({ now }) }),
  parts: (filling) => {
    const section = sectionOf(filling.facts);
    if (section === undefined) return [];
    const waiting = waitingOf(filling, section);
    return waiting === undefined ? paperParts(filling, section) : replyParts(waiting);
  },
  records: (filling) => {
    const section = sectionOf(filling.facts);
    return section === undefined ? [] : [incomingRecord(filling, section)];
  },
};

function waitingOf({ subject }: Filling, { incoming }: Section): IncomingWaiting | undefined {
  return incoming.waiting.find(({ id }) => id === subject);
}

function paperParts({ values, facts }: Filling, { incoming }: Section): readonly Part[] {
  return [
    field('kind', ask('incoming', ['kind'], 'kind').label, words(incoming.kinds)),
    ask('incoming', ['title'], 'title'),
    ask('incoming', ['from'], 'from'),
    ask('incoming', ['date'], 'date'),
    ask('incoming', ['document'], 'document'),
    ask('incoming', ['text'], 'text'),
    {
      as: 'group',
      key: 'units',
      title: incomingWords.units,
      folded: true,
      parts: facts.units.map(({ id, name }) => tick(`unit.${id}`, name)),
    },
    tick('wants', incomingWords.wants),
    ...(isTicked(values, 'wants')
      ? [ask('incoming', ['reply', 'to'], 'reply.to'), ask('incoming', ['reply', 'due'], 'reply.due')]
      : []),
  ];
}

function replyParts({ title, to, due }: IncomingWaiting): readonly Part[] {
  return [
    {
      as: 'known',
      rows: [
        [incomingWords.known, title],
        [incomingWords.wanted, incomingWords.wantedBy(to, due)],
      ],
    },
    ask('incoming', ['replied', 'on'], 'replied.on'),
    ask('incoming', ['replied', 'document'], 'replied.document'),
    ask('incoming', ['replied', 'text'], 'replied.text'),
  ];
}

/** An answer is written into the paper that stands, which is kept as it is. */
function incomingRecord(filling: Filling, section: Section): DraftRecord {
  const { values, facts, now } = filling;
  const waiting = waitingOf(filling, section);
  if (waiting !== undefined)
    return {
      kind: 'incoming',
      names: waiting.names,
      value: {
        ...waiting.value,
        replied: {
          on: typed(values, 'replied.on'),
          document: typed(values, 'replied.document'),
          text: typed(values, 'replied.text'),
        },
      },
    };
  const id = section.incoming.next;
  const units = facts.units.filter((unit) => isTicked(values, `unit.${unit.id}`));
  return {
    kind: 'incoming',
    names: { year: id.slice(2, 6), id },
    value: {
      id,
      kind: typed(values, 'kind'),
      title: typed(values, 'title'),
      from: typed(values, 'from'),
      date: typed(values, 'date'),
      document: typed(values, 'document'),
      units: units.length === 0 ? undefined : units.map((unit) => from(`unit.${unit.id}`, unit.id)),
      text: typed(values, 'text'),
      reply: isTicked(values, 'wants')
        ? { to: typed(values, 'reply.to'), due: typed(values, 'reply.due') }
        : undefined,
      submitted: now,
    },
  };
}
