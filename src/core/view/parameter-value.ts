import type { ParameterKey } from '../../wording/zh-CN/view/method/figures.ts';
import type { Rules } from '../schema/rules.ts';

/** Where a value stands in a rules record. */
export type ParameterPath = readonly (string | number)[];

/** The places that a key names: one, or one with each entry of a list. */
export function parameterPaths(rules: Rules, key: ParameterKey): readonly ParameterPath[] {
  const [list = '', field] = key.split('[].');
  if (field === undefined) return [key.split('.')];
  const entries = valueAt(rules, [list]);
  return Array.isArray(entries) ? entries.map((_, index) => [list, index, field]) : [];
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
