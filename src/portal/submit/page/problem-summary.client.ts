import type { DraftProblem } from '#form/check/draft-problem.ts';
import { namesOfFields, type Part } from '#form/draft/parts.ts';
import { formWords } from '#wording/form/words.ts';
import { h } from './dom.client.ts';
import { fieldId } from './draw-parts.client.ts';

/** What is wrong in all: errors lead to their fields, reminders are told below. */
export function summaryOf(
  problems: readonly DraftProblem[],
  parts: readonly Part[],
  isChecked: boolean,
): readonly HTMLElement[] {
  if (!isChecked) return [h('p', { class: 'form-warn', role: 'status' }, formWords.unchecked)];
  const labels = namesOfFields(parts);
  const errors = problems.filter(({ severity }) => severity === 'error');
  const reminders = problems.filter(({ severity }) => severity !== 'error');
  const list = (told: readonly DraftProblem[]) =>
    h(
      'ul',
      {},
      ...told.map(({ key, message, fix }) =>
        h(
          'li',
          {},
          key === null || !labels.has(key)
            ? [message, fix].filter((line) => line !== '').join('。')
            : focusLink(key, `${labels.get(key) ?? ''}：${message}`),
        ),
      ),
    );
  if (problems.length === 0) return [h('p', { class: 'note', role: 'status' }, formWords.sound)];
  return [
    ...(errors.length === 0
      ? []
      : [h('p', { class: 'form-error', role: 'alert' }, formWords.errors(errors.length)), list(errors)]),
    ...(reminders.length === 0
      ? []
      : [h('p', { class: 'form-reminder' }, formWords.reminders(reminders.length)), list(reminders)]),
  ];
}

function focusLink(key: string, text: string): HTMLElement {
  const link = h('a', { href: `#${fieldId(key)}` }, text);
  link.addEventListener('click', (event) => {
    event.preventDefault();
    const field = document.getElementById(fieldId(key));
    const folded = field?.closest('details');
    if (folded) folded.open = true;
    field?.focus();
  });
  return link;
}
