import { tableWords } from '#wording/frame/labels.ts';
import { rankingWords } from '#wording/ranking/labels.ts';
import { scoreWords } from '#wording/score/words.ts';
import { statementSentences } from '#wording/sheet/statement.ts';
import { unitWords } from '#wording/units/words.ts';
import { unitRefIn, type ViewEnv } from '../env/env.ts';
import type { LinkView } from '../shared/types.ts';
import { unitPeriodHref } from '../score/standing.ts';
import { statementLink, statementsLink } from '../freeze/statement-links.ts';
import { resultIn } from '../env/period/period-sheet.ts';
import { periodName } from '../env/period/period.ts';
import { furtherLines, isLongSheet, type PartLists } from '../sheet/sheet-lists.ts';
import { sheetSets, type SheetSets } from '../sheet/sheet-sets.ts';
import { statementLists } from '../sheet/sheet-lists.ts';
import { unitPeriodLists, unitPeriodPages } from '../sheet/unit-period-view.ts';
import { pagesOf, type ListHead, type LongListPage } from './long-list.ts';

/** Of the sheets of units, and of their 核对单 while the period is not frozen. */
export function ofSheets(env: ViewEnv): readonly LongListPage[] {
  return unitPeriodPages(env).flatMap(({ unit, period }) => {
    const result = resultIn(env, unit, period);
    if (result === undefined || !isLongSheet(result)) return [];
    const { name } = unitRefIn(env, unit, period);
    const own = {
      text: name + periodName(env, period) + scoreWords.title,
      href: unitPeriodHref(unit, period),
    };
    const crumbs = [{ text: unitWords.title, href: '/units/' }, { text: name, href: `/units/${unit}/` }, own];
    const sheet = { title: own.text, column: 'units', crumbs } as const;
    const all = statementsLink(env, period);
    const statement = statementLink(env, unit, period);
    const sets = sheetSets(env, period);
    return [
      ...sheetPages(sheet, unitPeriodLists(env, result), sets),
      ...(all === null || statement === null
        ? []
        : sheetPages(
            statementHead(name, periodName(env, period), all, statement),
            statementLists(env, { unit, period }),
            sets,
          )),
    ];
  });
}

function statementHead(name: string, period: string, all: LinkView, { href }: LinkView): ListHead {
  const title = statementSentences.title(name, period);
  return {
    title,
    column: 'ranking',
    crumbs: [{ text: rankingWords.title, href: '/ranking/' }, all, { text: title, href }],
  };
}

function sheetPages(head: ListHead, lists: readonly PartLists[], sets: SheetSets): readonly LongListPage[] {
  return lists.flatMap(({ part, lines, beside }) => [
    ...pagesOf({ ...head, title: tableWords.listOf(head.title, part.name) }, lines, (rows) => ({
      of: 'lines',
      part: furtherLines(part, rows),
      set: sets.lines,
    })),
    ...pagesOf({ ...head, title: tableWords.listOf(head.title, scoreWords.leftOut) }, beside, (rows) => ({
      of: 'left-out',
      rows,
      set: sets.leftOut,
    })),
  ]);
}
