import type { Input, Part } from './parts.ts';
import { isTicked, textOf, type Values } from './values.ts';

/** A line of a filled form on paper; a heading where it has no text. */
export type PaperLine =
  | { readonly as: 'heading'; readonly text: string }
  | { readonly as: 'answer'; readonly label: string; readonly text: string }
  | { readonly as: 'ticked'; readonly text: string };

/** A filled form as a sheet of paper says it: what is known, what was answered, nothing that was left empty. */
export function paperLines(parts: readonly Part[], values: Values): readonly PaperLine[] {
  return parts.flatMap((part): readonly PaperLine[] => {
    switch (part.as) {
      case 'known':
        return part.rows.map(([label, text]) => ({ as: 'answer', label, text }));
      case 'field': {
        const text = answerText(part.input, textOf(values, part.key));
        return text === '' ? [] : [{ as: 'answer', label: part.label, text }];
      }
      case 'tick':
        return isTicked(values, part.key) ? [{ as: 'ticked', text: part.label }] : [];
      case 'note':
      case 'link':
        return [];
      case 'group':
        return under(part.title, paperLines(part.parts, values));
      case 'list':
        return under(
          part.title,
          part.rows.flatMap((row) => paperLines(row.parts, values)),
        );
    }
  });
}

function under(title: string, lines: readonly PaperLine[]): readonly PaperLine[] {
  return lines.length === 0 || title === '' ? lines : [{ as: 'heading', text: title }, ...lines];
}

function answerText(input: Input, value: string): string {
  return input.type === 'choice' ? (input.options.find(([option]) => option === value)?.[1] ?? '') : value;
}
