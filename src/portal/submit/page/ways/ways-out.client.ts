import type { FiledRecord } from '#form/draft/form.ts';
import type { PaperLine } from '#form/draft/paper.ts';
import type { FormFacts } from '#form/facts.ts';
import { savedName } from '#form/saved-name.ts';
import { formAddress, newFileAddress, recordsBlock } from '#forge/submission/forge-place.ts';
import { formWords } from '#wording/form/words.ts';
import { h } from '../dom.client.ts';

/** How a form leaves the page; each answers with what is then told, and shown. */
export const WAYS = ['copy', 'save', 'print', 'forge'] as const;
export type Way = (typeof WAYS)[number];

/** What makes one file of several: of some weight, and asked for seldom. */
export type Packer = () => Promise<(records: readonly FiledRecord[]) => Uint8Array<ArrayBuffer>>;

/** What is sent. */
export interface Outgoing {
  readonly facts: FormFacts;
  /** `周报`, `周报、月报` */
  readonly kind: string;
  readonly title: string;
  readonly records: readonly FiledRecord[];
  /** As a person reads it, and as the section's paste door reads it again. */
  readonly text: string;
  /** Whether everyone in a group may read the text. */
  readonly isForGroup: boolean;
  readonly packer: Packer | undefined;
  readonly paper: readonly PaperLine[];
}

/** Puts a text on the clipboard by the oldest means there is, from a box that is seen: WeChat's browser knows no other, and shows what was not copied. */
export function copyText(box: HTMLTextAreaElement): boolean {
  box.focus();
  box.select();
  box.setSelectionRange(0, box.value.length);
  // Without it nothing is copied in WeChat's browser, whatever the standards have in its place.
  const older: { execCommand: (command: string) => boolean } = document;
  try {
    if (older.execCommand('copy')) return true;
  } catch {
    // Refused: the text stands there to be copied by hand.
  }
  return false;
}

/** Copies, by the newer means where the older was refused. */
export async function copied(box: HTMLTextAreaElement): Promise<boolean> {
  if (copyText(box)) return true;
  try {
    await navigator.clipboard.writeText(box.value);
    return true;
  } catch {
    return false;
  }
}

/** Saves the records as one file, several packed, or below their places one after another where nothing packs. */
export async function saveFile({ records, facts, kind, packer }: Outgoing): Promise<string> {
  const name = savedName(records, facts, kind);
  const pack = records.length <= 1 ? undefined : await packer?.().catch(() => undefined);
  return pack === undefined
    ? saveAs(new Blob([recordsBlock(records)], { type: YAML }), `${name}.yaml`)
    : saveAs(new Blob([pack(records)], { type: 'application/zip' }), `${name}.zip`);
}

const YAML = 'text/yaml;charset=utf-8';

function saveAs(file: Blob, name: string): string {
  const url = URL.createObjectURL(file);
  const link = h('a', { href: url, download: name, hidden: true });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => {
    URL.revokeObjectURL(url);
  }, 60_000);
  return name;
}

/** Prints the filled form alone, with what a sheet needs to be signed. */
export function printPaper({ facts, title, paper }: Outgoing): void {
  const sheet = h(
    'div',
    { class: 'form-paper' },
    h('h1', {}, title),
    h('p', {}, `${facts.office.name}（${facts.office.section}）`),
    h('p', {}, facts.unit.name),
    h(
      'dl',
      {},
      ...paper.flatMap((line) => {
        if (line.as === 'heading') return [h('dt', { class: 'form-paper-head' }, line.text)];
        if (line.as === 'ticked') return [h('dt', {}, '☑'), h('dd', {}, line.text)];
        return [h('dt', {}, line.label), h('dd', {}, line.text)];
      }),
    ),
    h(
      'p',
      { class: 'form-sign' },
      h('span', {}, `${formWords.signature}：`),
      h('span', {}, `${formWords.seal}：`),
      h('span', {}, `${formWords.date}：`),
    ),
  );
  document.body.append(sheet);
  document.documentElement.dataset['formPaper'] = 'on';
  const done = () => {
    sheet.remove();
    delete document.documentElement.dataset['formPaper'];
    removeEventListener('afterprint', done);
  };
  addEventListener('afterprint', done);
  print();
}

/** The issue form of the office's repository, and whether the records fitted into its address. */
export function forgeForm({
  facts,
  kind,
  records,
}: Outgoing): { readonly href: string; readonly isFilled: boolean } | null {
  if (facts.forge === null) return null;
  const href = formAddress(facts.forge, records, { kind, unit: facts.unit.name });
  return { href, isFilled: new URL(href).searchParams.has('records') };
}

/** The pages on which each record is written as a new file, for those who know Git. */
export function newFiles({
  facts,
  records,
}: Outgoing): readonly { readonly path: string; readonly href: string }[] {
  const { forge } = facts;
  return forge === null
    ? []
    : records.map(({ path, text }) => ({ path, href: newFileAddress(forge, { path, text }) }));
}
