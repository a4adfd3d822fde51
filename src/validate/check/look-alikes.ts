/** Radicals, compatibility ideographs (but twelve that are none), private use, and a selector of emoji where there is none. What shows nothing at all is refused when a file is read (`text/hidden.ts`). */
export const LOOK_ALIKE =
  /[\u2E80-\u2FDF\uF900-\uFA0D\uFA10\uFA12\uFA15-\uFA1E\uFA20\uFA22\uFA25\uFA26\uFA2A-\uFAFF\uE000-\uF8FF\u{F0000}-\u{10FFFF}\u{2F800}-\u{2FA1F}]|(?<![\p{Emoji_Presentation}\p{So}\p{Sm}0-9#*↔-↙])[\uFE0E\uFE0F]/u;
