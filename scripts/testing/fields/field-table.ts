import { momentInWords } from '#wording/calendar/day.ts';
import { recordProofWords } from '#wording/shared/record-names.ts';
import { KINDS } from '#record/kinds.ts';
import { KIND_NAMES, type KindName } from '#record/ledger.ts';
import type { Field } from '#record/schema/fields.ts';
import { everyField } from '#record/schema/testing/every-field.ts';
import { SAID } from './said-places.ts';
import type { PlainRecord } from './plain-record.ts';
import type { OpenMark, WholeLedger } from './whole-ledger.ts';

/** A public field and the pages on which it is read. */
export interface FieldRow {
  /** `meeting.decisions[].text`. */
  readonly field: string;
  readonly about: string;
  /** What was looked for. */
  readonly looked: string;
  /** Where it was found; empty where nobody can read it. */
  readonly pages: readonly string[];
}

/** A page as it is read, and its source. */
export interface PageText {
  readonly page: string;
  /** Without tags and blanks. */
  readonly text: string;
  readonly source: string;
}

/** What a person reads; the manual's own examples are no place where a record is read. */
export function pageTexts(files: ReadonlyMap<string, Buffer>): readonly PageText[] {
  return [...files]
    .filter(([path]) => path.endsWith('.html'))
    .map(([path, bytes]) => {
      const source = bytes.toString('utf8');
      return { page: path.replace(/index\.html$/u, ''), text: bare(source), source };
    });
}

function bare(html: string): string {
  return html
    .replaceAll(/<(script|style|template)\b[\s\S]*?<\/\1>/gu, '')
    .replaceAll(/<[^>]+>/gu, '')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
    .replaceAll(/[ \t\r\n]+/gu, '');
}

/** Fields that no page repeats, or that say themselves by standing on one. */
const EXCEPT = /\.accounts(?:\[\]|\.|$)|\.disclosure$/u;

/** How a record came stands beside its place, with whatever its paper is called. */
const BESIDE = /\.(?:submitted|onBehalf\.(?:receivedAt|channel|enteredBy))$/u;

/** Every field that everyone may read, of every kind that hands write, with where it is read. */
export function fieldTable(ledger: WholeLedger, pages: readonly PageText[]): readonly FieldRow[] {
  const marks = Map.groupBy(ledger.marks, ({ field }) => field);
  const name = namesOf(ledger);
  return KIND_NAMES.filter(isWrittenByHand).flatMap((kind) =>
    everyField(KINDS[kind].schema)
      .filter(({ field }) => field.tier === 'public' && !holdsFields(field))
      .map(({ path, field }): FieldRow & { readonly except: boolean } => {
        const full = `${kind}.${path}`;
        const found = marks.get(full) ?? marks.get(`${full}[]`);
        const [looked, where] =
          found !== undefined
            ? ['原文', pagesOf(pages, found)]
            : BESIDE.test(full)
              ? besideOf(ledger, kind, pages, name)
              : saidAt(full, pages, name);
        return { field: full, about: field.about, looked, pages: where, except: EXCEPT.test(full) };
      })
      .filter(({ except }) => !except)
      .map(({ field, about, looked, pages: where }) => ({ field, about, looked, pages: where })),
  );
}

/** Objections are for the system alone; what commands and rules write is published as files, word for word. */
function isWrittenByHand(kind: KindName): boolean {
  return KINDS[kind].tier === 'public' && KINDS[kind].writer !== 'command' && kind !== 'rules';
}

function holdsFields({ members, element }: Field): boolean {
  return members.size > 0 || (element?.members.size ?? 0) > 0;
}

function pagesOf(pages: readonly PageText[], marks: readonly OpenMark[]): readonly string[] {
  return pages.filter(({ text }) => marks.some((mark) => text.includes(mark.text))).map(({ page }) => page);
}

type Names = (words: string) => string;

/** Where the words of a field that is no free text stand. */
function saidAt(field: string, pages: readonly PageText[], name: Names): [string, readonly string[]] {
  const said = SAID[field];
  if (said === undefined) return ['没有写明在哪里', []];
  const [page, words] = said;
  const found = pages.filter((one) => one.page === page && says(one, name(words)));
  return [`${page} ${words}`, found.map((one) => one.page)];
}

function says({ text, source }: PageText, words: string): boolean {
  if (words.startsWith('#')) return source.includes(`id="${words.slice(1)}"`);
  // Links lead from their page, so their ends alone are sure.
  if (words.startsWith('=')) return source.includes(`${words.slice(1).replace(/^\//u, '')}"`);
  return text.includes(words.replaceAll(' ', ''));
}

/** The sentence that tells how a record of a kind came, in full. */
function besideOf(
  { records, marks }: WholeLedger,
  kind: KindName,
  pages: readonly PageText[],
  name: Names,
): [string, readonly string[]] {
  const sentences = records.flatMap(({ kind: of, value }) => {
    const came = cameOf(value);
    if (of !== kind || came === undefined) return [];
    if (!marks.some(({ text }) => text === came.onBehalf.paper)) return [];
    const said = [
      recordProofWords.submitted(momentInWords(came.submitted)),
      recordProofWords.onBehalf(
        momentInWords(came.onBehalf.receivedAt),
        came.onBehalf.channel,
        name(`{unit:${came.onBehalf.enteredBy}}`),
      ),
      recordProofWords.paper(came.onBehalf.paper),
    ];
    return [recordProofWords.all(said)];
  });
  const found = pages.filter(({ text }) => sentences.some((sentence) => text.includes(sentence)));
  return ['记录在台账中的位置旁', found.map(({ page }) => page)];
}

interface Came {
  readonly submitted: string;
  readonly onBehalf: {
    readonly receivedAt: string;
    readonly channel: string;
    readonly enteredBy: string;
    readonly paper: string;
  };
}

function cameOf(value: unknown): Came | undefined {
  return typeof value === 'object' && value !== null && 'onBehalf' in value ? (value as Came) : undefined;
}

/** Puts what things are called into words that name them by their ids. */
function namesOf({ records }: WholeLedger): Names {
  const called = new Map<string, string>();
  for (const { kind, value } of records) for (const [id, name] of namesIn(kind, value)) called.set(id, name);
  return (words) =>
    words.replaceAll(/\{([a-z]+:[a-z0-9-]+)\}/gu, (_, id: string) => called.get(id) ?? `（没有${id}）`);
}

function namesIn(kind: PlainRecord['kind'], value: unknown): readonly (readonly [string, string])[] {
  const all = (list: unknown, sort: string): (readonly [string, string])[] =>
    (Array.isArray(list) ? list : []).map(
      ({ id, name }: { readonly id: string; readonly name: string }) => [`${sort}:${id}`, name] as const,
    );
  const record = Object(value) as Readonly<Record<string, unknown>>;
  const id = String(record['id']);
  if (kind === 'unit') {
    const [last] = record['names'] as readonly { readonly name: string }[];
    return last === undefined ? [] : [[`unit:${id}`, last.name]];
  }
  if (kind === 'office') return all(record['posts'], 'post');
  if (kind === 'items') return all(record['items'], 'item');
  if (kind === 'rules')
    return [...all(record['leagues'], 'league'), ...all(record['components'], 'component')];
  return kind === 'task' ? [[`task:${id}`, String(record['title'])]] : [];
}
