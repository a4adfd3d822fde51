/** What the check of the published site says, in its log and in its one issue. */
export const aliveWords = {
  title: '网站和定时运行需要查看',
  intro:
    '定时检查发现下面的情况。这条议题由工作流 alive.yml 开列，检查时自动更新，恢复正常以后自动关闭；由人关闭的，一天以后还没有恢复就重新打开。',
  recovered: '检查结果：已经恢复正常，自动关闭。',
  duplicate: (number: number) => `和 #${String(number)} 是同一件事，以那一条为准，自动关闭。`,
  found: {
    unread: (address: string) =>
      `发现网站读不到（${address} 没有 status.json，或者不是网站的），应为每天早晨公布的网站。请看工作流 publish 最近几次的运行记录，改正后重新运行。`,
    stale: (asOf: string, expected: string) =>
      `发现网站的数据截至${asOf}，应在${expected}以前已有更新的。请看工作流 publish 最近几次的运行记录：没有运行的，在 Actions 里手动运行；没有通过的，按记录改正后重新运行。`,
    ahead: (asOf: string, now: string) =>
      `发现网站的数据截至${asOf}，应不晚于检查的时间（${now}）。多半是生成网站时写了 --as-of，请重新公布。`,
    missing: (paths: string) =>
      `发现网站上没有主线锁定的 ${paths}，应全部公布。请看工作流 publish 最近几次的运行记录。`,
    changed: (paths: string) =>
      `发现网站上 ${paths} 的摘要和主线的不同，锁定以后应一字不改。请不要重新公布，先用 npm run check -- --frozen --history 查明是哪一边改了。`,
    extra: (paths: string) =>
      `发现网站上有 ${paths}，主线没有，锁定的应一直留在主线。请不要重新公布，先用 npm run check -- --frozen --history 查明主线为什么没有；按规定清除的除外。`,
    quiet: (days: number, day: string) =>
      `发现主线最近一次提交是${day}，已有${String(days)}天；公开仓库满60天没有提交，GitHub 会停掉定时运行，网站从此不再更新。已请 GitHub 继续运行，但它没有承诺这样有效：应有新的提交，请登记一份记录，或者在 Actions 里看各工作流是否仍在运行。`,
  },
  more: (count: number) => `等${String(count)}份`,
  none: '没有设置 Pages，或者现在的方案不提供，没有公布的网站可查。',
  soon: '网站还读不到；主线刚有新的提交，正在公布，下一次再查。',
  held: (asOf: string) => `网站按时更新，数据截至${asOf}，没有发现和主线不一致的。`,
  done: {
    nothing: '',
    opened: '已开列议题。',
    updated: (number: number) => `已更新议题 #${String(number)}。`,
    reopened: (number: number) => `已重新打开议题 #${String(number)}。`,
    respected: (number: number) => `议题 #${String(number)} 由人关闭不到一天，这一次不打开。`,
    closed: (number: number) => `议题 #${String(number)} 已关闭。`,
  },
  noOffice: '台账里没有能读的 office.yaml，应有一份，请先运行 npm run check 并改正。',
  forge: (why: string) => `问 GitHub 没有问到（${why}），这一次没有查完。请稍后重新运行。`,
  noAnswer: '没有回应',
} as const;
