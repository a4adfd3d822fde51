import { parse, type AtRule, type ChildNode, type Declaration, type Rule } from 'postcss';
import { NO_FLEX_GAP } from '../bundle/flex-gap-fallback.mjs';
import { childOf, featureAt, isKnown, namesOf, type Feature } from './browser-support.ts';

/** Says of one thing in a sheet that the browsers of the floor do not know it: `property text-wrap`. */
type Tell = (what: string) => void;

const PREFIX = /^-(?:webkit|moz|ms)-/;

/** Functions and units, wherever the data has them. */
const TYPES = new Map<string, readonly Feature[]>();
collectTypes(featureAt('css', 'types'));
const LENGTHS = featureAt('css', 'types', 'length');
/** Units that the data has under a name of their kind. */
const KINDS: readonly (readonly [units: RegExp, kind: string])[] = [
  [/^dv(?:[bhiw]|min|max)$/, 'viewport_percentage_units_dynamic'],
  [/^lv(?:[bhiw]|min|max)$/, 'viewport_percentage_units_large'],
  [/^sv(?:[bhiw]|min|max)$/, 'viewport_percentage_units_small'],
  [/^cq(?:[bhiw]|min|max)$/, 'container_query_length_units'],
];

function collectTypes(feature: Feature | undefined): void {
  for (const name of namesOf(feature)) {
    const child = childOf(feature, name);
    if (child === undefined) continue;
    TYPES.set(name, [...(TYPES.get(name) ?? []), child]);
    collectTypes(child);
  }
}

/**
 * What a sheet has that not every browser of the floor knows, or that nobody has heard of: each once, in order. Not
 * what stands in an `@supports` that those browsers refuse, and not what a prefixed twin in the same rule says.
 * Properties of the office's own are values wherever they are used, so their words are not asked.
 */
export function unknownInStyle(css: string): readonly string[] {
  const found = new Set<string>();
  parse(css).walk((node) => {
    if (!isAskedFirst(node)) tellOf(node, (what) => found.add(what));
  });
  return [...found].sort();
}

/** Whether it stands where only those come who say that they know it; or in `@page`, which has words of its own. */
function isAskedFirst(node: ChildNode): boolean {
  const { parent } = node;
  if (parent?.type !== 'atrule' && parent?.type !== 'rule') return false;
  const around = parent as AtRule | Rule;
  if (around.type === 'atrule') {
    const { name, params } = around;
    if (name === 'page' || (name === 'supports' && !params.startsWith('not'))) return true;
  }
  return isAskedFirst(around);
}

function tellOf(node: ChildNode, tell: Tell): void {
  if (node.type === 'atrule') tellOfAtRule(node, tell);
  else if (node.type === 'rule') tellOfSelector(node, tell);
  else if (node.type === 'decl') tellOfDeclaration(node, tell);
}

function tellOfAtRule({ name, params }: AtRule, tell: Tell): void {
  ask(featureAt('css', 'at-rules', name), `@${name}`, tell);
  if (name !== 'media') return;
  if (/[<>=]/.test(params)) tell('@media with a range');
  for (const [, asked = ''] of params.matchAll(/\(([a-z-]+)/g)) {
    const feature = asked.replace(/^(?:min|max)-/, '');
    ask(featureAt('css', 'at-rules', 'media', feature), `@media ${feature}`, tell);
  }
}

function tellOfSelector({ selector }: Rule, tell: Tell): void {
  for (const [all, name = ''] of selector.matchAll(/::?([a-z-]+)/g)) {
    const plain = name.replace(PREFIX, '');
    const feature = featureAt('css', 'selectors', name) ?? featureAt('css', 'selectors', plain);
    if (feature === undefined || !isKnown(feature, ['', prefixOf(name)])) tell(all);
  }
}

function tellOfDeclaration(declaration: Declaration, tell: Tell): void {
  const { prop, parent } = declaration;
  const value = declaration.value.replaceAll(/"[^"]*"|'[^']*'|url\([^)]*\)/g, '');
  if (parent?.type === 'atrule') {
    ask(featureAt('css', 'at-rules', (parent as AtRule).name, prop), `${prop} of a face`, tell);
    return;
  }
  for (const [, name = ''] of value.matchAll(/(?<![\w-])([a-z-]+)\(/g)) {
    const features = TYPES.get(name) ?? [featureAt('css', 'properties', prop, name)];
    if (!features.some((feature) => feature !== undefined && isKnown(feature))) tell(`${name}()`);
  }
  for (const [, unit = ''] of value.matchAll(/(?<![#\w])[\d.]+([a-z]+)/g)) {
    const kind = KINDS.find(([units]) => units.test(unit))?.[1] ?? unit;
    const feature = childOf(LENGTHS, kind);
    if (feature !== undefined && !isKnown(feature)) tell(`unit ${unit}`);
  }
  if (prop.startsWith('--')) return;
  // A shorthand with a thickness is dropped whole, in WebKit until 2026 and in kernel 86; with a variable, unseen.
  if (/text-decoration$/.test(prop) && /\d|var\(/.test(value)) tell(`${prop} with a thickness or a variable`);
  const plain = prop.replace(PREFIX, '');
  const said = (name: string) =>
    parent?.nodes.some(
      (node) => node.type === 'decl' && node.prop === name && node.value === declaration.value,
    ) === true;
  // Beside the same without it, a prefix asks for nothing.
  if (plain !== prop && said(plain)) return;
  const isTwofold = said(`-webkit-${prop}`);
  const property = featureAt('css', 'properties', prop) ?? featureAt('css', 'properties', plain);
  if (property === undefined || !isKnown(property, ['', isTwofold ? '-webkit-' : prefixOf(prop)])) {
    tell(`property ${prop}`);
    return;
  }
  if (isTwofold) return;
  for (const [word] of value.matchAll(/[a-z][a-z0-9-]*/g)) {
    const feature = childOf(property, word);
    if (feature !== undefined && !isKnown(feature)) tell(`${prop}: ${word}`);
  }
}

function prefixOf(name: string): string {
  return PREFIX.exec(name)?.[0] ?? '';
}

function ask(feature: Feature | undefined, name: string, tell: Tell): void {
  if (feature === undefined || !isKnown(feature)) tell(name);
}

/** The selectors of flexible boxes whose `gap` no margins stand for where it is unknown (`flex-gap-fallback.mjs`). */
export function unspacedBoxes(css: string): readonly string[] {
  const bare: string[] = [];
  parse(css).walkRules((rule) => {
    const has = (of: Rule, prop: RegExp, value: RegExp) =>
      of.nodes.some((node) => node.type === 'decl' && prop.test(node.prop) && value.test(node.value));
    if (!has(rule, /^display$/, /flex$/) || !has(rule, /^(?:(?:column|row)-)?gap$/, /./)) return;
    const next = rule.next();
    const isOld = next?.type === 'atrule' && next.name === 'supports' && sameWords(next.params, NO_FLEX_GAP);
    const [box, parts] = isOld ? (next.nodes ?? []) : [];
    const stands =
      box?.type === 'rule' &&
      box.selector === rule.selector &&
      parts?.type === 'rule' &&
      has(parts, /^margin-right$/, /./);
    if (!stands) bare.push(rule.selector);
  });
  return bare;
}

function sameWords(one: string, other: string): boolean {
  return one.replaceAll(/\s/g, '') === other.replaceAll(/\s/g, '');
}
