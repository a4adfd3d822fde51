import { expect, test } from 'vitest';
import { unit } from '#engine/testing/office.ts';
import { RULES } from '#engine/testing/rules.ts';
import type { Office } from '#record/office/office.ts';
import { aboutView } from './about-view.ts';
import { bareWorld, viewWorld } from '../testing/view-world.ts';

const { office } = bareWorld('2026-03-27 15:00').context;
const aboutOf = (changes: Partial<Office>) =>
  aboutView(bareWorld('2026-03-27 15:00', { office: [{ ...office, ...changes }] }));
const words = (about: ReturnType<typeof aboutView>, id: string) =>
  about.sections.find((section) => section.id === id)?.paragraphs.join('') ?? '';

test('an office with units alone has a page about it, without sources', () => {
  const about = aboutOf({});
  expect(about.sections.map(({ id }) => id)).toEqual([
    'site',
    'figures',
    'withheld',
    'reading',
    'corrections',
  ]);
  expect(about.sources).toEqual([]);
  expect(words(about, 'site')).toContain('督查工作办法');
});

test('a demo says so first, in the office’s own words', () => {
  const [first] = aboutOf({
    demo: { notice: '本站为虚构演示，数据均非真实', asOf: '2026-03-27 15:00' },
  }).sections;
  expect(first).toEqual({ id: 'demo', title: '虚构演示', paragraphs: ['本站为虚构演示，数据均非真实'] });
});

test('what is not shown is told with the article that says why', () => {
  const text = words(aboutOf({}), 'withheld');
  for (const article of [
    '第十四条',
    '第十五条',
    '第十六条',
    '《保守国家秘密法》第三十五条',
    '《个人信息保护法》第二十五条',
  ]) {
    expect(text).toContain(article);
  }
});

test('what only some offices withhold is told where the office’s own record says so', () => {
  expect(words(aboutOf({}), 'withheld')).not.toMatch(/人民防空|地震/);
  const withheld = [
    { what: '水源地坐标', basis: '《水法》第一条' },
    { what: '水库调度预案', basis: '《水法》第二条' },
  ];
  expect(words(aboutOf({ withheld }), 'withheld')).toContain(
    '下列内容不登记、不登载：水源地坐标（《水法》第一条）；水库调度预案（《水法》第二条）。',
  );
});

test('a league of the rules that no unit is in is not named', () => {
  const text = words(
    aboutView(viewWorld('2026-03-27 15:00', { unit: [unit('jia', 'counties', 1)] })),
    'site',
  );
  expect(text).toContain('以及县（市）区的得分和排名');
});

test('the ledger is called open only where it is', () => {
  const url = 'https://example.org/duban';
  expect(words(aboutOf({ repository: { visibility: '私有', url } }), 'figures')).not.toContain(url);
  expect(words(aboutOf({ repository: { visibility: '公开', url } }), 'figures')).toContain(url);
});

test('live facts are announced only where they are published', () => {
  const site = (live: boolean) =>
    words(
      aboutView(viewWorld('2026-03-27 15:00', { office: [{ ...office, publication: { live } }] })),
      'site',
    );
  expect(site(true)).toContain('按数据截至日的情况显示');
  expect(site(false)).toContain('不在公开版显示');
});

test('posts stand with their names, and the channel before them; whoever draws only where something is verified', () => {
  const labels = ({ contacts }: ReturnType<typeof aboutView>) => contacts.map(({ label }) => label);
  const others = ['勘误与监督', '依据', '主要领导', '分管领导'];
  expect(labels(aboutOf({}))).toEqual(others);
  expect(labels(aboutView(viewWorld('2026-03-27 15:00')))).toEqual([...others, '核验抽取岗']);
});

test('sources are the rules and the known notices of the calendar', () => {
  const { sources } = aboutView(viewWorld('2026-03-27 15:00'));
  expect(sources).toEqual([
    {
      link: { text: '督查月度计分规则（第一版）', href: '/method/v1/' },
      note: '2025年12月22日公布，2026年1月起施行',
    },
    {
      link: {
        text: '国务院办公厅关于2026年部分节假日安排的通知',
        href: expect.stringContaining('gov.cn') as string,
      },
      note: '国办发明电〔2025〕7号，2025年11月4日起知悉',
    },
  ]);
});

test('where only ranks are published the page promises no score', () => {
  const rules = [{ ...RULES, total: { ...RULES.total, show: 'ranks' as const } }];
  const about = aboutView(viewWorld('2026-03-27 15:00', { unit: [unit('jia', 'counties', 1)], rules }));
  expect(words(about, 'site')).toContain('以及县（市）区的排名。');
  expect(words(about, 'figures')).toContain('规则只公布名次，不公布得分。');
  expect(words(about, 'figures')).not.toMatch(/总分|计分依据/);
});

test('only the build for the system says that it shows more', () => {
  expect(words(aboutView(viewWorld('2026-03-27 15:00')), 'site')).not.toContain('系统内版本');
  expect(words(aboutView(viewWorld('2026-03-27 15:00', {}, 'internal')), 'site')).toContain('系统内版本');
});
