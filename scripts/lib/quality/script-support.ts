import { parse, type Literal, type Node, type Program, type Property, type TemplateLiteral } from 'acorn';
import { full } from 'acorn-walk';
import { childOf, featureAt, isKnown, namesOf, type Feature } from './browser-support.ts';

/** What a script asks of the language and the browser that not every browser of the floor knows. */
export interface UnknownInScript {
  /** `?.`, `class fields`: the script would not be read at all. */
  readonly syntax: readonly string[];
  /** `Map.groupBy`, `.replaceAll()`, `navigator.clipboard` as `.clipboard`: it would stop where it comes to it. */
  readonly names: readonly string[];
}

/** Objects whose functions are asked by their own name, not of what they make. */
const NAMESPACES = new Set(['Atomics', 'Intl', 'JSON', 'Math', 'Reflect', 'Temporal', 'WebAssembly']);

/** What the pages' scripts have in hand of a browser; a name that only others have is one of our own. */
const INTERFACES =
  /^(?:Element|HTML\w*Element|SVG\w*Element|Node|NodeList|Document|DocumentFragment|ShadowRoot|Window|Navigator|Clipboard|DOMTokenList|DOMRect\w*|Event|EventTarget|CustomEvent|File|FileList|FileReader|Blob|FormData|Headers|Request|Response|Storage|URL|URLSearchParams|AbortController|AbortSignal|ReadableStream|TextDecoder|TextEncoder|Crypto|SubtleCrypto|Location|History|MediaQueryList|CSSStyleDeclaration|Canvas\w*|ValidityState|CustomElementRegistry)$/;

const BUILTINS = featureAt('javascript', 'builtins');
const API = featureAt('api');
const METHODS = membersOf(BUILTINS, (owner) => !NAMESPACES.has(owner));
const MEMBERS = membersOf(API, (owner) => INTERFACES.test(owner));
const KNOWN_ELSEWHERE = new Set(
  [...membersOf(API, () => true)]
    .filter(([, features]) => features.some((one) => isKnown(one)))
    .map(([name]) => name),
);

/** What is asked of a thing by a dot, with all that have something of that name. */
function membersOf(all: Feature | undefined, isAsked: (owner: string) => boolean): Map<string, Feature[]> {
  const members = new Map<string, Feature[]>();
  for (const owner of namesOf(all).filter(isAsked))
    for (const name of namesOf(childOf(all, owner))) {
      const feature = childOf(childOf(all, owner), name);
      if (feature === undefined || name === owner || /_(?:static|event)$/.test(name)) continue;
      members.set(name, [...(members.get(name) ?? []), feature]);
    }
  return members;
}

/** Names that a script gives to things of its own, and those that it asks for before it uses them. */
interface Own {
  readonly variables: Set<string>;
  readonly properties: Set<string>;
  readonly functions: Set<string>;
  readonly asked: Set<string>;
}

/**
 * What a script uses that the floor does not have. A name is told by the data that MDN keeps: a global, what is asked of
 * a global, and what is asked of anything by a name that nothing known has. A name that the script gives to a thing of
 * its own is taken for that, and what it asks for first (`typeof X`, `'X' in …`) for something it can do without. Throws
 * nothing: what cannot be read is told as syntax.
 */
export function unknownInScript(source: string): UnknownInScript {
  let program: Program;
  try {
    // 2020 for `import()`, which all know; what else came then is looked for below.
    program = parse(source, { ecmaVersion: 2020, sourceType: 'module' });
  } catch (error) {
    return { syntax: [error instanceof Error ? error.message : String(error)], names: [] };
  }
  const own = ownNames(program);
  const syntax = new Set<string>();
  const names = new Set<string>();
  full(program, (node, _, type) => {
    const newer = newerSyntax(node);
    if (newer !== undefined) syntax.add(newer);
    const name = unknownName(node, type, own);
    if (name !== undefined) names.add(name);
  });
  return { syntax: [...syntax].sort(), names: [...names].sort() };
}

function newerSyntax(node: Node): string | undefined {
  switch (node.type) {
    case 'ChainExpression':
      return '?.';
    case 'LogicalExpression':
      return 'operator' in node && node.operator === '??' ? '??' : undefined;
    case 'ExportAllDeclaration':
      return 'exported' in node && node.exported !== null ? 'export * as' : undefined;
    case 'Literal': {
      const { bigint, regex } = node as Literal;
      if (bigint !== undefined) return 'BigInt';
      return regex !== undefined && /\(\?<[=!]/.test(regex.pattern)
        ? `lookbehind ${regex.pattern}`
        : undefined;
    }
    default:
      return undefined;
  }
}

function ownNames(program: Program): Own {
  const own: Own = {
    variables: new Set(),
    properties: new Set(),
    functions: new Set(),
    asked: new Set(),
  };
  full(program, (node, _, type) => {
    if (type === 'VariablePattern') own.variables.add(nameOf(node));
    if ('id' in node && node.id !== null) own.variables.add(nameOf(node.id));
    if ('local' in node) own.variables.add(nameOf(node.local));
    if (node.type === 'Property' || node.type === 'MethodDefinition') {
      const { key, computed, value } = node as Property;
      if (computed) return;
      own.properties.add(nameOf(key));
      if (
        !['Literal', 'TemplateLiteral', 'ObjectExpression', 'ArrayExpression', 'Identifier'].includes(
          value.type,
        )
      )
        own.functions.add(nameOf(key));
    }
    if (node.type === 'AssignmentExpression' && 'left' in node) {
      const name = memberName(node.left);
      if (name === undefined) return;
      own.properties.add(name);
      own.functions.add(name);
    }
    if (
      node.type === 'UnaryExpression' &&
      'operator' in node &&
      node.operator === 'typeof' &&
      'argument' in node
    )
      own.asked.add(memberName(node.argument) ?? nameOf(node.argument));
    if (node.type === 'BinaryExpression' && 'operator' in node && node.operator === 'in' && 'left' in node)
      own.asked.add(textOf(node.left));
  });
  return own;
}

function unknownName(node: Node, type: string, own: Own): string | undefined {
  if (node.type === 'Identifier' && type === 'Identifier') return unknownGlobal(nameOf(node), own);
  if (node.type === 'CallExpression' && 'callee' in node) {
    const name = memberName(node.callee);
    if (name === undefined || own.functions.has(name) || own.asked.has(name)) return undefined;
    if (KNOWN_ELSEWHERE.has(name) || askedOfGlobal(node.callee, own) !== undefined) return undefined;
    return isUnknown(METHODS.get(name)) ? `.${name}()` : undefined;
  }
  const name = memberName(node);
  if (name === undefined || own.asked.has(name)) return undefined;
  const asked = askedOfGlobal(node, own);
  if (asked !== undefined) return isKnown(asked.feature) ? undefined : `${asked.owner}.${name}`;
  if (own.properties.has(name) || METHODS.has(name) || KNOWN_ELSEWHERE.has(name)) return undefined;
  return isUnknown(MEMBERS.get(name)) ? `.${name}` : undefined;
}

/** What is asked of a global by its name: `Map.groupBy`. */
function askedOfGlobal(node: unknown, own: Own): { owner: string; feature: Feature } | undefined {
  const name = memberName(node);
  const owner = nameOf((node as { object?: unknown }).object);
  if (name === undefined || own.variables.has(owner)) return undefined;
  const global = globalAt(owner);
  const feature = childOf(global, `${name}_static`) ?? childOf(global, name);
  return feature === undefined ? undefined : { owner, feature };
}

function unknownGlobal(name: string, { variables, asked }: Own): string | undefined {
  if (variables.has(name) || asked.has(name)) return undefined;
  const feature = globalAt(name) ?? childOf(featureAt('api', 'Window'), name);
  return feature === undefined || isKnown(feature) ? undefined : name;
}

function globalAt(name: string): Feature | undefined {
  return childOf(BUILTINS, name) ?? childOf(API, name);
}

function isUnknown(features: readonly Feature[] | undefined): boolean {
  return features !== undefined && !features.some((feature) => isKnown(feature));
}

/** What is asked for by a dot; undefined of anything else. */
function memberName(node: unknown): string | undefined {
  const { type, computed, property } = node as { type?: string; computed?: boolean; property?: unknown };
  return type === 'MemberExpression' && computed !== true ? nameOf(property) : undefined;
}

/** A text as it is written, or as what makes scripts small writes it: between backticks. */
function textOf(node: unknown): string {
  const { type, quasis } = node as Partial<TemplateLiteral>;
  return type === 'TemplateLiteral' ? (quasis?.[0]?.value.raw ?? '') : nameOf(node);
}

function nameOf(node: unknown): string {
  const { name, value } = (node ?? {}) as { name?: unknown; value?: unknown };
  return typeof name === 'string' ? name : typeof value === 'string' ? value : '';
}
