import { signWords } from '#wording/form/section-late.ts';
import type { DraftRecord, Filling } from '../../draft/form.ts';
import { from, typed } from '../../draft/typed.ts';
import { isTicked, textOf, type Values } from '../../draft/values.ts';
import { freeNames } from '../../record-path.ts';
import type { SignItem, SignList } from '../../section-facts.ts';
import { folderNames } from '../matter-part.ts';
import type { Section } from './section-parts.ts';

/** The fields of a row begin with it. */
export function keyOf(row: SignItem): string {
  if (row.kind === 'paper') return `s.${row.issued}.paper`;
  return row.kind === 'class' ? `s.${row.task}.class` : `s.${row.task}.${String(row.version)}.${row.kind}`;
}

/** What was written beside a row; what nothing was written beside follows the tick for all. */
export function answerTo(values: Values, row: SignItem): 'agree' | 'refuse' | undefined {
  const own = textOf(values, `${keyOf(row)}.said`);
  if (own === signWords.agree) return 'agree';
  if (own === signWords.refuse[row.kind]) return 'refuse';
  return isTicked(values, 'all') ? 'agree' : undefined;
}

/** The record of what a leader said of one row of the list; undefined where nothing was said. */
export function signedRecord(
  filling: Filling,
  section: Section,
  list: SignList,
  row: SignItem,
): DraftRecord | undefined {
  const answer = answerTo(filling.values, row);
  if (answer === undefined) return undefined;
  const signature = signatureOf(filling.values, list, row);
  if (row.kind === 'class' || row.kind === 'paper')
    return wordRecord(filling, section, row, signature, answer);
  return filingRecord(filling, section, row, signature, answer);
}

/** Who signed, for whom, and when. */
interface Signature {
  readonly by: unknown;
  readonly actingFor: unknown;
  readonly on: unknown;
  readonly paper: string;
}

function signatureOf(values: Values, { post, no }: SignList, row: SignItem): Signature {
  const key = `${keyOf(row)}.said`;
  const typedIn = textOf(values, key) === '' ? 'all' : key;
  const isActing = textOf(values, 'deputy') !== '';
  return {
    by: isActing ? typed(values, 'deputy') : from(typedIn, post),
    actingFor: isActing ? from('deputy', post) : undefined,
    on: typed(values, 'on'),
    paper: no,
  };
}

/** A plan or a change, approved or sent back. */
function filingRecord(
  { values, now }: Filling,
  section: Section,
  row: Extract<SignItem, { readonly version: number }>,
  { by, actingFor, on, paper }: Signature,
  answer: 'agree' | 'refuse',
): DraftRecord {
  const said =
    answer === 'agree'
      ? {
          [row.kind === 'beyond' ? 'chiefConsent' : 'approval']: {
            by,
            actingFor,
            on,
            mode: '签批',
            paper,
          },
        }
      : {
          [row.kind === 'plan' ? 'returned' : 'refused']: {
            by,
            on,
            reason: typed(values, `${keyOf(row)}.reason`),
          },
        };
  const names = { ...folderNames(section.matterOf(row.task)), n: String(row.version) };
  return {
    kind: 'filing',
    names: freeNames('filing', names, 'suffix', section.taken),
    value: { task: row.task, version: row.version, ...said, submitted: now },
  };
}

/** The class of a notice, or a paper: agreed to or sent back. */
function wordRecord(
  { values, now }: Filling,
  section: Section,
  row: Extract<SignItem, { readonly kind: 'class' | 'paper' }>,
  { by, actingFor, on, paper }: Signature,
  answer: 'agree' | 'refuse',
): DraftRecord {
  const key = keyOf(row);
  const isPaper = row.kind === 'paper';
  const word = {
    result: from(
      textOf(values, `${key}.said`) === '' ? 'all' : `${key}.said`,
      answer === 'agree' ? '同意' : '退回',
    ),
    // What is agreed to has an opinion only where the form asks for one.
    opinion: isPaper || answer === 'refuse' ? typed(values, `${key}.reason`) : undefined,
    decision: { by, actingFor, on, mode: '签批', paper },
    submitted: now,
  };
  if (isPaper)
    return {
      kind: 'reading',
      names: freeNames('reading', { kind: row.folder, issued: row.issued }, 'suffix', section.taken),
      value: { issued: row.issued, ...word },
    };
  return {
    kind: 'classing',
    names: freeNames('classing', folderNames(section.matterOf(row.task)), 'suffix', section.taken),
    value: { task: row.task, class: row.level, ...word },
  };
}
