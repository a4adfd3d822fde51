/** What `npm run new` says. */
export const newWords = {
  noKind: (kinds: readonly string[]) =>
    `写明要建哪一类记录，如 npm run new -- report --unit gongcheng。可选：${kinds.join('、')}。`,
  unknownKind: (word: string, nearest: string | undefined, kinds: readonly string[]) =>
    `没有“${word}”这一类记录${nearest === undefined ? `，可选：${kinds.join('、')}` : `，是不是 ${nearest}`}。`,
  written: (label: string, by: string) => `${label}不手写：${by}。`,
  by: {
    counter: '由收件台写',
    command: '用命令写出（锁定用 npm run freeze，影响测算用 npm run rule-impact）',
  },
  kind: (slug: string, label: string) => `${slug} ${label}`,
  unknown: (what: string, word: string, nearest: string | undefined) =>
    `台账里没有${what}“${word}”${nearest === undefined ? '' : `，是不是 ${nearest}`}。`,
  names: {
    unit: '单位',
    task: '任务',
    node: '节点',
    week: '周',
    month: '月份',
    period: '期',
    date: '日期',
    name: '名称',
  },
  malformed: (option: string, shape: string, value: string) =>
    `--${option} 应写成 ${shape}，现在是“${value}”。`,
  shapes: { week: '2026-W24', month: '2026-06', date: '2026-06-12', name: '小写英文字母、数字和连字符' },
  unsaid: (option: string, what: string, choices: readonly string[]) =>
    `还要写明${what}：--${option}${choices.length === 0 ? '' : `。可选：${choices.join('、')}`}。`,
  more: (count: number) => `…等${String(count)}个`,
  stands: (path: string, label: string) =>
    `${path} 已经有了，没有改动它：${label}在这里只有一份。要加条目的，打开它，在列表末尾加一条，不改旧的。`,
  raced: (path: string) => `${path} 刚刚有了，没有改动它。请再运行一次。`,
  noOffice: '发现 office.yaml 读不出来，应能读出单位、岗位，请先运行 npm run check 改好。',
  unread: (files: number) =>
    `台账里有${String(files)}份记录读不出来，没有据以填写；请运行 npm run check 看是哪里。`,
  done: (path: string, label: string) => `已新建 ${path}（${label}）。`,
  blanks: (count: number) =>
    count === 0 ? '要写的都已经填好，看一遍再提交。' : `还要填${String(count)}处（冒号后面空着的）：`,
  blank: (line: number, key: string, about: string) => `  第${String(line)}行 ${key}：${about}`,
  next: '要多写的，去掉那一行开头的“# ”再改。填好以后运行 npm run check。',
  newDate: '新的日期；公布前先测算影响：npm run rule-impact',
} as const;
