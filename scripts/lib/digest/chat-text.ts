import { plainLine } from '#text/plain-line.ts';

/**
 * Text as one line that every one of the chat programs takes for mere text: 企业微信 reads `<@userid>` in a text, 飞书
 * `<at …>` and Markdown, 钉钉 `@number`, and all make a link of what looks like an address. The signs that begin these
 * become their wide forms, which read the same.
 */
export function chatText(text: string): string {
  return (
    plainLine(text)
      .replaceAll(/[<>@[\]()*_~`#&\\|]/gu, wide)
      .replaceAll('://', '：//')
      // A dot that a name of the net may go on after; of a number it stays.
      .replaceAll(/\.(?=[^\s\d.])/gu, '．')
      .replaceAll(/\d+(?:\.\d+){2,}/gu, (number) => number.replaceAll('.', '．'))
  );
}

/** The wide form of a sign: the same letter, at a fixed distance in Unicode. */
function wide(sign: string): string {
  return String.fromCodePoint((sign.codePointAt(0) ?? 0) + 0xfee0);
}
