import { formWords } from '#wording/form/words.ts';

/** What a form is made of, for whatever draws it: a browser, a test, a sheet of paper. */
export type Part = FieldPart | TickPart | NotePart | LinkPart | KnownPart | GroupPart | ListPart;

/** One thing that is asked. */
export interface FieldPart {
  readonly as: 'field';
  readonly key: string;
  readonly label: string;
  readonly hint: string;
  readonly input: Input;
  readonly optional: boolean;
  /** What stood there last time, to be taken again by one press. */
  readonly last?: { readonly label: string; readonly text: string };
}

/** How something is typed. */
export type Input =
  | { readonly type: 'line' | 'text'; readonly max: number | undefined }
  | { readonly type: 'day' }
  | { readonly type: 'number'; readonly least: number; readonly most: number }
  /** Value → what is read. An empty value first where nothing is chosen yet. */
  | {
      readonly type: 'choice';
      readonly options: readonly (readonly [value: string, text: string])[];
      /** Whether all of them lie open, so that one is chosen by one press. */
      readonly isOpen?: true;
    };

export interface TickPart {
  readonly as: 'tick';
  readonly key: string;
  readonly label: string;
  readonly hint?: string;
}

/** A sentence. `warn` is what must not be missed. */
export interface NotePart {
  readonly as: 'note';
  readonly text: string;
  readonly tone?: 'warn';
}

/** One press that leads on to another form of the page: `#register=2026-06-08-office#1`. */
interface LinkPart {
  readonly as: 'link';
  readonly text: string;
  readonly href: string;
}

/** What the form knows and nobody types. */
export interface KnownPart {
  readonly as: 'known';
  readonly rows: readonly (readonly [label: string, text: string])[];
}

/** Parts under one heading; `folded` until somebody opens them. */
export interface GroupPart {
  readonly as: 'group';
  readonly key: string;
  readonly title: string;
  readonly parts: readonly Part[];
  readonly folded?: boolean;
  /** A row of a table: its parts lie beside one another where there is room. Without a title it is no more than that. */
  readonly isRow?: boolean;
}

/** Parts that come in rows, which somebody adds and takes away. */
export interface ListPart {
  readonly as: 'list';
  readonly key: string;
  readonly title: string;
  readonly rows: readonly { readonly row: string; readonly title: string; readonly parts: readonly Part[] }[];
  /** What adds a row; null where there may be no more. */
  readonly add: string | null;
  /** How many rows at the end stay there, below any that is added; −1 where there may be no row at all. */
  readonly fixed: number;
}

/** The fields and ticks of parts, those of groups and rows among them. */
export function fieldsOfParts(parts: readonly Part[]): readonly (FieldPart | TickPart)[] {
  return parts.flatMap((part): readonly (FieldPart | TickPart)[] => {
    if (part.as === 'field' || part.as === 'tick') return [part];
    if (part.as === 'group') return fieldsOfParts(part.parts);
    return part.as === 'list' ? part.rows.flatMap((row) => fieldsOfParts(row.parts)) : [];
  });
}

/** What each field is called in a list of what is wrong: of several with one label each with its heading in front. */
export function namesOfFields(parts: readonly Part[]): ReadonlyMap<string, string> {
  const fields = fieldsUnder(parts, '');
  const [once, twice] = [new Set<string>(), new Set<string>()];
  for (const { label } of fields) (once.has(label) ? twice : once).add(label);
  return new Map(
    fields.map(({ key, label, heading }) => [
      key,
      heading !== '' && twice.has(label) ? formWords.under(heading, label) : label,
    ]),
  );
}

interface FieldUnder {
  readonly key: string;
  readonly label: string;
  /** The nearest one above it. */
  readonly heading: string;
}

function fieldsUnder(parts: readonly Part[], heading: string): readonly FieldUnder[] {
  return parts.flatMap((part): readonly FieldUnder[] => {
    if (part.as === 'field' || part.as === 'tick') return [{ key: part.key, label: part.label, heading }];
    if (part.as === 'group') return fieldsUnder(part.parts, part.title === '' ? heading : part.title);
    return part.as === 'list' ? part.rows.flatMap((row) => fieldsUnder(row.parts, row.title)) : [];
  });
}
