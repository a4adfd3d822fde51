/** Words around the impact table of a version of the rules. */
export const impactTableWords = {
  title: '影响测算',
  fact: '最近锁定的几期按本版重算',
  rank: '名次',
  total: '总分',
  grade: '等次',
  move: '名次变动',
  arrow: '→',
  written: '测算',
  file: '测算文件',
} as const;
