/** One command's words: how it is written and what it does. */
interface CommandWords {
  readonly usage: string;
  readonly does: string;
}

/** The commands, as `--help` tells them. */
export const commandWords = {
  start: {
    usage: 'npm start -- [选项]',
    does: '检查台账，生成网站，在本机打开，并给出网址。按 Ctrl-C 结束。',
  },
  dev: { usage: 'npm run dev -- [选项]', does: '边改边看：改动台账或页面后，网页自动刷新。' },
  build: {
    usage: 'npm run build -- [选项]',
    does: '检查台账，生成网站。台账有错时不生成，上一次的网站原样保留。',
  },
  preview: { usage: 'npm run preview -- [选项]', does: '在本机打开已经生成的网站。' },
  check: { usage: 'npm run check -- [选项]', does: '检查台账，一次列出全部错误和提示。' },
  test: { usage: 'npm test', does: '运行全部检验，最后一行是通过数和未通过数。' },
  bench: { usage: 'npm run bench -- [选项]', does: '用大台账测各步骤用时。' },
  lint: { usage: 'npm run lint', does: '检查代码：写法、类型、格式。' },
  format: { usage: 'npm run format', does: '把代码整理成统一格式。' },
  screenshot: {
    usage: 'node scripts/screenshot.ts [选项] 网页路径…',
    does: '给已生成的网页拍照：桌面、手机、深色、打印（另存 PDF）。',
  },
} as const satisfies Record<string, CommandWords>;

export type CommandName = keyof typeof commandWords;

/** What an option wants after it, and what it means. */
export const optionWords: Readonly<Record<string, { readonly value?: string; readonly means: string }>> = {
  data: { value: '目录', means: '台账所在目录，可写多次，后写的补充先写的；不写用 data' },
  'as-of': {
    value: '时刻',
    means: '按哪个时刻计算，形如 2026-11-20 或 "2026-11-20 17:30"；不写用现在；只写日期指当天 23:59',
  },
  profile: { value: '范围', means: 'public（公开，默认）或 internal（系统内）' },
  out: { value: '目录', means: '结果放在哪个目录' },
  dist: { value: '目录', means: '已生成的网站在哪个目录；不写用 dist' },
  port: { value: '端口', means: '本机端口；不写用 4321，被占用时顺延' },
  base: { value: '路径', means: '网站放在哪个子路径下，形如 /portal/；不写用 /' },
  only: { value: '名称', means: '只拍 desktop、phone、dark、print 中的一种，可写多次' },
  top: { means: '只拍第一屏' },
  json: { means: '结果写成 JSON，供程序读取' },
  github: { means: '结果写成 GitHub Actions 的标注' },
  overdue: { means: '同时列出到期未办的事项（单位、秘书科、领导）' },
  help: { means: '显示这份说明' },
};

export const helpWords = { usage: '用法：', options: '选项：', seeHelp: '加 --help 看用法。' } as const;

/** Wrong usage, told in one line; the command then ends with 2. */
export const usageWords = {
  unknownOption: (name: string) => `没有 ${name} 这个选项。`,
  valueMissing: (name: string) => `${name} 后面缺少内容。`,
  valueUnwanted: (name: string) => `${name} 后面不带内容。`,
  unexpected: (word: string) => `多出了“${word}”。`,
  notPort: (value: string) => `--port 应是 0 到 65535 的整数，现在是“${value}”。`,
  notProfile: (value: string) => `--profile 只能是 public 或 internal，现在是“${value}”。`,
  notMoment: (value: string) => `--as-of 应写成 2026-11-20 或 "2026-11-20 17:30"，现在是“${value}”。`,
  notTogether: (one: string, other: string) => `${one} 和 ${other} 不能同时用。`,
  notFolder: (value: string) => `没有“${value}”这个目录。`,
  sameData: (one: string, other: string) =>
    one === other ? `--data 写了两次“${one}”。` : `--data 的“${one}”和“${other}”是同一个目录。`,
  outData: (out: string, data: string) =>
    `网站不能放在“${out}”：那里是台账目录“${data}”，或者包含它、在它里面。请换一个目录；什么都没有改动。`,
  outProject: (out: string) => `网站不能放在“${out}”：那里是本项目所在目录，或者包含它。请换一个目录；什么都没有改动。`,
  outHome: (out: string) => `网站不能放在“${out}”：那里是个人主目录，或者包含它。请换一个目录；什么都没有改动。`,
  outOther: (out: string) =>
    `网站不能放在“${out}”：那里已有别的内容，不是以前生成的网站。请换一个目录，或先把它清空；什么都没有改动。`,
} as const;

export const buildWords = {
  building: '正在生成网站…',
  built: (out: string, seconds: number) => `网站已生成，用时 ${seconds.toFixed(1)} 秒，在 ${out} 目录。`,
  failed: (out: string) => `网站没有生成；${out} 目录原样未动。`,
} as const;

export const serveWords = {
  address: (url: string) => `网址：${url}（按 Ctrl-C 结束）`,
  portTaken: (wanted: number, taken: number) => `端口 ${wanted} 已被占用，改用 ${taken}。`,
  notBuilt: (folder: string) => `没有“${folder}”目录，请先运行 npm run build。`,
} as const;

/** The steps of `npm test`. */
export const testWords = {
  types: '类型',
  style: '写法',
  format: '格式',
  unit: '单元检验',
  build: '生成网站',
  site: '浏览器检验',
  html: '网页 HTML',
  links: '站内链接',
  subPath: '子路径下的链接',
  workflows: '工作流',
  summary: '汇总',
} as const;
