/** What stands beside a field wherever it is explained: in the help, in an editor, in a file that was begun. */
export const fieldWords = {
  required: '必填',
  optional: '可不写',
  tiers: { public: '公开', system: '系统内' },
  choices: (choices: readonly string[]) => `可选：${choices.join('、')}`,
  example: (text: string) => `例：${text}`,
  /** The line of a field with what else is known of it. */
  about: (line: string, notes: readonly string[]) => `${line}（${notes.join('；')}）`,
} as const;
