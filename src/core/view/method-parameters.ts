import { parameterText, parameterTexts, type ParameterKey } from '../../wording/zh-CN/view/method/figures.ts';
import type { MethodSectionId, ParameterText } from '../../wording/zh-CN/view/method/parameter-text.ts';
import { methodText } from '../../wording/zh-CN/view/method.ts';
import { decimal, exactText } from '../exact/fraction.ts';
import type { EntryOf } from '../ledger.ts';
import type { Rules } from '../schema/rules.ts';
import { recordRef, sectionName, unitRef, type ViewEnv } from './env.ts';
import { percentage } from './method-figures.ts';
import { parameterPaths, parameterValue, type ParameterPath } from './parameter-value.ts';
import type { ParameterView } from './types/method.ts';

const SHARES: ReadonlySet<ParameterKey> = new Set<ParameterKey>(['checks.sample', 'checks.lookBackSample']);

/** Every parameter that has words, in the order of the words. */
export const PARAMETER_KEYS: readonly ParameterKey[] = Object.keys(parameterTexts).filter(isParameterKey);

/** The parameters of one section, each with its value, its line in the file and who chose it. */
export function parameterViews(
  env: ViewEnv,
  entry: EntryOf<'rules'>,
  section: MethodSectionId,
): readonly ParameterView[] {
  return PARAMETER_KEYS.filter((key) => parameterText(key).section === section).flatMap((key) =>
    parameterPaths(entry.value, key).map((path) => parameterView(env, entry, key, path)),
  );
}

function parameterView(
  env: ViewEnv,
  entry: EntryOf<'rules'>,
  key: ParameterKey,
  path: ParameterPath,
): ParameterView {
  const words = parameterText(key);
  const value = parameterValue(entry.value, path);
  const label = entryLabel(env, entry.value, path);
  const isOriginal = words.original !== undefined && words.original === `${label}${plain(value)}`;
  return {
    key: path.join('.'),
    name: label === '' ? words.name : methodText.entry(words.name, label),
    value: printed(entry.value, key, value),
    rawValue: readingOf(key, value) === undefined ? null : value,
    text: textOf(env, entry.value, words),
    originText: isOriginal ? methodText.origin.account : methodText.origin.office,
    record: recordRef(env, { entry, field: path }) ?? { path: entry.path, line: null, href: null },
  };
}

/** The name of the list entry that the value belongs to, where the value is not the name itself; of a value by league, the league's too. */
function entryLabel(env: ViewEnv, rules: Rules, [list, index, field, by]: ParameterPath): string {
  if (list === 'leagues') return field === 'name' ? '' : (rules.leagues[Number(index)]?.name ?? '');
  if (list === 'grades') return rules.grades[Number(index)]?.name ?? '';
  if (list === 'handicaps') {
    const unit = rules.handicaps?.[Number(index)]?.unit;
    return unit === undefined ? '' : unitRef(env, unit).name;
  }
  const component = list === 'components' ? rules.components[Number(index)] : undefined;
  if (component === undefined) return '';
  const own = `${component.id.toUpperCase()} ${component.name}`;
  const league = rules.leagues.find(({ id }) => id === by)?.name;
  return league === undefined ? own : methodText.inLeague(own, league);
}

function textOf(env: ViewEnv, rules: Rules, { text, lowFirst }: ParameterText): string {
  if (lowFirst !== undefined && rules.ranking.order === 'ascending') return lowFirst.text;
  return typeof text === 'string' ? text : text(sectionName(env));
}

function printed(rules: Rules, key: ParameterKey, value: string): string {
  const reading = readingOf(key, value);
  if (reading !== undefined) return reading;
  if (SHARES.has(key)) return methodText.percent(value, percentage(value));
  const { before = '', unit = '', lowFirst } = parameterText(key);
  const after = rules.ranking.order === 'ascending' ? (lowFirst?.unit ?? unit) : unit;
  return `${before}${value.replace(/^-(?=\d)/, '−')}${after}`;
}

/** What a value means that stands in the file as a word. */
function readingOf(key: ParameterKey, value: string): string | undefined {
  const readings: Readonly<Record<string, Readonly<Record<string, string>>>> = methodText.readings;
  return readings[key]?.[value];
}

/** `90.0` and `90` are the same choice. */
function plain(value: string): string {
  return /^-?\d+(?:\.\d+)?$/.test(value) ? exactText(decimal(value)) : value;
}

function isParameterKey(key: string): key is ParameterKey {
  return Object.hasOwn(parameterTexts, key);
}
