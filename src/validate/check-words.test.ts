import { expect, test } from 'vitest';
import { CHECKS } from './registry.ts';

test('the words of a check keep to 「发现X，应为Y，请Z」 and never shout', () => {
  for (const { code, words } of CHECKS) {
    const said = [words.message({}), words.expected({}), words.fix({})];
    expect(said[0], code).toMatch(/^发现/u);
    expect(said[2], code).toMatch(/^请/u);
    for (const sentence of said) expect(sentence, code).not.toMatch(/[!！]|undefined|。$/u);
  }
});

test('the words of a check are none of those that a page avoids, but to name them', () => {
  for (const { code, words } of CHECKS) {
    if (code === 'forbidden-words') continue;
    expect(`${words.title}${words.message({})}${words.expected({})}${words.fix({})}`, code).not.toMatch(
      /黄牌|黑榜|旧账|末位/u,
    );
  }
});
