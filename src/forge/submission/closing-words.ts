/**
 * Whether a text has a word with which the forge closes what is named beside it, once the commit that says it is on
 * main or the request that says it is merged: https://docs.github.com/en/issues/tracking-your-work-with-issues/using-issues/linking-a-pull-request-to-an-issue
 * Whatever is beside it: which ways there are to name something is the forge's to change.
 */
export function hasClosingWord(text: string): boolean {
  return /\b(?:close[sd]?|fix(?:e[sd])?|resolve[sd]?)\b/iu.test(text);
}
