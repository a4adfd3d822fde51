/** An assumption: what is taken for granted, and what it means where it does not hold. */
interface AssumptionWords {
  readonly is: string;
  readonly otherwise: string;
}

/** What is said of what the counter takes for granted. */
export const proveWords = {
  assumptions: {
    policy: {
      is: '合并请求（pull_request_target）可以启动收件台',
      otherwise: '合并请求要等定时的运行才得到答复，只是晚一些；运行 npm run setup 设好触发策略',
    },
    signed: {
      is: '工作流的令牌写的提交，由 GitHub 签名（Verified）',
      otherwise: '收件不能凭签名证明，npm run audit 不会成立；不要打开收件台',
    },
    status: {
      is: '有“受理”状态的提交可以进受保护的分支，没有的不行',
      otherwise: '收件台写不进主分支，或者谁都写得进；请查规则集里“受理”的来源是不是 GitHub Actions',
    },
    forward: {
      is: '受保护的分支只能前移，强制推送也不能倒退',
      otherwise: '主分支的历史可以被改写；请查规则集里的 Block force pushes',
    },
    'push-time': {
      is: '读得到复刻仓库里推送的时间',
      otherwise: '收到的时间按合并请求提出或者办理的时间计，比实际推送晚',
    },
    edits: {
      is: '读得到议题正文每次编辑的内容、时间和账号',
      otherwise: '议题里的记录从最后一次编辑或者办理的时间算收到，比实际晚',
    },
    merged: {
      is: '复刻仓库的提交作为第二个上级写入以后，合并请求显示为 Merged',
      otherwise: '写入以后合并请求显示为关闭，收件不受影响',
    },
    dispatch: {
      is: '收件台可以启动公布（publish.yml）',
      otherwise: '写入以后不会马上公布，要等每天的定时公布',
    },
  } satisfies Readonly<Record<string, AssumptionWords>>,
  found: { held: '成立', 'not-held': '不成立', untried: '没有试成' },
  reasons: {
    blocked: '没有策略允许，或者有策略不许',
    unsigned: '提交没有签名',
    refused: '有“受理”状态的提交也被拒绝',
    taken: '没有“受理”状态的提交也写进去了',
    'went-back': '分支离开了原来的历史',
    unreadable: '服务器不让读',
    open: '合并请求没有显示为 Merged',
    'no-run': '没有运行开始',
    'no-fork': '没有可以用的复刻仓库。请让一个单位复刻一次（在网页上改一个文件就会复刻），再试',
    'no-rules': '试验的分支没有规则：方案不提供规则集，或者工作流是手工启动的',
    busy: '正在公布，怕挤掉等着的一次。请过一会儿再试',
    'no-workflow': '主分支上没有启用的 .github/workflows/prove.yml。请先运行 npm run setup',
    'no-result': '试验的工作流没有结果，请看它的运行记录',
    fault: '服务器拒绝',
  },
  because: (reason: string, said: string) => (said === '' ? reason : `${reason}（${said}）`),
  line: (found: string, is: string, because: string, otherwise: string) =>
    `${found}  ${is}${because === '' ? '' : `。${because}。意味着：${otherwise}。`}`,
  summary: (held: number, not: number, untried: number) =>
    `成立${String(held)}项，不成立${String(not)}项，没有试成${String(untried)}项。试验的分支和规则已经清除。`,
  /** The table of a run. */
  table: { head: '| 内容 | 结果 | 说明 |', rule: '| --- | --- | --- |' },
  /** On the forge: a commit and a request of a trial. */
  commit: (mark: string, which: number) => `试验 ${mark}（${String(which)}），不改变任何内容`,
  issue: (mark: string, which: number) => `试验 ${mark} 的第${String(which)}稿，会自动关闭。`,
  pull: '试验：请不要处理，会自动关闭',
  ruleset: '受理试验',
  run: (address: string) => `试验的运行记录：${address}`,
  waiting: '正在试验，要几分钟…',
  noMark: '请写明 --mark：8 位十六进制数。',
  notPull: (value: string) => `--pull 应是合并请求的编号，现在是“${value}”。`,
} as const;
