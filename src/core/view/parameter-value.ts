import type { ParameterKey } from '../../wording/zh-CN/view/method/figures.ts';
import type { Rules } from '../schema/rules.ts';

/** Where a value stands in a rules record. */
export type ParameterPath = readonly (string | number)[];

/** The places that a key names: one, or one with each entry of a list, and of a value by league each; what the file leaves out has none. */
export function parameterPaths(rules: Rules, key: ParameterKey): readonly ParameterPath[] {
  const [list = '', field] = key.split('[].');
  if (field === undefined) return placesAt(rules, key.split('.'));
  const entries = valueAt(rules, [list]);
  return Array.isArray(entries)
    ? entries.flatMap((_, index) => placesAt(rules, [list, index, ...field.split('.')]))
    : [];
}

function placesAt(rules: Rules, path: ParameterPath): readonly ParameterPath[] {
  const value = valueAt(rules, path);
  if (value === undefined) return [];
  const isMapping = typeof value === 'object' && value !== null && !Array.isArray(value);
  return isMapping ? Object.keys(value).map((name) => [...path, name]) : [path];
}

/** The value as the file has it; several of a list with 、 between. Empty where there is none. */
export function parameterValue(rules: Rules, path: ParameterPath): string {
  const value = valueAt(rules, path);
  const values: readonly unknown[] = Array.isArray(value) ? value : [value];
  return values
    .flatMap((one) => (typeof one === 'string' || typeof one === 'number' ? [String(one)] : []))
    .join('、');
}

function valueAt(value: unknown, path: ParameterPath): unknown {
  return path.reduce<unknown>(
    (inner, part) =>
      typeof inner === 'object' && inner !== null
        ? Object.getOwnPropertyDescriptor(inner, part)?.value
        : undefined,
    value,
  );
}
