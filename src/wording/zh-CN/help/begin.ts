/** What stands in a file that was begun for somebody. */
export const beginWords = {
  /** Names of files and folders, where nobody chose one. */
  slug: 'heyan',
  event: 'event',
  issuedFolder: 'weekly',
  others: (n: number) => `其余${String(n)}项：都没有变化的写 others: 无变化；有变化的照样逐项写在 matters 里`,
} as const;
