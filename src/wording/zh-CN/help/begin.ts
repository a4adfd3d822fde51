/** What stands in a file that was begun for somebody. */
export const beginWords = {
  /** Names of files and folders, where nobody chose one. */
  slug: 'heyan',
  event: 'event',
  issuedFolder: 'weekly',
  others: (n: number) =>
    `其余${String(n)}项都没有变化的，写“无变化”；有变化的逐项写在 matters 里，这一行删去`,
  list: (n: number) => `其余${String(n)}项：`,
  hidden: (n: number) => `另有${String(n)}项不在此列出，请走内网`,
  end: '办结时做成什么，可以核对；前面的节点照样加写，编号 n1、n2',
  assessed: '考核节点的编号，形如 [n1, n2]；没有的删去这一行',
} as const;
