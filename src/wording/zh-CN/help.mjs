// Plain JavaScript: `--help` is answered before anything is installed, by whatever Node the machine has.

/**
 * The commands, as `--help` tells them: how each is written, what it does, and its options in order.
 * @satisfies {Record<string, { usage: string, does: string, options: readonly string[] }>}
 */
export const commandWords = /** @type {const} */ ({
  start: {
    usage: 'npm start -- [选项]',
    does: '检查台账，生成网站放进 dist 目录（以前生成的网站整个替换），在本机打开，并给出网址。按 Ctrl-C 结束。',
    options: ['data', 'as-of', 'profile', 'port'],
  },
  dev: {
    usage: 'npm run dev -- [选项]',
    does: '边改边看：改动台账或页面后，网页自动刷新。',
    options: ['data', 'as-of', 'profile', 'port'],
  },
  build: {
    usage: 'npm run build -- [选项]',
    does: '检查台账，生成网站放进 --out 目录（以前生成的网站整个替换）。台账有错时不生成，上一次的网站原样保留。',
    options: ['data', 'as-of', 'profile', 'out'],
  },
  preview: {
    usage: 'npm run preview -- [选项]',
    does: '在本机打开已经生成的网站。',
    options: ['dist', 'port', 'base'],
  },
  check: {
    usage: 'npm run check -- [选项]',
    does: '检查台账，一次列出全部错误和提示。',
    options: ['data', 'as-of', 'overdue', 'json', 'github'],
  },
  test: { usage: 'npm test', does: '运行全部检验，最后一行是通过数和未通过数。', options: [] },
  bench: { usage: 'npm run bench', does: '用大台账测各步骤用时。', options: [] },
  lint: { usage: 'npm run lint', does: '检查代码：写法、类型、格式。', options: [] },
  format: { usage: 'npm run format', does: '把代码整理成统一格式。', options: [] },
  screenshot: {
    usage: 'node scripts/screenshot.ts [选项] 网页路径…',
    does: '给已生成的网页拍照：桌面、手机、深色、打印（另存 PDF）。',
    options: ['dist', 'out', 'only', 'top'],
  },
});

/**
 * What an option wants after it, and what it means; `command option` where a command has its own meaning.
 * @type {Readonly<Record<string, { readonly value?: string, readonly means: string }>>}
 */
export const optionWords = {
  data: {
    value: '目录',
    means: '台账所在目录，可写多次（每次不同的目录），后写的补充先写的；不写用 data',
  },
  'as-of': {
    value: '时刻',
    means:
      '按哪个时刻计算，形如 2026-11-20 或 "2026-11-20 17:30"；只写日期指当天 23:59；不写用现在，演示台账用它固定的时刻（office.yaml 的 demo.asOf）',
  },
  profile: { value: '范围', means: 'public（公开，默认）或 internal（系统内）' },
  out: {
    value: '目录',
    means: '网站放在哪个目录，不写用 dist；该目录会整个替换，所以只能是还没有的目录、空目录或以前生成的网站',
  },
  'screenshot out': { value: '目录', means: '照片放在哪个目录；不写用 screenshots' },
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

export const helpWords = { usage: '用法：', options: '选项：', seeHelp: '加 --help 看用法。' };
