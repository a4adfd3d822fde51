import { recordsBlock } from '#forge/submission/forge-place.ts';
import { textWords } from '#wording/form/text.ts';
import { formWords } from '#wording/form/words.ts';
import { button, h } from '../dom.client.ts';
import {
  copied,
  copyText,
  forgeForm,
  newFiles,
  printPaper,
  saveFile,
  type Outgoing,
  type Way,
} from './ways-out.client.ts';

/** What is shown once a way out was taken: what it did, the text to copy by hand, and that it was sent. */
export function wayOut(way: Way, going: Outgoing, sent: () => void): readonly HTMLElement[] {
  const [, kept] =
    way === 'copy' && going.isForGroup ? (textWords.leftRead.exec(going.text.trim()) ?? []) : [];
  // All of it is for the inner network: whoever pasted what is left would think it filed.
  if (kept !== undefined)
    return [
      h('p', { role: 'alert', class: 'form-warn' }, `${formWords.copiedNone}${formWords.copiedLeft(kept)}`),
    ];
  const forge = way === 'forge' ? forgeForm(going) : null;
  const files = way === 'forge' ? newFiles(going) : [];
  const text = forge === null ? going.text : recordsBlock(going.records);
  const box = h('textarea', { readonly: true, rows: '8', 'aria-label': formWords.text });
  box.value = text;
  return [
    h('p', { role: 'status', class: 'form-told' }),
    ...(forge === null
      ? []
      : [h('p', {}, h('a', { href: forge.href, target: '_blank', rel: 'noopener' }, formWords.forgeOpen))]),
    box,
    ...(files.length === 0
      ? []
      : [
          h(
            'details',
            {},
            h('summary', {}, formWords.git),
            h(
              'ul',
              {},
              ...files.map(({ path, href }) =>
                h('li', {}, h('a', { href, target: '_blank', rel: 'noopener' }, formWords.newFile(path))),
              ),
            ),
          ),
        ]),
    h('p', {}, button(formWords.sent, sent)),
  ];
}

/** What a text says at its end that it leaves for the inner network. */
function leftOf(text: string): string {
  const [, , left] = textWords.doneRead.exec(text.slice(text.trimEnd().lastIndexOf('\n') + 1).trim()) ?? [];
  return left === undefined ? '' : formWords.copiedLeft(left);
}

export async function leave(
  way: Way,
  going: Outgoing,
  box: HTMLTextAreaElement,
  told: HTMLElement,
): Promise<void> {
  switch (way) {
    case 'copy':
      told.textContent = (await copied(box))
        ? going.isForGroup
          ? `${formWords.copied}${leftOf(going.text)}`
          : formWords.copiedFiles
        : formWords.copyByHand;
      return;
    case 'save':
      told.textContent = (going.isForGroup ? formWords.saved : formWords.savedFiles)(await saveFile(going));
      return;
    case 'print':
      printPaper(going);
      return;
    case 'forge': {
      const forge = forgeForm(going);
      if (forge === null) return;
      copyText(box);
      open(forge.href, '_blank', 'noopener');
      told.textContent = forge.isFilled ? formWords.forgeFilled : formWords.forgePaste;
    }
  }
}
