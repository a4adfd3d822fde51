import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { BROWSER_FLOOR } from '../bundle/browser-floor.mjs';

/** What a browser knows of a feature: since which version, under which prefix, behind which switch. */
interface Support {
  readonly version_added: string | false | null;
  readonly version_removed?: string;
  readonly prefix?: string;
  readonly alternative_name?: string;
  readonly flags?: readonly unknown[];
}

/** A feature of the data that MDN keeps of browsers, with those beneath it by their names. */
export interface Feature {
  readonly __compat?: {
    readonly support: Readonly<Record<string, Support | readonly Support[] | undefined>>;
  };
}

/** Read as text: of 19 MB the types would cost more than the reading. */
const DATA = JSON.parse(
  readFileSync(fileURLToPath(import.meta.resolve('@mdn/browser-compat-data')), 'utf8'),
) as Readonly<Record<'api' | 'css' | 'javascript', Feature>>;

/** The browsers of the floor, as the data names them. */
const FLOOR: readonly (readonly [browser: string, version: number])[] = BROWSER_FLOOR.map((one) => {
  const [, browser = '', version = ''] = /^([a-z]+)(\d+)$/.exec(one) ?? [];
  return [browser === 'ios' ? 'safari_ios' : browser, Number(version)];
});

/** The feature at a path (`css`, `properties`, `gap`); undefined where the data has none. */
export function featureAt(...path: readonly [keyof typeof DATA, ...string[]]): Feature | undefined {
  const [first, ...rest] = path;
  return rest.reduce<Feature | undefined>((feature, name) => childOf(feature, name), DATA[first]);
}

/** What lies beneath a feature under a name of its own. */
export function childOf(feature: Feature | undefined, name: string): Feature | undefined {
  const children = (feature ?? {}) as Readonly<Record<string, Feature | undefined>>;
  return name !== '__compat' && Object.hasOwn(children, name) ? children[name] : undefined;
}

/** The names beneath a feature. */
export function namesOf(feature: Feature | undefined): readonly string[] {
  return Object.keys(feature ?? {}).filter((name) => name !== '__compat');
}

/**
 * Whether every browser of the floor (`browser-floor.mjs`) knows a feature, under one of the prefixes. What the data
 * says nothing of counts as known: its parts are asked one by one.
 */
export function isKnown(feature: Feature, prefixes: readonly string[] = ['']): boolean {
  const support = feature.__compat?.support;
  if (support === undefined) return true;
  return FLOOR.every(([browser, version]) =>
    [support[browser] ?? []].flat().some((one) => knowsAt(one, version, prefixes)),
  );
}

/** Whether it is there in a version, by its name and without a switch. */
function knowsAt(support: Support, version: number, prefixes: readonly string[]): boolean {
  const {
    version_added: added,
    version_removed: removed,
    prefix = '',
    alternative_name: otherName,
    flags,
  } = support;
  if (!added || flags !== undefined || otherName !== undefined || !prefixes.includes(prefix)) return false;
  const number = (of: string) => parseFloat(of.replace('≤', ''));
  return number(added) <= version && !(removed !== undefined && number(removed) <= version);
}
