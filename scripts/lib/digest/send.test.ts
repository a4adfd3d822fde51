import { expect, test } from 'vitest';
import { withRobots, type Instead, type Robots } from '../../testing/group-robots.ts';
import type { Hook } from './hooks.ts';
import { digestText } from './digest-text.ts';
import { send } from './send.ts';
import { LONGEST } from './vendors.ts';

const NOW = new Date('2026-12-01T00:17:00Z');
const KEY = 'SECabcdef0123456789';
const HOSTS = {
  wecom: 'qyapi.weixin.qq.com',
  dingtalk: 'oapi.dingtalk.com',
  feishu: 'open.feishu.cn',
} as const;
const KINDS = ['wecom', 'dingtalk', 'feishu'] as const;
const hookOf = (kind: Hook['kind'], secret?: string): Hook => ({
  kind,
  url: `https://${HOSTS[kind]}/send?key=${KEY}`,
  secret,
});
const robots = (keys: Readonly<Record<string, string>> = {}) => withRobots(keys, () => NOW);

async function sent(
  robotsOf: Robots,
  hook: Hook,
  text = '【督办】一',
): Promise<{ why: string | undefined; waits: number[] }> {
  const waits: number[] = [];
  const why = await send(hook, text, {
    fetch: robotsOf.fetch,
    now: () => NOW,
    wait: (milliseconds) => Promise.resolve(waits.push(milliseconds / 1000)),
  });
  return { why, waits };
}

test.each(KINDS)('%s takes the text as it is sent, at once', async (kind) => {
  const group = await robots();
  expect(await sent(group, hookOf(kind), '一\n“二”')).toEqual({ why: undefined, waits: [] });
  expect(group.shown(HOSTS[kind])).toEqual(['一\n“二”']);
});

test.each(['dingtalk', 'feishu'] as const)(
  '%s takes a text signed as it describes, and no other',
  async (kind) => {
    const group = await robots({ [HOSTS[kind]]: KEY });
    expect(await sent(group, hookOf(kind, KEY))).toEqual({ why: undefined, waits: [] });
    const { why } = await sent(group, hookOf(kind, 'SECother'));
    expect(why).toContain(`错误码 ${kind === 'dingtalk' ? '310000' : '19021'}`);
    expect((await sent(group, hookOf(kind))).why).toBeDefined();
    expect(group.shown(HOSTS[kind])).toHaveLength(1);
  },
);

test.each(KINDS)('%s takes the longest text that it is sent, whatever stands in it', async (kind) => {
  const group = await robots();
  const items = Array.from({ length: 999 }, () => ({ who: '"', line: '"'.repeat(200) }));
  const changes = { opened: items, settled: [], standing: [] };
  const text = digestText(changes, { withStanding: true, longest: LONGEST[kind], issues: '' }) ?? '';
  expect(text.length).toBeGreaterThan(LONGEST[kind] / 2);
  expect(await sent(group, hookOf(kind), text)).toEqual({ why: undefined, waits: [] });
});

test('a refusal that comes with status 200 is told by its number, and not sent again', async () => {
  const group = await robots();
  const { why, waits } = await sent(group, hookOf('wecom'), '长'.repeat(700));
  expect([why, waits]).toEqual([expect.stringContaining('错误码 40058'), []]);
});

const BUSY: readonly (readonly [Hook['kind'], Instead, number])[] = [
  ['wecom', { body: '{"errcode":45009,"errmsg":"api freq out of limit"}' }, 60],
  ['wecom', { body: '{"errcode":-1,"errmsg":"system busy"}' }, 2],
  ['dingtalk', { body: '{"errcode":-1,"errmsg":"系统繁忙"}' }, 2],
  ['feishu', { body: '{"code":11232,"msg":"frequency limited"}' }, 15],
  ['feishu', { status: 429, headers: { 'x-ogw-ratelimit-reset': '52' }, body: '{"code":99991400}' }, 52],
  ['feishu', { status: 400, headers: { 'x-ogw-ratelimit-reset': '7' }, body: '{"code":99991400}' }, 7],
  ['wecom', { status: 429, headers: { 'retry-after': '9' }, body: '' }, 9],
  ['dingtalk', { status: 502, body: '<html>' }, 2],
  ['feishu', 'cut', 2],
];
test.each(BUSY)('%s that answers %j is sent to again after a wait', async (kind, answer, seconds) => {
  const group = await robots();
  group.instead(answer);
  expect(await sent(group, hookOf(kind))).toEqual({ why: undefined, waits: [seconds] });
  expect(group.shown(HOSTS[kind])).toHaveLength(answer === 'cut' ? 2 : 1);
});

test('what is still busy after four times is given up, each wait three times as long', async () => {
  const group = await robots();
  group.instead(...Array.from({ length: 9 }, () => ({ status: 503, body: '' })));
  expect(await sent(group, hookOf('wecom'))).toEqual({
    why: '没有回应，请检查网址和网络',
    waits: [2, 6, 18],
  });
  expect(group.asked()).toHaveLength(4);
});

test('钉钉 takes nothing for ten minutes once it was too much: nobody waits for that', async () => {
  const group = await robots();
  group.instead({ body: '{"errcode":130101,"errmsg":"send too fast, exceed 20 times per minute"}' });
  expect(await sent(group, hookOf('dingtalk'))).toEqual({
    why: expect.stringContaining('太频繁') as unknown,
    waits: [],
  });
});

test('nobody is followed to another address', async () => {
  const group = await robots();
  group.instead({ status: 302, headers: { location: `${group.url}/${HOSTS.wecom}/elsewhere` }, body: '' });
  expect(await sent(group, hookOf('wecom'))).toEqual({ why: '服务器回应 302', waits: [] });
  expect(group.asked()).toHaveLength(1);
});

test('an answer that is no robot’s is not taken for success', async () => {
  const group = await robots();
  group.instead({ body: '<html>login</html>' });
  expect((await sent(group, hookOf('wecom'))).why).toContain('看不懂');
});

test('where nobody answers it is told without the address', async () => {
  const { why, waits } = await sent(
    { ...(await robots()), fetch: () => fetch(`http://127.0.0.1:9/${KEY}`) },
    hookOf('wecom'),
  );
  expect([why, waits]).toEqual(['没有回应，请检查网址和网络', [2, 6, 18]]);
});
