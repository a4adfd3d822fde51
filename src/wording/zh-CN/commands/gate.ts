/** What stands at the head of a day's receipts. */
export const receiptWords = { header: '收件台写出，任何人不手写、不改动。' } as const;

/** The answer to a submission, as lines of a terminal and as the one comment under it. */
export const answerWords = {
  outcomes: {
    lands: '已收到，写入台账',
    refused: '没有写入台账，请按下面改正',
    landed: '已收到，已经写入台账',
    waits: '等秘书科加上“登记”标签',
    draft: '还是草稿，没有收；点“Ready for review”以后再收',
    nothing: '和台账没有不同，没有可收的',
    code: '没有改动台账，由维护者处理',
  },
  failed:
    '**收件台出了故障，这一次没有判断。** 不是报送的人的差错，不用做什么：报送的时间照算，修好以后自动再办。维护者请看运行记录。',
  unfetched:
    '**这次报送的提交取不下来，没有收。** 多半是提交里有 Git 不认的内容，或者文件太大。请从主分支新建分支，只放要报的文件，再报送一次；过一会儿会自动再试。',
  /** A time by which something counts. */
  received: (what: string, path: string, moment: string) => `${what}（${path}）：${moment}收到`,
  byRun: '（没有查到推送时间，按办理时间计）',
  claimed: (moment: string) => `，文件里写的是${moment}，以收到时间为准`,
  inherited: (errors: number, reminders: number) =>
    `台账里原有${String(errors)}个错误、${String(reminders)}条提示，与这一次无关。`,
  at: (file: string, line: number) => `${file} 第${String(line)}行：`,
  expected: (text: string) => `应为：${text}`,
  fix: (text: string) => `改法：${text}`,
  fixed: (file: string) => `${file} 改好以后是这样，可以整份复制：`,
  reminders: (count: number) => `${String(count)}条提示，不影响收件`,
  cut: '……其余的太长，见运行记录。',
  effects: '这一次改变了什么',
  effect: (matter: string, what: string, before: string, after: string) =>
    `${matter === '' ? '' : `《${matter}》`}${what}：${before} → ${after}`,
  state: '状态',
  light: (unit: string) => `灯色（${unit}）`,
  place: (unit: string, period: string) => `${unit}${period}得分、名次（未锁定，仅供参考）`,
  placed: (total: string | undefined, rank: number | undefined) =>
    [
      ...(total === undefined ? [] : [`${total}分`]),
      ...(rank === undefined ? [] : [`第${String(rank)}名`]),
    ].join('、'),
  duty: (who: string, what: string) => `${who}应办 ${what}`,
  none: '无',
  due: (state: string, due: string) => `${state}（${due}到期）`,
  open: '还要办的',
  openMore: (count: number) => `另有${String(count)}项，见网站“应办事项”页`,
  openLine: (who: string, matter: string, what: string, due: string, state: string) =>
    `${who}：${matter === '' ? '' : `《${matter}》`}${what}，${due}到期，${state}`,
} as const;

/** What `npm run gate` says of its own use. */
export const gateWords = {
  noRepository: (path: string) => `--repo ${path} 不是 Git 仓库。`,
  missing: (option: string, name: string) => `仓库里没有 ${option} ${name} 这个提交。请先取回（git fetch）。`,
  needs:
    '请写明报送了什么（--head 或者 --issue，议题的 --facts 里已有），和谁在什么时候报的（--author 和 --at，或者 --facts）。',
  notBoth: '--facts 和 --author、--at 不能一起用。',
  notFacts: (path: string, why: string) => `${path} 不是报送情况的文件：${why}。`,
  notRead: (path: string) => `读不到文件 ${path}。`,
  notJson: '不是 JSON',
  notAuthor: (text: string) => `--author ${text} 不是登记的账号：写数字编号，或者登记过的用户名。`,
  notMoment: (text: string) => `--at ${text} 不是时间：写成 2026-03-04 10:20。`,
} as const;
