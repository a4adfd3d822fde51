/** Wrong usage, told in one line; the command then ends with 2. */
export const usageWords = {
  unknownOption: (name: string) => `没有 ${name} 这个选项。`,
  valueMissing: (name: string) => `${name} 后面缺少内容。`,
  valueUnwanted: (name: string) => `${name} 后面不带内容。`,
  twice: (name: string) => `${name} 只能写一次。`,
  unexpected: (word: string) => `多出了“${word}”。`,
  notPort: (value: string) => `--port 应是 0 到 65535 的整数，现在是“${value}”。`,
  notProfile: (value: string) => `--profile 只能是 public 或 internal，现在是“${value}”。`,
  notMoment: (value: string) => `--as-of 应写成 2026-11-20 或 "2026-11-20 17:30"，现在是“${value}”。`,
  noCommit: (commit: string) => `--since ${commit} 不是台账所在版本库里的提交。`,
  noHistory: {
    'no-git': '台账目录不在 Git 版本库里，或者还没有提交过，--history 没有可以对照的。',
    shallow:
      '这里的版本库只取了一部分历史，--history 要对照全部历史。请取全部历史（git fetch --unshallow；工作流里写 fetch-depth: 0）。',
  },
  notStatus: (value: string) =>
    `“${value}”不是网站的 status.json，或者没有这个文件。请从已公布的网站下载 status.json，原样放好。`,
  farMoment: (value: string, first: number, last: number) =>
    `--as-of 应在 ${first} 年到 ${last} 年之间，现在是“${value}”，离今天太远，无从计算。`,
  notTogether: (one: string, other: string) => `${one} 和 ${other} 不能同时用。`,
  notFolder: (value: string) => `没有“${value}”这个目录。`,
  outData: (out: string, data: string) =>
    `网站不能放在“${out}”：那里是台账目录“${data}”，或者包含它、在它里面。请换一个目录；什么都没有改动。`,
  outProject: (out: string) =>
    `网站不能放在“${out}”：那里是本项目所在目录，或者包含它。请换一个目录；什么都没有改动。`,
  outHome: (out: string) =>
    `网站不能放在“${out}”：那里是个人主目录，或者包含它。请换一个目录；什么都没有改动。`,
  outOther: (out: string) =>
    `网站不能放在“${out}”：那里已有别的内容，不是以前生成的网站。请换一个目录，或先把它清空；什么都没有改动。`,
} as const;

export const buildWords = {
  building: '正在生成网站…',
  built: (out: string, seconds: number) => `网站已生成，用时 ${seconds.toFixed(1)} 秒，在 ${out} 目录。`,
  failed: (out: string) => `网站没有生成；${out} 目录原样未动。`,
  lacks: (files: number) =>
    `发现生成的网站缺少${files}个文件，应一个不缺。多半是磁盘或别的程序的原因，请再运行一次；仍然这样的，请把下面几行报给维护程序的人：`,
  missing: (from: string, address: string) => `  ${from} 用到 ${address}`,
  unmade: (path: string) => `  ${path} 没有写成`,
  moreMissing: (count: number) => `  …还有${count}个`,
} as const;
export type BuildWords = typeof buildWords;

export const serveWords = {
  /** Before the address, which stands alone on its line. */
  address: '网址（按 Ctrl-C 结束）：',
  portTaken: (wanted: number, taken: number) => `端口 ${wanted} 已被占用，改用 ${taken}。`,
  notBuilt: (folder: string) => `没有“${folder}”目录，请先运行 npm run build。`,
} as const;

/** The steps of `npm test`. */
export const testWords = {
  types: '类型',
  style: '写法',
  arrows: '引用方向',
  unused: '无用代码',
  format: '格式',
  unit: '单元检验',
  scripts: '命令检验',
  build: '生成网站',
  site: '浏览器检验',
  accepted: '与上次认可的网站对照',
  html: '网页 HTML',
  links: '站内链接',
  subPath: '子路径下的链接',
  workflows: '工作流',
  summary: '汇总',
} as const;

/** Head of the demo's receipts. */
export const demoReceiptWords = {
  header: '演示：由脚本代替收件台写出。正式台账的收件记录只由收件台写，任何人不手改。',
};
