import { said } from '../problems/phrases.ts';
import type { Params } from '../problems/problem-text.ts';

// What an editor is told who writes YAML by hand: a form has a calendar, and a choice among units.

/** Where several units stand in the place of one. */
export const oneUnitWords =
  '这里只写一个单位的编号：共同办理的，主要的一家写作主办（lead），其余写作协办（assists）；各办各的，一家立一件，“立项下达”表单可以一次选多个单位';

/** How to fix a limit in words where a day is asked for; else the given words. */
export function dayWords(p: Params, otherwise: string): string {
  const [last, noLater] = [said(p, 'last'), said(p, 'noLater') === 'yes'];
  switch (said(p, 'limit')) {
    case 'standing':
      return '长期坚持的事一年立一件：请写当年最后一天，例如 2026-12-31，计划里按季写节点，下一年另立一件';
    case 'recurring':
      return '定期要做的事：请写最后一次的日期，例如 2026-12-05，计划里每一次写一个节点';
    case 'counted':
      return '请从起算的那天往后数，写出到期的日期；工作日按网站上的工作日历数';
    case 'now':
      return '请写明最迟哪一天办结，例如 2026-06-15；当天能办的就写当天';
    case 'end':
      if (last === '') return '没有说哪一年、哪一天：请写出最后一天，例如 2026-06-30';
      return noLater
        ? `请写成“${last}”，下面另加一行“dueNoLater: true”，逢休息日提前到前一个工作日`
        : `请写成“${last}”`;
    default:
      return otherwise;
  }
}
