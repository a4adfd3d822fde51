import { describe, expect, test } from 'vitest';
import { maskCommands, readHooks } from './hooks.ts';

const KEY = '693a91f6-7aaa-4bc4-97a0-0ec2sifa5aaa';
const WECOM = `https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=${KEY}`;
const read = (value: unknown) => readHooks(JSON.stringify(value));

describe('the secret of the digest', () => {
  test('knows by the host what sort of robot it is', () => {
    const found = read({
      all: WECOM,
      units: {
        gongcheng: { url: 'https://oapi.dingtalk.com/robot/send?access_token=x', secret: 'SEC1' },
        caiwu: 'https://open.feishu.cn/open-apis/bot/v2/hook/x',
        qingxi: 'https://open.larksuite.com/open-apis/bot/v2/hook/x',
      },
    });
    if ('why' in found) throw new Error(found.why);
    expect(found.all).toEqual({ kind: 'wecom', url: WECOM, secret: undefined });
    expect([...found.units].map(([unit, { kind, secret }]) => [unit, kind, secret])).toEqual([
      ['gongcheng', 'dingtalk', 'SEC1'],
      ['caiwu', 'feishu', undefined],
      ['qingxi', 'feishu', undefined],
    ]);
  });

  test('may name a server of one’s own, and then says what sort it speaks as', () => {
    const url = 'https://chat.example.invalid/hook';
    expect(read({ all: { url, kind: 'feishu' } })).toMatchObject({ all: { kind: 'feishu' } });
    expect(read({ all: url })).toMatchObject({ why: expect.stringContaining('请写明 "kind"') as unknown });
  });

  test.each([
    ['no JSON', `{"all": "${WECOM}"`],
    ['another key', JSON.stringify({ [WECOM]: WECOM })],
    ['a unit that is none', JSON.stringify({ units: { [WECOM]: WECOM } })],
    ['no address', JSON.stringify({ all: KEY })],
    ['plain HTTP', JSON.stringify({ all: WECOM.replace('https', 'http') })],
    ['a password in the address', JSON.stringify({ all: WECOM.replace('//', `//a:${KEY}@`) })],
    ['another kind', JSON.stringify({ all: { url: WECOM, kind: KEY } })],
    ['another field', JSON.stringify({ all: { url: WECOM, [KEY]: '' } })],
    ['a list', JSON.stringify([WECOM])],
    ['a signature that the kind has not', JSON.stringify({ all: { url: WECOM, secret: KEY } })],
  ])('is refused with %s, and nothing of it is quoted', (_, text) => {
    const found = readHooks(text);
    expect(found).toHaveProperty('why');
    expect(JSON.stringify(found)).not.toMatch(/693a91f6|https:\/\/qyapi/u);
  });

  test('has each of its values masked, whole and the key in it alone', () => {
    const url = 'https://open.feishu.cn/open-apis/bot/v2/hook/0123456789abcdef0123';
    const lines = maskCommands(
      JSON.stringify({ all: { url: WECOM, kind: 'wecom' }, units: { caiwu: { url, secret: 'a%b\nc' } } }),
    );
    expect(lines.split('\n')).toEqual([
      `::add-mask::${WECOM}`,
      `::add-mask::${KEY}`,
      `::add-mask::${url}`,
      '::add-mask::0123456789abcdef0123',
      '::add-mask::a%25b%0Ac',
      '',
    ]);
  });

  test('masks nothing where it cannot be read', () => {
    expect(maskCommands('{')).toBe('');
    expect(maskCommands('')).toBe('');
  });
});
