import { figureWords } from '#wording/freeze/sentences.ts';
import { bonusWords, deductionWords } from '#wording/sheet/score-merit.ts';
import { bandsOf } from '#engine/ranking/bands.ts';
import { changeOf } from '#engine/sheet/league-sheet.ts';
import type { Period } from '#engine/time/periods.ts';
import { exactValue } from '#exact/fraction.ts';
import type { Edition } from '#record/freeze/edition.ts';
import { UnrankedReason } from '#record/freeze/edition.ts';
import type { Rules } from '#record/rules/rules.ts';
import type { ViewEnv } from '../env/env.ts';
import { partText, points } from '../shared/arithmetic-text.ts';
import { changeText, unrankedText } from '../score/standing.ts';

type Change = NonNullable<Edition['correction']>['changes'][number];

/** A changed figure in words; `printed` says whether it stands in a table, or only entered one. */
export interface FigureText {
  readonly printed: boolean;
  readonly name: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** What a changed figure is called and how its values read; undefined for one that another says already. */
export function figureText(
  env: ViewEnv,
  rules: Rules,
  period: Period,
  change: Change,
): FigureText | undefined {
  const [head = '', ...path] = change.figure.split('.');
  const leaf = path.at(-1) ?? '';
  const read = (name: string, printed: boolean, text: (value: string) => string): FigureText => {
    const value = (raw: string) => (raw === '—' ? null : text(raw));
    return { printed, name, before: value(change.before), after: value(change.after) };
  };
  if (path.length === 0) return read(ownName(head), false, (value) => value);
  if (head === 'result') return resultText(rules, path, read);
  if (rules.leagues.some(({ id }) => id === head)) return placeText(rules, head, period, path, read);
  return read(inputName(env, rules, head, path), false, (value) => valueText(head, leaf, value));
}

type Read = (name: string, printed: boolean, text: (value: string) => string) => FigureText;

function ownName(name: string): string {
  const { league, order } = figureWords;
  return name === 'league' ? league : name === 'order' ? order : figureWords.name;
}

function resultText(rules: Rules, [name = '', part = '']: readonly string[], read: Read): FigureText {
  if (name === 'parts') {
    const component = rules.components.find(({ id }) => id === part);
    return read(component?.name ?? part, true, (value) => partText(rules, exactValue(value)));
  }
  const words: Readonly<Record<string, string>> = figureWords.result;
  const counts = name === 'falsified' || name === 'matters';
  return read(words[name] ?? name, true, (value) => (counts ? value : points(rules, exactValue(value))));
}

/** Where a unit stood. The total is said with the parts, and who was ranked is said by the reason why not. */
function placeText(
  rules: Rules,
  league: string,
  period: Period,
  [name, list]: readonly string[],
  read: Read,
): FigureText | undefined {
  switch (name) {
    case 'rank':
      return read(figureWords.rank, true, figureWords.rankOf);
    case 'grade':
      return read(figureWords.grade, true, (value) => value);
    case 'change':
      return read(figureWords.change, true, (value) => changeText(changeOf(value), period));
    case 'lists': {
      const found = bandsOf(rules, league).lists.find(({ id }) => id === list);
      return read(found?.name ?? figureWords.list, true, () => figureWords.listed);
    }
    case 'unranked': {
      const { ranked } = figureWords;
      const { before, after } = read(ranked, true, (value) =>
        unrankedText(UnrankedReason.safeParse(value).data, period),
      );
      return { printed: true, name: ranked, before: before ?? ranked, after: after ?? ranked };
    }
    default:
      return undefined;
  }
}

/** `任务完成：清淤，节点n1，完成值c`. */
function inputName(env: ViewEnv, rules: Rules, head: string, path: readonly string[]): string {
  const lists: Readonly<Record<string, string>> = figureWords.lists;
  const leaves: Readonly<Record<string, string>> = figureWords.leaf;
  const [entry = '', inner, ...rest] = path;
  const words = [entryName(env, rules, head, entry)];
  if (inner === 'nodes') words.push(nodeName(rest[0] ?? ''));
  if (inner === 'results') words.push(figureWords.finding);
  const leaf = path.length > 1 ? leaves[path.at(-1) ?? ''] : undefined;
  if (leaf !== undefined && inner !== 'results') words.push(leaf);
  return `${lists[head] ?? head}：${words.join('，')}`;
}

/** What an entry of a list is about. */
function entryName(env: ViewEnv, rules: Rules, head: string, entry: string): string {
  const [, id = '', nth] = /^(.*?)(?:\((\d+)\))?$/.exec(entry) ?? [];
  const name = thingName(env, rules, head, id);
  return nth === undefined ? name : `${name}（${figureWords.again(nth)}）`;
}

function thingName(env: ViewEnv, { components, columns = [] }: Rules, head: string, id: string): string {
  if (head === 'bonus') return id === 'praise' ? bonusWords.praise : bonusWords.level(id);
  if (head === 'weeks') return id;
  if (head === 'marks') return [...components, ...columns].find((one) => one.id === id)?.name ?? id;
  return taskName(env, id);
}

/** A matter by its title, where the profile may read it. */
function taskName({ shown, shownTasks }: ViewEnv, id: string): string {
  return (
    shownTasks.get(id)?.value.title ??
    shown.incoming.find(({ value }) => value.id === id)?.value.title ??
    shown.measure.find(({ value }) => value.id === id)?.value.kind ??
    figureWords.withheld
  );
}

function nodeName(id: string): string {
  if (id === 'plan') return figureWords.plan;
  return id === 'end' ? figureWords.concluded : figureWords.node(id);
}

function valueText(head: string, leaf: string, value: string): string {
  const words: Readonly<Record<string, string>> =
    head === 'deductions' && leaf === 'kind' ? deductionWords.kind : figureWords.values;
  return words[value] ?? value;
}
