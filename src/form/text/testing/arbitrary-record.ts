import fc from 'fast-check';
import { z } from 'zod';
import { KINDS } from '#record/kinds.ts';
import type { KindName } from '#record/ledger.ts';
import { fieldsOf, type Field } from '#record/schema/fields.ts';
import type { Names } from '../../names.ts';
import { isFreeText } from '../scalar.ts';
import type { Filing } from '../write-text.ts';

/** Pieces of which awkward texts are made: signs that mean something somewhere, and whole lines that look like ours. */
const PIECES = [
  ...Array.from('甲乙：:；、，。#-*>|｜`\'"“”「」【】《》〔〕()（）{}[]\\/&@~=?!%.0129'),
  ...['𠮷', '㐀', '😀', '☎️', ' ', '  ', '　', '\u00A0', '\u2003', '\t', '\n', '\n\n', ' \n', '\n　　'],
  ...['\\n', '\\u{a0}', '- ', '```', '\n```\n', '\n1. ', '\n（1）', '\n（完，共2行）', '\n进展：', '：\n'],
  ...[
    '【周报】',
    '\n【周报】工程科',
    '\n【签收】',
    '另有2项请走内网',
    '张三：',
    '\n张三 2026/5/29 10:12',
    '> ',
  ],
];

/** Text for people as a schema takes it. */
export function arbitraryText(max: number): fc.Arbitrary<string> {
  return fc.array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 25 }).map((pieces) => {
    let text = '';
    for (const sign of pieces.join('')) if (text.length + sign.length <= max) text += sign;
    return text.trim() === '' ? '甲' : text.trim();
  });
}

/** Any record, valid field by field, of a kind that speaks of what has a name, at any of its places; its matters all open. */
export function arbitraryFiling(kind: KindName, names: Names): fc.Arbitrary<Filing> {
  const { schema, paths } = KINDS[kind];
  return fc
    .tuple(arbitraryOf(fieldsOf(schema), names), fc.constantFrom(...Object.keys(paths)), fc.nat({ max: 3 }))
    .map(([value, pattern, n]) => {
      const filing = { kind, value: Object(value) as object };
      return { ...filing, path: pathAt(pattern, filing, n) };
    });
}

/** A place of the pattern that fits what the record says, or any other. */
function pathAt(pattern: string, { kind, value }: Omit<Filing, 'path'>, n: number): string {
  const free: Readonly<Record<string, string>> = {
    year: '2026',
    date: `2026-05-2${String(n)}`,
    n: String(n + 2),
    suffix: `s${String(n)}`,
  };
  const told = (field: string): unknown => Object.getOwnPropertyDescriptor(value, field)?.value;
  const path = pattern.replaceAll(/\{([a-z]+)\}/gu, (_, name: string) => {
    const from = Object.values<Readonly<Record<string, string>>>(KINDS[kind].paths)
      .flatMap((identity) => Object.entries(identity))
      .find(([, form]) => form === `{${name}}`);
    const said = from === undefined ? undefined : told(from[0]);
    return typeof said === 'string' || typeof said === 'number' ? String(said) : (free[name] ?? 'x1');
  });
  return path;
}

function arbitraryOf(field: Field, names: Names): fc.Arbitrary<unknown> {
  const { schema, element, options, members, ref } = field;
  if (options.length > 0) return fc.oneof(...options.map((option) => arbitraryOf(option, names)));
  if (members.size > 0) {
    const model = [...members].filter(([key]) => key !== 'disclosure' && key !== 'onBehalf');
    return fc.record(Object.fromEntries(model.map(([key, member]) => [key, arbitraryOf(member, names)])), {
      requiredKeys: model.flatMap(([key, member]) => (member.optional ? [] : [key])),
    });
  }
  if (element !== undefined) return fc.array(arbitraryOf(element, names), { maxLength: 3 });
  if (schema instanceof z.ZodEnum) return fc.constantFrom(...schema.options);
  if (schema instanceof z.ZodLiteral) return fc.constantFrom(...schema.values);
  if (schema instanceof z.ZodBoolean) return fc.boolean();
  if (schema instanceof z.ZodNumber) return fc.integer({ min: 0, max: 100 });
  const id = fc.constantFrom('n1', 'n2', 'n3', 'end', 'x1', 'a-b', 'o2026-001', '2026-01-15-annual');
  const idIn = (...lists: (readonly { readonly id: string }[])[]) => {
    const all = lists.flat().map((one) => one.id);
    return all.length === 0 ? id : fc.oneof(fc.constantFrom(...all), fc.constantFrom(...all), id);
  };
  const { units, posts, tasks } = names;
  if (ref?.target === 'unit') return idIn(units);
  if (ref?.target === 'post') return idIn(posts);
  if (ref?.target === 'actor') return idIn(units, posts);
  if (ref?.target === 'task') return fc.constantFrom(...tasks.map((task) => task.id));
  if (field.local) return idIn(tasks.flatMap(({ nodes }) => nodes));
  if (isFreeText(field)) return arbitraryText(schema instanceof z.ZodString ? (schema.maxLength ?? 20) : 20);
  const forms = ['2026-05-29', '2026-12-31', '2026-05', '2026-W22', '2026-W01', '2026-05-29 10:20', '10:20'];
  const all: readonly unknown[] = [...forms, 'n2', '320', '0.8', '2026-01-15-annual', field.example];
  return fc.constantFrom(...all.filter((text) => z.safeParse(schema, text).success));
}
