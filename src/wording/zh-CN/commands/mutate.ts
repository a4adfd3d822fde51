/** What the mutation run says beside the tool's own report. */
export const mutateWords = {
  notThere: (word: string) => `“${word}”不是 src/engine 里能改错的文件。`,
  report: (path: string) => `完整报告：${path}`,
} as const;
