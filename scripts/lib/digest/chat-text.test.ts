import fc from 'fast-check';
import { expect, test } from 'vitest';
import { chatText } from './chat-text.ts';

test.each([
  ['<@all> <@zhangsan>', '＜＠all＞ ＜＠zhangsan＞'],
  ['<at user_id="all">所有人</at>', '＜at user_id="all"＞所有人＜/at＞'],
  ['@13800001111 请看', '＠13800001111 请看'],
  ['[点这里](https://evil.example)', '［点这里］（https：//evil．example）'],
  ['**急** `x` ~y~ # 一', '＊＊急＊＊ ｀x｀ ～y～ ＃ 一'],
  ['www.evil.com evil.中国 163.com', 'www．evil．com evil．中国 163．com'],
  ['http://127.0.0.1:80/x', 'http：//127．0．0．1:80/x'],
  ['dingtalk://dingtalkclient/page/link?url=x', 'dingtalk：//dingtalkclient/page/link?url=x'],
])('%s becomes mere text', (text, plain) => {
  expect(chatText(text)).toBe(plain.replaceAll('user_id', 'user＿id'));
});

test('what is mere text already stays as it is', () => {
  for (const text of ['逾期3个工作日，完成38.5%，应于2026-06-12前报送周报（第24周）。', '已催办 2 次'])
    expect(chatText(text)).toBe(text);
});

test('no text keeps a sign that one of the programs reads as the beginning of something', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const plain = chatText(text);
      expect(plain).not.toMatch(/[<>@[\]()*_~`#&\\|\n\r]|:\/\/|[^\s\d.]\.[a-z]|\d+\.\d+\.\d/iu);
    }),
  );
});
