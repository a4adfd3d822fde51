import { tolerantRegExp } from './tolerant-pattern.client.ts';

/**
 * What the forms and checks use of the language and a browser of 2020 lacks (kernel 86, iOS 13): WeChat's built-in
 * browser and the domestic ones on old systems. Nothing is touched where it is there.
 */
function add(target: object, name: string, value: (this: never, ...given: never[]) => unknown): void {
  if (!(name in target)) Object.defineProperty(target, name, { value, writable: true, configurable: true });
}

type List = readonly unknown[];
type Test = (item: unknown, index: number, list: List) => unknown;

const list = Array.prototype;
function at(this: List, index: number): unknown {
  return this[index < 0 ? this.length + index : index];
}
add(list, 'at', at);
add(String.prototype, 'at', function (this: string, index: number) {
  return this[index < 0 ? this.length + index : index];
});
add(list, 'findLastIndex', function (this: List, test: Test) {
  for (let n = this.length - 1; n >= 0; n -= 1) if (test(this[n], n, this)) return n;
  return -1;
});
add(list, 'findLast', function (this: List, test: Test) {
  for (let n = this.length - 1; n >= 0; n -= 1) if (test(this[n], n, this)) return this[n];
  return undefined;
});
add(list, 'toSorted', function (this: List, compare?: (a: unknown, b: unknown) => number) {
  return [...this].sort(compare);
});
add(list, 'toReversed', function (this: List) {
  return [...this].reverse();
});
add(list, 'toSpliced', function (this: List, start: number, count: number, ...items: unknown[]) {
  const copy = [...this];
  copy.splice(start, count, ...items);
  return copy;
});
add(list, 'with', function (this: List, index: number, value: unknown) {
  const copy = [...this];
  copy[index < 0 ? copy.length + index : index] = value;
  return copy;
});
add(Object, 'hasOwn', (object: object, name: PropertyKey) =>
  Object.prototype.hasOwnProperty.call(object, name),
);
add(String.prototype, 'replaceAll', function (this: string, what: string | RegExp, by: never) {
  return typeof what === 'string' ? this.split(what).join(by) : this.replace(what, by);
});
add(Map, 'groupBy', (items: Iterable<unknown>, keyOf: (item: unknown, index: number) => unknown) => {
  const groups = new Map<unknown, unknown[]>();
  let n = 0;
  for (const item of items) {
    const key = keyOf(item, n);
    n += 1;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
});
add(Element.prototype, 'replaceChildren', function (this: Element, ...children: (Node | string)[]) {
  this.textContent = '';
  this.append(...children);
});
if (!('globalThis' in window)) Object.defineProperty(window, 'globalThis', { value: window });

function knowsLookbehind(): boolean {
  try {
    return new RegExp('(?<=a)b').test('ab');
  } catch {
    return false;
  }
}

if (!knowsLookbehind()) globalThis.RegExp = tolerantRegExp(RegExp);
