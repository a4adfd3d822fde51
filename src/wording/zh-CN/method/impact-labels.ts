/** Words around the impact table of a version of the rules. */
export const impactTableWords = {
  title: '影响测算',
  fact: '最近锁定的几期按本版重算',
  rank: '名次',
  total: '总分',
  grade: '等次',
  move: '名次变动',
  arrow: '→',
  /** In files, which have what stands on either side of the arrow apart. */
  before: (head: string): string => `${head}（锁定）`,
  after: (head: string): string => `${head}（重算）`,
  league: '组别',
  period: '时间',
  written: '测算',
  file: '测算文件',
} as const;
