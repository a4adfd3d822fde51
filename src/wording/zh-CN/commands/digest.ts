/** What the digest says in a group, and what its command says of sending it. */
export const digestWords = {
  /** The word 督办 stands in every message: a robot may be set to let pass only what has it. */
  head: (opened: number, settled: number, standing: number) =>
    `【督办】到期未办：新增${String(opened)}项，了结${String(settled)}项，仍未办${String(standing)}项`,
  parts: { opened: '新增', settled: '了结', standing: '仍未办' },
  line: (number: number, who: string, line: string) => `${String(number)}. ${who}：${line}`,
  ownLine: (number: number, line: string) => `${String(number)}. ${line}`,
  more: (count: number, address: string) =>
    `另有${String(count)}项没有列出${address === '' ? '' : `，见 ${address}`}`,

  noFile: '请写明 --file：这次运行的变化在哪个文件。',
  notChanges: (file: string) =>
    `发现“${file}”不是这次运行的变化，应为 npm run overdue -- --apply --changes 写出的文件。`,
  noHooks: '没有设置 DIGEST_HOOKS，不发摘要。要发到群里的，请在仓库的 Secrets 里设置，写法见 README。',
  nothing: '没有要发的摘要。',
  /** Of a secret nothing is quoted, so the place alone is told. */
  hooks: {
    notJson: 'DIGEST_HOOKS 读不出来，应为 JSON，请检查引号、逗号和花括号。',
    notMap:
      'DIGEST_HOOKS 里发现别的内容，应只有 "all"（发全部）和 "units"（单位编号对应机器人），请照 README 的例子写。',
    notUnit: (nth: number) =>
      `DIGEST_HOOKS 的 "units" 第${String(nth)}项不是单位编号，应为小写字母、数字和短横，如 gongcheng。`,
    notHook: (place: string) =>
      `DIGEST_HOOKS 的 ${place} 写得不对，应为机器人的网址，或者 { "url": 网址, "kind": 种类, "secret": 密钥 }。`,
    notHttps: (place: string) => `DIGEST_HOOKS 的 ${place} 的网址不能用，应为 https:// 开头的完整网址。`,
    noKind: (place: string) =>
      `DIGEST_HOOKS 的 ${place} 看不出是哪一种机器人，请写明 "kind"：wecom（企业微信）、dingtalk（钉钉）或 feishu（飞书）。`,
    noSecret: (place: string) => `DIGEST_HOOKS 的 ${place} 写了 "secret"，企业微信的机器人没有签名，请删去。`,
  },
  place: { all: '"all"', unit: (nth: number) => `"units" 第${String(nth)}项` },
  sent: (channel: string, count: number) => `${channel}：已发出，${String(count)}项。`,
  unsent: (channel: string, why: string) => `${channel}：没有发出（${why}）。`,
  channel: { all: '全部', unit: (id: string) => `单位 ${id}` },
  why: {
    silent: '没有回应，请检查网址和网络',
    status: (status: number) => `服务器回应 ${String(status)}`,
    code: (code: number) =>
      `机器人不收，错误码 ${String(code)}；请查对网址、签名密钥、关键词和 IP 限制，错误码的意思见该平台的文档`,
    limit: '发得太频繁，等过仍不收，下一次再发',
    answer: '回应看不懂，请查对网址和种类',
  },
} as const;
