import { sectionWords } from '#wording/form/section.ts';
import type { Filling } from '../../draft/form.ts';
import type { FieldPart, Input, NotePart, TickPart } from '../../draft/parts.ts';
import { typed } from '../../draft/typed.ts';
import { textOf, type Values } from '../../draft/values.ts';
import type { FormFacts } from '../../facts.ts';
import type { SectionFacts, SectionMatter } from '../../section-facts.ts';

/** The section's facts, with the matters by id. */
export interface Section extends SectionFacts {
  readonly matterOf: (id: string) => SectionMatter;
  readonly unitName: (id: string) => string;
  readonly postName: (id: string) => string;
}

/** The facts of the page of the section; undefined on a page that has none. */
export function sectionOf({ section, units }: FormFacts): Section | undefined {
  if (section === null) return undefined;
  const matters = new Map(section.matters.map((matter) => [matter.id, matter]));
  return {
    ...section,
    matterOf: (id) => matters.get(id) ?? { ...NO_MATTER, id, title: id },
    unitName: (id) => units.find((unit) => unit.id === id)?.name ?? id,
    postName: (id) => section.posts.find((post) => post.id === id)?.name ?? id,
  };
}

const NO_MATTER = { no: '', unit: '', due: '', folder: '', measured: false };

/** `人防疏散基地二期建设（督办〔2026〕12号）`. */
export function matterName({ title, no }: SectionMatter): string {
  return no === '' ? title : sectionWords.matter(title, no);
}

export function note(text: string, tone?: NotePart['tone']): NotePart {
  return { as: 'note', text, ...(tone === undefined ? {} : { tone }) };
}

export function tick(key: string, label: string): TickPart {
  return { as: 'tick', key, label };
}

/** A field that no schema describes as a whole. */
export function field(
  key: string,
  label: string,
  input: Input,
  more: Partial<Pick<FieldPart, 'hint' | 'optional' | 'last'>> = {},
): FieldPart {
  return { as: 'field', key, label, hint: '', input, optional: false, ...more };
}

/** A choice among words that stand for themselves. */
export function words(list: readonly string[]): Input {
  return { type: 'choice', options: list.map((word) => [word, word]) };
}

/** A choice among what has a name. */
export function named(list: readonly { readonly id: string; readonly name: string }[]): Input {
  return { type: 'choice', options: list.map(({ id, name }) => [id, name]) };
}

/** The day of a moment. */
export function today({ now }: Pick<Filling, 'now'>): string {
  return now.slice(0, 10);
}

/** Asks how a leader's word came: on which day, how, on which paper. */
export function decisionParts(key: string): readonly FieldPart[] {
  return [
    field(`${key}.on`, sectionWords.on, { type: 'day' }),
    field(`${key}.mode`, sectionWords.mode, words(sectionWords.modes)),
    field(
      `${key}.paper`,
      sectionWords.paper,
      { type: 'line', max: 80 },
      { optional: true, hint: sectionWords.paperHint },
    ),
  ];
}

/** The word of a post as it is recorded, typed in the fields of `decisionParts`. */
export function decisionTree(values: Values, key: string, by: unknown): object {
  return {
    by,
    on: typed(values, `${key}.on`),
    mode: typed(values, `${key}.mode`),
    paper: typed(values, `${key}.paper`),
  };
}

/** Whether anything stands in a field. */
export function isTyped(values: Values, key: string): boolean {
  return textOf(values, key) !== '';
}
