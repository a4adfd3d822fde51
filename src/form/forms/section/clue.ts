import { clueWords } from '#wording/form/section-late.ts';
import { ask } from '../../draft/ask.ts';
import type { DraftRecord, Filling, Form } from '../../draft/form.ts';
import type { Part } from '../../draft/parts.ts';
import { typed } from '../../draft/typed.ts';
import { isTicked, type Values } from '../../draft/values.ts';
import { field, named, note, sectionOf, tick, today, words, type Section } from './section-parts.ts';

/** 群众线索: registered without persons; and the decision on one that waits for it (rules.md §9). */
export const clueForm: Form = {
  name: 'clue',
  title: clueWords.title,
  block: 'clue',
  about: clueWords.about,
  subjectLabel: clueWords.subjectLabel,
  none: clueWords.none,
  subjects: ({ section }) => [
    { id: 'new', text: clueWords.fresh },
    ...(section?.clues.waiting ?? []).map(({ id, summary }) => ({
      id,
      text: clueWords.waiting(id, summary),
    })),
  ],
  start: () => ({}),
  parts: (filling) => {
    const section = sectionOf(filling.facts);
    if (section === undefined) return [];
    const waiting = waitingOf(filling, section);
    if (waiting !== undefined)
      return [{ as: 'known', rows: [[clueWords.known, waiting.summary]] }, ...decisionParts()];
    return [
      note(clueWords.warn, 'warn'),
      field('channel', ask('clue', ['channel'], 'channel').label, words(section.clues.channels)),
      field('category', ask('clue', ['category'], 'category').label, words(section.clues.categories)),
      field('unit', ask('clue', ['unit'], 'unit').label, named(filling.facts.units), { optional: true }),
      ask('clue', ['summary'], 'summary'),
      tick('decide', clueWords.decide),
      ...(isTicked(filling.values, 'decide') ? decisionParts() : []),
    ];
  },
  records: (filling) => {
    const section = sectionOf(filling.facts);
    return section === undefined ? [] : [clueRecord(filling, section)];
  },
};

function waitingOf({ subject }: Filling, { clues }: Section) {
  return clues.waiting.find(({ id }) => id === subject);
}

function decisionParts(): readonly Part[] {
  return [
    ask('clue', ['decision', 'result'], 'result', { label: clueWords.decision }),
    ask('clue', ['decision', 'reason'], 'reason', { label: clueWords.reason }),
  ];
}

function decisionTree(values: Values, on: string): object {
  return { on, result: typed(values, 'result'), reason: typed(values, 'reason') };
}

/** A decision is written into the clue that stands, which is kept as it is. */
function clueRecord(filling: Filling, section: Section): DraftRecord {
  const { values, now } = filling;
  const waiting = waitingOf(filling, section);
  if (waiting !== undefined)
    return {
      kind: 'clue',
      names: waiting.names,
      value: { ...waiting.value, decision: decisionTree(values, today(filling)) },
    };
  const id = section.clues.next;
  return {
    kind: 'clue',
    names: { year: id.slice(1, 5), id },
    value: {
      id,
      channel: typed(values, 'channel'),
      category: typed(values, 'category'),
      unit: typed(values, 'unit'),
      summary: typed(values, 'summary'),
      decision: isTicked(values, 'decide') ? decisionTree(values, today(filling)) : undefined,
      submitted: now,
    },
  };
}
