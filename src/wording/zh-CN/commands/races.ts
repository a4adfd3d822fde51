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
