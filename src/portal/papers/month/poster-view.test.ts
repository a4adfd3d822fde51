import { expect, test } from 'vitest';
import { join } from '#engine/testing/office.ts';
import { bulletinPapers } from '../../freeze/bulletin-papers.ts';
import type { BlockView } from '../../paper/paper-view.ts';
import { sheetTexts } from '../../paper/paper-view.ts';
import { frozenWorld } from '../../testing/frozen-world.ts';
import { reviewedBulletin } from '../../testing/issued-bulletin.ts';
import { leagueWorld } from '../../testing/league-world.ts';
import { posterView } from './poster-view.ts';

const RECORDS = join(
  leagueWorld({ a: { '2026-04': 1, '2026-05': 0 }, b: { '2026-04': 0, '2026-05': 1 } }),
  reviewedBulletin('2026-05', '2026-06-11'),
);

function poster(address?: string) {
  const env = frozenWorld('2026-06-12 15:00', RECORDS, 'internal');
  const { context } = env;
  const office = { ...context.office, site: { ...context.office.site, address } };
  const at = { ...env, context: { ...context, office } };
  const paper = bulletinPapers(at).find(({ period }) => period === '2026-05');
  const view = paper && posterView(at, paper);
  const [sheet] = view?.sheets ?? [];
  if (sheet === undefined) throw new Error('May was frozen');
  return sheet;
}

const codeIn = ({ blocks }: ReturnType<typeof poster>) =>
  blocks.find((block): block is Extract<BlockView, { as: 'code' }> => block.as === 'code');

test('where the site has an address, the sheet bears that of the bulletin as a code with its quiet zone', () => {
  const code = codeIn(poster('https://example.gov.cn/ducha/'));
  expect(code?.label).toBe('扫码看全文：https://example.gov.cn/ducha/bulletins/2026-05/');
  // 4 squares of quiet zone on each side of a code of version 1 to 10: 21, 25, 29 … squares.
  expect((code?.size ?? 0) - 8).toBeGreaterThanOrEqual(21);
  expect(((code?.size ?? 0) - 8 - 21) % 4).toBe(0);
  // The first finder pattern begins behind the quiet zone.
  expect(code?.path.startsWith('M4 4h1v1h-1zM5 4h1v1h-1z')).toBe(true);
});

test('without an address there is no code, and nothing but places, totals and channels', () => {
  const sheet = poster();
  expect(codeIn(sheet)).toBeUndefined();
  const text = sheetTexts(sheet).join('\n');
  expect(text).toContain('群众怎么反映：秘书科');
  expect(text).toMatch(/^1｜.+｜\d+\.\d\d｜/mu);
  expect(text).not.toMatch(/提醒|红灯|黄灯|扣分|主任/u);
});
