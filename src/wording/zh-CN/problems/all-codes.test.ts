import { describe, expect, it } from 'vitest';
import { CODE_GROUPS } from './all-codes.ts';
import { checkTexts } from './checks.ts';

describe('the groups of codes', () => {
  it('names its groups in ASCII, each once', () => {
    const ids = CODE_GROUPS.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^[a-z]+$/u);
  });
});

describe('the words of the checks', () => {
  it('keep to 「发现X，应为Y，请Z」 and never shout', () => {
    for (const [code, text] of Object.entries(checkTexts)) {
      const said = [text.message({}), text.expected({}), text.fix({})];
      expect(said[0], code).toMatch(/^发现/u);
      expect(said[2], code).toMatch(/^请/u);
      for (const sentence of said) expect(sentence, code).not.toMatch(/[!！]|undefined|。$/u);
    }
  });

  it('do not use the words that a page avoids, but to name them', () => {
    for (const [code, text] of Object.entries(checkTexts)) {
      if (code === 'forbidden-words') continue;
      expect(`${text.title}${text.message({})}${text.expected({})}${text.fix({})}`, code).not.toMatch(
        /黄牌|黑榜|旧账|末位/u,
      );
    }
  });
});
