/** Words of a reference to the rules. */
export const ruleWords = {
  article: (number: number): string => `规则第${number}条`,
} as const;
