/** What `scripts/races.ts` says. */
export const racesWords = {
  notTimes: (value: string) => `--times 应是 1 到 999999 的整数，现在是“${value}”。`,
  oneFolder: '放进同一个目录',
  twoFolders: '放进两个目录',
  turn: (turn: number, name: string, faults: number) =>
    `第${turn}次，同时生成两个网站，${name}：${faults === 0 ? '都完好' : `${faults}处不对`}`,
  closing: (times: number, spoilt: number) =>
    spoilt === 0 ? `各${times}次，都完好。` : `各${times}次，其中${spoilt}次不对。`,
} as const;

/** What the mutation run says beside the tool's own report. */
export const mutateWords = {
  notThere: (word: string) => `“${word}”不是 src/engine 里能改错的文件。`,
  report: (path: string) => `完整报告：${path}`,
} as const;

/** What the fuzz run says. */
export const fuzzWords = {
  noNumber: (option: string, text: string) => `${option} 后面应为正整数，现在是“${text}”。`,
  clean: (files: number, ledgers: number, seed: number) =>
    `改坏${String(files)}个文件、${String(ledgers)}个台账，没有发现问题（种子 ${String(seed)}）。`,
  failed: (files: number, ledgers: number, seed: number, round: number, path: string) =>
    `改坏${String(files)}个文件、${String(ledgers)}个台账，发现问题（种子 ${String(seed)}，第${String(round)}轮），最小的输入存在 ${path}`,
} as const;
