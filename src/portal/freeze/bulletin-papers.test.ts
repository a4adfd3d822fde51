import { describe, expect, test } from 'vitest';
import { type Records, join } from '#engine/testing/office.ts';
import { bulletinLink } from './bulletin-papers.ts';
import { bulletinIndexView, bulletinViews } from '../bulletin/bulletin-view.ts';
import type { Profile, ViewEnv } from '../env/env.ts';
import { frozenWorld } from '../testing/frozen-world.ts';
import { issuedBulletin, reviewedBulletin } from '../testing/issued-bulletin.ts';
import { leagueWorld } from '../testing/league-world.ts';
import { bareWorld, viewWorld } from '../testing/view-world.ts';

const DEEDS = leagueWorld({ a: { '2026-04': 0, '2026-05': 0 }, b: { '2026-04': 1, '2026-05': 0 } });
const AS_OF = '2026-06-12 15:00';
const at = (asOf: string, profile: Profile, ...records: readonly Records[]): ViewEnv =>
  frozenWorld(asOf, join(DEEDS, ...records), profile);
const periods = (env: ViewEnv) => bulletinViews(env).map(({ period }) => period);
const MAY = reviewedBulletin('2026-05', '2026-06-11');

describe('the public', () => {
  const open = (...records: readonly Records[]) => periods(at(AS_OF, 'public', ...records));

  test('reads a bulletin of a frozen period that was issued and reviewed', () => {
    expect(open(MAY)).toEqual(['2026-05']);
  });

  test('reads of two for one period the one that was entered first, as the check names it', () => {
    const later = { id: 'a', number: 9, submitted: '2026-06-10 17:16' };
    const env = at(AS_OF, 'public', reviewedBulletin('2026-05', '2026-06-11', later), MAY);
    expect(bulletinViews(env).map(({ numberText }) => numberText)).toEqual([null]);
  });

  test('reads none that was not issued, and none that was not reviewed', () => {
    expect(open()).toEqual([]);
    expect(open(issuedBulletin('2026-05'))).toEqual([]);
    expect(open(reviewedBulletin('2026-05', '2026-06-11', { kind: '周报' }))).toEqual([]);
  });

  test('reads it from the minute in which its review was registered', () => {
    expect(periods(at('2026-06-11 17:19', 'public', MAY))).toEqual([]);
    expect(periods(at('2026-06-11 17:20', 'public', MAY))).toEqual(['2026-05']);
  });

  test('reads none that was sent back, and the mended one that was agreed to', () => {
    const back = reviewedBulletin('2026-05', '2026-06-10', { result: '退回', opinion: '核对数据' });
    expect(open(back)).toEqual([]);
    const mended = reviewedBulletin('2026-05', '2026-06-11', { id: 'b-2', number: 5 });
    const env = at(AS_OF, 'public', back, mended);
    expect(bulletinViews(env).map(({ numberText }) => numberText)).toEqual(['2026年第5期']);
  });

  test('reads none of a period that is not frozen, whatever was issued', () => {
    expect(open(reviewedBulletin('2026-06', '2026-06-11'))).toEqual([]);
    expect(periods(viewWorld(AS_OF, join(DEEDS, MAY)))).toEqual([]);
  });

  test('reads none that was narrowed to the system', () => {
    const closed = reviewedBulletin('2026-05', '2026-06-11', { disclosure: '系统内' });
    expect(open(closed)).toEqual([]);
  });
});

describe('inside the system', () => {
  const env = at(
    AS_OF,
    'internal',
    reviewedBulletin('2026-04', '2026-06-11', { number: 4, on: '2026-05-14' }),
    issuedBulletin('2026-05'),
  );

  test('every period with rules has one, newest first', () => {
    expect(periods(env)).toEqual(['2026-06', '2026-05', '2026-04']);
    const { bulletins } = bulletinIndexView(env);
    expect(bulletins.map(({ title, href }) => [title, href])).toEqual([
      ['关于2026年6月重点工作进展情况的通报', '/bulletins/2026-06/'],
      ['关于2026年5月重点工作进展情况的通报', '/bulletins/2026-05/'],
      ['关于2026年4月重点工作进展情况的通报', '/bulletins/2026-04/'],
    ]);
  });

  test('it is a draft until it was reviewed, and says so', () => {
    const { bulletins } = bulletinIndexView(env);
    expect(bulletins.map(({ numberText, issueText }) => [numberText, issueText])).toEqual([
      [null, '拟稿，尚未印发，不公开'],
      [null, '2026年6月10日登记印发，主要领导尚未审阅，不公开'],
      ['2026年第4期', '2026年5月14日印发，主任审阅'],
    ]);
    expect(
      bulletinViews(env).map(({ draft, sheet: { blocks, mark } }) => [
        draft,
        mark,
        blocks.flatMap((block) => (block.as === 'signature' ? [block.day] : [])),
      ]),
    ).toEqual([
      [true, '草稿', [null]],
      [true, '草稿', ['2026年6月10日']],
      [false, null, ['2026年5月14日']],
    ]);
  });

  test('before the first rules there is none', () => {
    const bare = bareWorld(AS_OF);
    expect([bulletinViews(bare), bulletinIndexView(bare).bulletins]).toEqual([[], []]);
  });
});

test('bulletins lead to each other, past those that the reader may not read', () => {
  const around = (env: ViewEnv) => {
    const may = bulletinViews(env).find(({ period }) => period === '2026-05');
    return [may?.previous?.href ?? null, may?.next?.href ?? null];
  };
  expect(around(at(AS_OF, 'internal', MAY))).toEqual(['/bulletins/2026-04/', '/bulletins/2026-06/']);
  expect(around(at(AS_OF, 'public', MAY))).toEqual([null, null]);
});

test('a link to a bulletin is there for those who may read it', () => {
  const link = (profile: Profile, period: string) =>
    bulletinLink(at(AS_OF, profile, MAY), period)?.href ?? null;
  expect([link('public', '2026-05'), link('public', '2026-04')]).toEqual(['/bulletins/2026-05/', null]);
  expect(link('internal', '2026-04')).toBe('/bulletins/2026-04/');
});
