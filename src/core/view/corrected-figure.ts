import { figureWords } from '../../wording/zh-CN/view/edition.ts';
import { rankingSentences } from '../../wording/zh-CN/view/ranking.ts';
import { bonusWords, deductionWords } from '../../wording/zh-CN/view/score-merit.ts';
import { exactValue } from '../exact/fraction.ts';
import type { Edition } from '../schema/edition.ts';
import type { Rules } from '../schema/rules.ts';
import type { ViewEnv } from './env.ts';
import { changeOf } from './locked-leagues.ts';
import { points } from './pencil.ts';
import { changeText } from './standing.ts';

type Change = NonNullable<Edition['correction']>['changes'][number];

/** A changed figure in words; `printed` says whether it stands in a table, or only entered one. */
export interface FigureText {
  readonly printed: boolean;
  readonly name: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** What a changed figure is called and how its values read; undefined for one that another says already. */
export function figureText(env: ViewEnv, rules: Rules, change: Change): FigureText | undefined {
  const { figure } = change;
  const [head = '', ...path] = figure.split('.');
  const leaf = path.at(-1) ?? '';
  const read = (name: string, printed: boolean, text: (value: string) => string): FigureText => {
    const value = (raw: string) => (raw === '—' ? null : text(raw));
    return { printed, name, before: value(change.before), after: value(change.after) };
  };
  if (path.length === 0) return read(ownName(head), false, (value) => value);
  if (head === 'result') return resultText(rules, path, read);
  if (rules.leagues.some(({ id }) => id === head)) return placeText(leaf, read);
  return read(inputName(env, rules, head, path), false, (value) => valueText(head, leaf, value));
}

type Read = (name: string, printed: boolean, text: (value: string) => string) => FigureText;

function ownName(name: string): string {
  const { league, order } = figureWords;
  return name === 'league' ? league : name === 'order' ? order : figureWords.name;
}

function resultText(rules: Rules, [name = '', part = '']: readonly string[], read: Read): FigureText {
  const printedPoints = (value: string) => points(rules, exactValue(value));
  if (name === 'parts')
    return read(rules.components.find(({ id }) => id === part)?.name ?? part, true, printedPoints);
  const words: Readonly<Record<string, string>> = figureWords.result;
  const text = name === 'falsified' ? (value: string) => value : printedPoints;
  return read(words[name] ?? name, true, text);
}

/** Where a unit stood. The total is said with the parts, and who was ranked is said by the reason why not. */
function placeText(leaf: string, read: Read): FigureText | undefined {
  switch (leaf) {
    case 'rank':
      return read(figureWords.rank, true, figureWords.rankOf);
    case 'plain':
      return read(figureWords.plain, true, figureWords.rankOf);
    case 'grade':
      return read(figureWords.grade, true, (value) => value);
    case 'change':
      return read(figureWords.change, true, (value) => changeText(changeOf(value)));
    case 'unranked': {
      const reasons: Readonly<Record<string, string>> = rankingSentences.unranked;
      const { name, before, after } = read(figureWords.ranked, true, (value) => reasons[value] ?? value);
      const ranked = figureWords.ranked;
      return { printed: true, name, before: before ?? ranked, after: after ?? ranked };
    }
    default:
      return undefined;
  }
}

/** `任务完成：战备数据库改版，节点n1，完成值c`. */
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
  const kinds: Readonly<Record<string, string>> = bonusWords.kind;
  const name =
    head === 'bonus'
      ? (kinds[id] ?? id)
      : head === 'weeks'
        ? id
        : head === 'marks'
          ? (rules.components.find((component) => component.id === id)?.name ?? id)
          : matterName(env, id);
  return nth === undefined ? name : `${name}（${figureWords.again(nth)}）`;
}

/** A matter by its title, where the profile may read it. */
function matterName({ shown, shownTasks }: ViewEnv, id: string): string {
  const clue = shown.clue.find(({ value }) => value.id === id)?.value;
  return (
    shownTasks.get(id)?.value.title ??
    shown.incoming.find(({ value }) => value.id === id)?.value.title ??
    (clue === undefined ? undefined : deductionWords.clue(clue.category)) ??
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
