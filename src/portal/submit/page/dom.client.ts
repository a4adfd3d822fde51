type Child = Node | string | null;

/** An element with attributes and children; a text child is text, whatever it holds. An attribute `false` or `null` is left out. */
export function h<K extends keyof HTMLElementTagNameMap>(
  name: K,
  attributes: Readonly<Record<string, string | boolean | null>> = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes))
    if (value !== false && value !== null) element.setAttribute(key, value === true ? '' : value);
  for (const child of children) if (child !== null) element.append(child);
  return element;
}

/** A button that submits nothing. */
export function button(
  text: string,
  act: () => void,
  attributes: Readonly<Record<string, string | boolean>> = {},
): HTMLButtonElement {
  const element = h('button', { type: 'button', ...attributes }, text);
  element.addEventListener('click', act);
  return element;
}
