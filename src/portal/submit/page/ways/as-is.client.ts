import type { AsIs } from '#form/draft/form.ts';
import { button, h } from '../dom.client.ts';

/** The one press that sends a form as it stands, with what it does; where it may not be pressed, with why. */
export function drawAsIs(asIs: AsIs | undefined, press: () => void): readonly HTMLElement[] {
  if (asIs === undefined) return [];
  const { label, hint, missing } = asIs;
  const id = 'form-as-is';
  return [
    button(label, press, { class: 'form-as-is', disabled: missing !== undefined, 'aria-describedby': id }),
    h('p', { id, class: missing === undefined ? 'note' : 'form-warn' }, missing ?? hint),
  ];
}
