import { said } from '#wording/problems/phrases.ts';
import type { Params } from '#wording/problems/problem-text.ts';

/** How a frozen period is rightly changed: the command. */
export function correctWords(p: Params): string {
  return `npm run freeze -- ${said(p, 'period')} --correct --reason "更正理由" --by 岗位 --on 批准日期`;
}
