import { partWords } from '#wording/ranking/labels.ts';
import { rankingSentences } from '#wording/ranking/sentences.ts';
import { leagueScheme, type LeaguePart } from '#engine/scheme/league-scheme.ts';
import type { Part } from '#engine/scheme/parts.ts';
import { rowTerms, type RowTerm } from '#engine/scheme/row-terms.ts';
import type { UnitScore } from '#engine/scheme/unit-score.ts';
import { decimal, exactText, ZERO } from '#exact/fraction.ts';
import type { Rules } from '#record/rules/rules.ts';
import { inFull, negated, partText, points, withMinus } from '../../shared/arithmetic-text.ts';
import type { FigureView } from '../../shared/types.ts';
import type { RankColumnView } from './beside-view.ts';

export interface SumTermView {
  /** What it is: `任务完成`. */
  readonly name: string;
  /** With what joins it to the terms before: `57.27`, `+20.00无可评`, `÷90×150`, `=135.00`, `−2.00`. */
  readonly text: string;
}

const words = rankingSentences.term;

/** The columns of a league between unit and total: a term that none of its rows has is no column (rules.md §7). */
export function termColumns(
  rules: Rules,
  league: string,
  scores: readonly UnitScore[],
): readonly RankColumnView[] {
  const { start, parts, method } = leagueScheme(rules, league);
  const some = (has: (score: UnitScore) => boolean, column: RankColumnView) =>
    scores.some(has) ? [column] : [];
  const column = (code: string, name: string, full: string | null = null) => ({ code, name, full });
  const { bonus, deduction } = rules;
  return [
    ...(start === undefined ? [] : [column('start', words.start)]),
    ...parts.map((part) => column(`part-${part.component.id}`, part.component.name, fullOf(method, part))),
    ...some(({ scaled }) => scaled, column('scale', words.scale)),
    ...some(({ handicap }) => handicap !== undefined, column('handicap', partWords.h)),
    ...(bonus === undefined ? [] : [column('bonus', partWords.e, exactText(decimal(bonus.cap)))]),
    ...(deduction === undefined ? [] : [column('deduction', partWords.x, exactText(decimal(deduction.cap)))]),
    ...some(({ cut }) => cut !== undefined, column('cut', words.cut)),
  ];
}

function fullOf(method: UnitScore['method'], { full, factor, component }: LeaguePart): string | null {
  if (full === undefined)
    return component.each === undefined ? null : words.weight(withMinus(String(component.each)));
  return method === 'weighted' ? `${exactText(full)}${words.weight(exactText(factor))}` : exactText(full);
}

/** A row's figures under those columns, exactly as they make its total; `page` is where each is taken apart, if anywhere. */
export function termFigures(
  columns: readonly RankColumnView[],
  rules: Rules,
  score: UnitScore,
  page: string | null,
): readonly FigureView[] {
  const terms = new Map(rowTerms(score).map((term) => [codeOf(term), term]));
  return columns.map(({ code }): FigureView => {
    const term = terms.get(code);
    if (term?.kind === 'part') return partFigure(rules, term.part, page);
    if (code === 'scale') return scaleFigure(score, term);
    const text = term === undefined || !('text' in term) ? points(rules, ZERO) : signed(term);
    return { text, reason: null, href: anchorOf(page, MERITS.get(code)) };
  });
}

const MERITS: ReadonlyMap<string, string> = new Map([
  ['handicap', 'h'],
  ['bonus', 'e'],
  ['deduction', 'x'],
]);

/** A part as printed: its points, `20.00` 「无可评」, or 「—」 with the reason (rules.md §6). */
export function partFigure(rules: Rules, part: Part, page: string | null): FigureView {
  const href = anchorOf(page, part.component.id);
  if (part.points === undefined) return { text: null, reason: noPoints(part), href };
  const text = partText(rules, part.points);
  return { text, reason: part.state === 'full' ? words.full : null, href };
}

function anchorOf(page: string | null, code: string | undefined): string | null {
  return page === null || code === undefined ? null : `${page}#part-${code}`;
}

/** Why a part has no points. */
function noPoints({ state, why }: Part): string {
  if (state === 'missing') return words.missing;
  return why === undefined ? words.noPart : words.notApplicable(why);
}

function scaleFigure({ base, places }: UnitScore, term: RowTerm | undefined): FigureView {
  if (term?.kind !== 'scale' || base === undefined) return { text: null, reason: words.noScale, href: null };
  const [sum, available, full] = [term.sum, term.available, term.full].map(withMinus);
  return {
    text: words.scaled(sum ?? '', available ?? '', full ?? '', inFull(base, places.total)),
    reason: null,
    href: null,
  };
}

/** The printed terms of a ranked row as one sum, `57.27 +20.00无可评 −2.00`, `81.00 ÷90×150 =135.00 ；135.00 +2.00`; what gives nothing and is no part would only be noise. */
export function sumTerms(score: UnitScore): readonly SumTermView[] {
  const said: SumTermView[] = [];
  const add = (name: string, text: string) => {
    const last = said.at(-1);
    if (last?.text.startsWith('=') === true) said.push({ name: last.name, text: `；${last.text.slice(1)}` });
    const joined = said.length === 0 || text.startsWith('−') ? text : `+${text}`;
    said.push({ name, text: joined });
  };
  const parts = score.parts.filter(({ points: value }) => value !== undefined);
  const brackets = score.scaled && parts.length > 1;
  for (const term of rowTerms(score)) {
    if (term.kind === 'part') {
      if (term.text === undefined) continue;
      const before = brackets && term.part === parts[0] ? '(' : '';
      const after = brackets && term.part === parts.at(-1) ? ')' : '';
      const mark = term.part.state === 'full' ? words.full : '';
      const text = weighed(term.factor, withMinus(term.text));
      add(term.part.component.name, `${before}${text}${mark}${after}`);
    } else if (term.kind === 'scale') {
      said.push({ name: words.scale, text: `÷${term.available}×${term.full}` });
    } else if (term.kind === 'base') {
      // A quotient is rounded before anything is added to it.
      if (score.scaled) said.push({ name: words.base, text: `=${withMinus(term.text)}` });
    } else if (term.kind !== 'total' && !/^-?0(?:\.0+)?$/.test(term.text)) {
      add(NAMES[term.kind] ?? '', signed(term));
    }
  }
  return said;
}

const NAMES: Readonly<Record<string, string>> = {
  start: words.start,
  handicap: partWords.h,
  bonus: partWords.e,
  deduction: partWords.x,
  cut: words.cut,
};

function codeOf(term: RowTerm): string {
  return term.kind === 'part' ? `part-${term.part.component.id}` : term.kind;
}

/** A weight stands behind the sign. */
function weighed(factor: string | undefined, text: string): string {
  if (factor === undefined) return text;
  return text.startsWith('−') ? `−${factor}×${text.slice(1)}` : `${factor}×${text}`;
}

/** What is taken away, with its sign. */
function signed({ kind, text }: Exclude<RowTerm, { readonly kind: 'part' | 'scale' }>): string {
  const taken = kind === 'deduction' || kind === 'cut';
  const shown = withMinus(text);
  return taken && !/^0(?:\.0+)?$/.test(shown) ? negated(shown) : shown;
}
