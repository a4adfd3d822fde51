import type { DraftProblem } from '#form/check/draft-problem.ts';
import type { FieldPart, GroupPart, Input, KnownPart, ListPart, Part, TickPart } from '#form/draft/parts.ts';
import { isTicked, TICKED, withoutRow, withRow, type Values } from '#form/draft/values.ts';
import { formWords } from '#wording/form/words.ts';
import { button, h } from './dom.client.ts';

/** What parts are drawn with. */
export interface Drawing {
  readonly values: Values;
  readonly problems: readonly DraftProblem[];
  /** Groups that somebody opened. */
  readonly opened: Set<string>;
  /** Something was typed; what is asked stays the same. */
  readonly typed: (key: string, value: string) => void;
  /** Something was chosen on which it may hang what is asked. */
  readonly changed: (values: Values, focus?: string) => void;
}

/** The id of a field's input. */
export function fieldId(key: string): string {
  return `field-${key}`;
}

/** Parts as elements. */
export function drawParts(parts: readonly Part[], drawing: Drawing): readonly HTMLElement[] {
  return parts.map((part) => {
    switch (part.as) {
      case 'field':
        return part.input.type === 'choice' && part.input.isOpen === true
          ? drawRadios(part, part.input.options, drawing)
          : drawField(part, drawing);
      case 'tick':
        return drawTick(part, drawing);
      case 'note':
        return h('p', { class: part.tone === 'warn' ? 'form-warn' : 'note' }, part.text);
      case 'link':
        return h('p', {}, h('a', { href: part.href }, part.text));
      case 'known':
        return drawKnown(part);
      case 'group':
        return drawGroup(part, drawing);
      case 'list':
        return drawList(part, drawing);
    }
  });
}

function drawKnown({ rows }: KnownPart): HTMLElement {
  return h(
    'dl',
    { class: 'facts' },
    ...rows.flatMap(([label, text]) => [h('dt', {}, label), h('dd', {}, text)]),
  );
}

function drawGroup({ key, title, parts, folded, isRow }: GroupPart, drawing: Drawing): HTMLElement {
  const inner = drawParts(parts, drawing);
  // Fields that merely lie side by side have no name of their own.
  if (isRow === true && title === '') return h('div', { class: 'form-table-row' }, ...inner);
  if (folded !== true) {
    const isTicks = parts.length > 5 && parts.every(({ as }) => as === 'tick');
    const look = isRow === true ? ' form-table-row' : isTicks ? ' form-ticks' : '';
    return h('fieldset', { class: `form-group${look}` }, h('legend', {}, title), ...inner);
  }
  const open = drawing.opened.has(key) || hasProblem(parts, drawing);
  const details = h('details', { class: 'form-folded', open }, h('summary', {}, title), ...inner);
  details.addEventListener('toggle', () => {
    if (details.open) drawing.opened.add(key);
    else drawing.opened.delete(key);
  });
  return details;
}

function hasProblem(parts: readonly Part[], drawing: Drawing): boolean {
  return parts.some((part) =>
    part.as === 'group'
      ? hasProblem(part.parts, drawing)
      : part.as === 'field' && drawing.problems.some(({ key }) => key === part.key),
  );
}

function drawList({ key, title, rows, add, fixed }: ListPart, drawing: Drawing): HTMLElement {
  const { values, changed } = drawing;
  return h(
    'fieldset',
    { class: 'form-list', id: fieldId(key), tabindex: '-1' },
    h('legend', {}, title),
    ...problemNotes(key, drawing),
    ...rows.map((row, n) =>
      h(
        'fieldset',
        { class: 'form-row' },
        h('legend', {}, row.title),
        ...drawParts(row.parts, drawing),
        rows.length - fixed > 1 && n < rows.length - Math.max(fixed, 0)
          ? button(formWords.remove(row.title), () => {
              changed(withoutRow(values, key, row.row), fieldId(key));
            })
          : null,
      ),
    ),
    add === null
      ? null
      : button(add, () => {
          const next = withRow(drawing.values, key, Math.max(fixed, 0));
          changed(next, fieldId(key));
        }),
  );
}

function drawTick({ key, label, hint }: TickPart, drawing: Drawing): HTMLElement {
  const { values, problems, changed } = drawing;
  const id = fieldId(key);
  const box = h('input', {
    type: 'checkbox',
    id,
    checked: isTicked(values, key),
    ...described(key, problems, hint !== undefined),
  });
  box.addEventListener('change', () => {
    changed({ ...drawing.values, [key]: box.checked ? TICKED : '' }, id);
  });
  return h(
    'div',
    { class: 'form-tick' },
    h('label', { for: id }, box, ' ', label),
    hint === undefined ? null : h('p', { class: 'note', id: `${id}-hint` }, hint),
    ...problemNotes(key, drawing),
  );
}

function drawField(part: FieldPart, drawing: Drawing): HTMLElement {
  const { key, label, hint, input, optional, last } = part;
  const { values, problems, typed, changed } = drawing;
  const id = fieldId(key);
  const attributes = {
    id,
    ...described(key, problems, hint !== ''),
    'aria-required': optional ? null : 'true',
  };
  const control = controlOf(input, values[key] ?? '', attributes);
  const left = h('output', { class: 'form-left', for: id });
  const tellLeft = () => {
    if (input.type === 'line' || input.type === 'text') left.textContent = leftText(input.max, control.value);
  };
  tellLeft();
  control.addEventListener('input', () => {
    typed(key, control.value);
    tellLeft();
  });
  if (input.type === 'choice')
    control.addEventListener('change', () => {
      changed({ ...drawing.values, [key]: control.value }, id);
    });
  return h(
    'div',
    { class: 'form-field' },
    h('label', { for: id }, label, optional ? h('small', {}, formWords.optional) : null),
    hint === '' ? null : h('p', { class: 'note', id: `${id}-hint` }, hint),
    last === undefined
      ? null
      : h(
          'p',
          { class: 'form-last' },
          `${last.label}：${last.text}`,
          button(
            formWords.reuse,
            () => {
              control.value = last.text;
              typed(key, last.text);
              tellLeft();
              control.focus();
            },
            { 'aria-label': `${formWords.reuse}：${last.label}` },
          ),
        ),
    control,
    left,
    ...problemNotes(key, drawing),
  );
}

/** A choice of which every answer lies open: one press chooses. */
function drawRadios(
  { key, label, hint }: FieldPart,
  options: readonly (readonly [value: string, text: string])[],
  drawing: Drawing,
): HTMLElement {
  const id = fieldId(key);
  const chosen = drawing.values[key] ?? '';
  return h(
    'fieldset',
    { class: 'form-radios', id, tabindex: '-1', ...described(key, drawing.problems, hint !== '') },
    h('legend', {}, label),
    hint === '' ? null : h('p', { class: 'note', id: `${id}-hint` }, hint),
    ...options.map(([value, text]) => {
      const box = h('input', { type: 'radio', name: id, id: `${id}-${value}`, checked: value === chosen });
      box.addEventListener('change', () => {
        drawing.changed({ ...drawing.values, [key]: value }, box.id);
      });
      return h('label', { for: box.id }, box, ' ', text);
    }),
    ...problemNotes(key, drawing),
  );
}

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

function controlOf(
  input: Input,
  value: string,
  attributes: Readonly<Record<string, string | null>>,
): Control {
  switch (input.type) {
    case 'text': {
      const box = h('textarea', { rows: '3', ...attributes });
      box.value = value;
      return box;
    }
    case 'choice': {
      const chosen = input.options.some(([option]) => option === '')
        ? input.options
        : [['', ''] as const, ...input.options];
      const select = h(
        'select',
        attributes,
        ...chosen.map(([option, text]) =>
          h('option', { value: option }, text === '' ? formWords.choose : text),
        ),
      );
      select.value = value;
      return select;
    }
    case 'line':
    case 'day':
    case 'number': {
      const type = input.type === 'day' ? 'date' : 'text';
      const mode = input.type === 'number' ? { inputmode: 'numeric' } : {};
      const line = h('input', { type, autocomplete: 'off', ...mode, ...attributes });
      line.value = value;
      return line;
    }
  }
}

function leftText(max: number | undefined, value: string): string {
  if (max === undefined) return '';
  const left = max - value.trim().length;
  return left < 0 ? formWords.over(-left) : formWords.left(left);
}

function described(
  key: string,
  problems: readonly DraftProblem[],
  hasHint: boolean,
): Readonly<Record<string, string | null>> {
  const id = fieldId(key);
  const own = problems.filter((problem) => problem.key === key);
  const ids = [...own.map((_, n) => `${id}-problem-${String(n)}`), ...(hasHint ? [`${id}-hint`] : [])];
  return {
    'aria-describedby': ids.length === 0 ? null : ids.join(' '),
    'aria-invalid': own.some(({ severity }) => severity === 'error') ? 'true' : null,
  };
}

function problemNotes(key: string, { problems }: Drawing): readonly HTMLElement[] {
  return problems
    .filter((problem) => problem.key === key)
    .map(({ severity, message, expected, fix }, n) =>
      h(
        'p',
        { class: `form-${severity}`, id: `${fieldId(key)}-problem-${String(n)}` },
        message,
        ...[expected === '' ? '' : formWords.expected(expected), fix === '' ? '' : formWords.fix(fix)]
          .filter((line) => line !== '')
          .flatMap((line) => [h('br'), line]),
      ),
    );
}
