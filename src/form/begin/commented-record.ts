import { z } from 'zod';
import { writeYaml } from '#load/fault/write-yaml.ts';
import { KINDS } from '#record/kinds.ts';
import type { KindName } from '#record/ledger.ts';
import { fieldsOf, holds, type Field } from '#record/schema/fields.ts';
import { plainLine } from '#text/plain-line.ts';
import { fieldWords } from '#wording/help/fields.ts';
import { fieldLabel } from '../labels.ts';
import { lineText } from '../record-text.ts';

/** What is known of a record before somebody writes it. */
export interface Begun {
  /** Fields with their values, as in a record; lists of mappings with one for each entry that is known. */
  readonly known: object;
  /** What stands behind a field instead of its name or of what belongs there, by place: `matters.0.task` → the title of the matter. */
  readonly notes: ReadonlyMap<string, string>;
  /** Fields that may be left out and are asked all the same, by place, entries of a list as `*`: `marks.*.mark`. */
  readonly asked: readonly string[];
  /** What may stand in a field, beyond what its schema says; by place likewise. */
  readonly choices: (field: Field, place: string) => readonly string[];
  /** In brief: of what may be left out only these fields, by place; no name behind a value, no example behind what is asked. */
  readonly brief?: readonly string[] | undefined;
}

interface Below {
  readonly depth: number;
  readonly place: string;
  readonly begun: Begun;
}

/**
 * A record begun, as commented YAML: what is known stands in it; what must be written is left empty, behind it what
 * belongs there; what may be left out stands as a comment with an example, to be taken out of its comment.
 */
export function commentedRecord(kind: KindName, begun: Begun): string {
  const lines = memberLines(fieldsOf(KINDS[kind].schema), begun.known, { depth: 0, place: '', begun });
  return `${lines.join('\n')}\n`;
}

function memberLines({ members }: Field, known: object, below: Below): string[] {
  const values = new Map(Object.entries(known));
  return [...members].flatMap(([key, field]) => fieldLines(key, field, values.get(key), below));
}

function fieldLines(key: string, field: Field, value: unknown, { depth, place, begun }: Below): string[] {
  const here = place === '' ? key : `${place}.${key}`;
  const anywhere = here.replaceAll(/\.\d+(?=\.|$)/gu, '.*');
  const inside: Below = { depth: depth + 1, place: here, begun };
  const { brief } = begun;
  const note = begun.notes.get(here);
  const line = (written: unknown, comment: string | undefined) =>
    `${lineText({ depth, item: false, key, value: written })}${comment === undefined ? '' : ` # ${comment}`}`;
  const named = note ?? (brief === undefined ? labelOf(field) : undefined);
  if (value === undefined && field.optional && !begun.asked.includes(anywhere)) {
    // What is written into a standing record later is none of its beginning.
    if (holds(field, ({ later }) => later !== undefined)) return [];
    if (begun.brief?.includes(anywhere) === false) return [];
    const about = aboutOf(field, begun.choices(field, anywhere), false);
    return [`${'  '.repeat(depth)}# ${key}: ${writeYaml(field.example)} # ${about}`];
  }
  const { element } = field;
  if (element !== undefined && element.members.size > 0) {
    const entries: readonly unknown[] = Array.isArray(value) ? value : [{}];
    return [
      line(undefined, named),
      ...entries.flatMap((entry, index) =>
        itemLines(element, objectOf(entry), { ...inside, place: `${here}.${String(index)}` }),
      ),
    ];
  }
  if (field.members.size > 0) return [line(undefined, named), ...memberLines(field, objectOf(value), inside)];
  if (value !== undefined) return [line(value, named)];
  return [line(undefined, note ?? aboutOf(field, begun.choices(field, anywhere), brief === undefined))];
}

/** An entry of a list: what is written first, so that its dash stands before a field; then what is left in comments. */
function itemLines(element: Field, entry: object, below: Below): string[] {
  const lines = memberLines(element, entry, { ...below, depth: below.depth + 1 });
  const indent = '  '.repeat(below.depth + 1);
  const isNote = (line: string) => line.startsWith(`${indent}# `);
  const written = lines.filter((line) => !isNote(line));
  const [first = '', ...rest] = written;
  return [`${'  '.repeat(below.depth)}- ${first.slice(indent.length)}`, ...rest, ...lines.filter(isNote)];
}

function labelOf(field: Field): string {
  return plainLine(fieldLabel(field));
}

/** What a field is, what may stand in it, an example: behind a field that somebody is to fill in. */
function aboutOf(field: Field, offered: readonly string[], withExample: boolean): string {
  const { schema, example, about } = field;
  const own = schema instanceof z.ZodEnum ? schema.options.map(String) : [];
  const choices = offered.length > 0 ? offered : own;
  return [
    plainLine(about),
    ...(choices.length > 0 ? [plainLine(fieldWords.choices(choices))] : []),
    ...(withExample && choices.length === 0 && example !== undefined
      ? [plainLine(fieldWords.example(writeYaml(example)))]
      : []),
    ...(field.tier === 'system' && !about.includes(fieldWords.tiers.system) ? [fieldWords.tiers.system] : []),
  ].join('；');
}

function objectOf(value: unknown): object {
  return typeof value === 'object' && value !== null ? value : {};
}
