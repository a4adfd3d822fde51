import { expect, test } from 'vitest';
import { unit } from '#engine/testing/office.ts';
import type { Office } from '#record/office/office.ts';
import { frameView } from './frame-view.ts';
import { bareWorld, viewWorld } from '../testing/view-world.ts';

const { office } = bareWorld('2026-03-27 15:00').context;
const frameOf = (changes: Partial<Office>) =>
  frameView(bareWorld('2026-03-27 15:00', { office: [{ ...office, ...changes }] }));

test('an office with units alone has a frame without rules', () => {
  const env = bareWorld('2026-03-27 15:00', {
    unit: [{ ...unit('mishu', '不参评', 1), names: [{ from: '2025-01-01', name: '秘书科' }] }],
  });
  expect(frameView(env)).toMatchObject({
    officeName: '云岭市民防办',
    asOf: '2026-03-27',
    next: '2026-03-30 12:00',
    rule: null,
    owner: '秘书科',
    demo: false,
    address: null,
    feeds: [],
  });
});

test('the frame names the rules in force', () => {
  expect(frameView(viewWorld('2026-03-27 15:00')).rule).toEqual({
    text: '督查月度计分规则（第一版）',
    href: '/method/',
  });
});

test('rules that are published and not yet in force are named, those not yet published are not', () => {
  expect(frameView(viewWorld('2025-12-22 08:00')).rule?.href).toBe('/method/');
  expect(frameView(viewWorld('2025-12-21 23:59')).rule).toBeNull();
});

test('the address is printed without its last slash', () => {
  expect(frameOf({ site: { ...office.site, address: 'https://example.gov.cn/ducha/' } }).address).toBe(
    'https://example.gov.cn/ducha',
  );
});

test('the channel for errors is the office’s own, and the repository where it is open to all', () => {
  expect(frameOf({}).channels).toEqual([{ label: '联系方式', text: '秘书科', href: null }]);
  const url = 'https://example.org/duban';
  expect(frameOf({ repository: { visibility: '公开', url } }).channels).toHaveLength(2);
  expect(frameOf({ repository: { visibility: '私有', url } }).channels).toHaveLength(1);
});

test('site marks stand in the foot, but never in a demo', () => {
  const site = { ...office.site, siteId: '0000000000', icp: '×ICP备0号' };
  expect(frameOf({ site }).marks.map(({ label }) => label)).toEqual([
    '主办单位',
    '网站标识码',
    'ICP备案编号',
  ]);
  const all = frameOf({
    site: {
      ...site,
      publicSecurity: '×公网安备0号',
      partyMark: 'https://example.org.cn/mark/',
      reportErrors: 'https://example.gov.cn/errors/',
    },
  });
  expect(all.marks.slice(3)).toEqual([
    { label: '公安机关备案编号', text: '×公网安备0号', href: null },
    { label: '党政机关网站标识', text: '查看', href: 'https://example.org.cn/mark/' },
    { label: '我为政府网站找错', text: '从这里反映', href: 'https://example.gov.cn/errors/' },
  ]);
  expect(all.siteId).toBe('0000000000');
  const demo = frameOf({ site, demo: { notice: '虚构演示', asOf: '2026-03-27 15:00' } });
  expect([demo.demo, demo.marks, demo.siteId]).toEqual([true, [], null]);
  // Its moment is fixed: no page of it grows old.
  expect(demo.next).toBeNull();
});
