import { dayInWords, dayWithWeekday, momentInWords, monthInWords } from '../calendar/day.ts';

const n = (count: number, of: string) => `${String(count)}${of}`;

/** What `npm run overdue` says. */
export const overdueCommandWords = {
  needsGithub: (option: string) => `--${option} 须与 --github 同用。`,
  textAlone: '--text 不能与 --github、--json 同用。',
  noToken: '请把令牌放进环境变量 GH_TOKEN 或者 GITHUB_TOKEN。',
  noOffice: '发现 office.yaml 读不出来，应能读出单位、岗位，请先运行 npm run check 改好。',
  wrong: (errors: number) =>
    `发现台账有${n(errors, '处')}错误，应为没有错误（读错一份记录，就可能催错一家），请先运行 npm run check 改好。什么都没有改动。`,
  publicRepository:
    '发现仓库是公开的，--profile 写的是 internal，应为 public（议题人人可见），请去掉 --profile。什么都没有改动。',
  unread: {
    401: '服务器不认这个令牌，什么都没有改动。请查令牌有没有写全、过期没有。',
    404: (name: string) =>
      `发现服务器上没有“${name}”，或者令牌看不到它，应为令牌能读写议题的仓库，请核对名称和令牌的权限（Issues）。`,
    other: (why: string) => `没有读全议题现在的情况（${why}）。请稍后再运行一次；已经办的不受影响。`,
  },
  notBot: (writer: string, bot: string) =>
    `发现令牌是 ${writer} 的，应为 ${bot} 的（议题按写的账号认，换了账号就认不出，会重复开），请在工作流里运行，或者加 --bot ${writer} 一直用这个账号。什么都没有改动。`,
  noBot: (login: string) => `发现服务器上没有账号“${login}”，应为写议题的账号，请改 --bot。`,
  notReadBack:
    '发现刚开的第一个议题在列表里读不回来，应能按写的账号读回（读不回就会重复开），已经停下，请稍后再运行一次；仍然这样，请用 --bot 写明写议题的账号。',
  restDay: (day: string) => `${dayWithWeekday(day)}不是工作日，什么都不做（--workday）。`,

  /** `from` is the month in which the first rules begin; undefined where there are none. */
  noRules: (from: string | undefined) =>
    from === undefined
      ? '台账里没有计分规则，时限不计，没有可催办的。'
      : `计分规则从${monthInWords(from)}起施行，在此之前时限不计，没有可催办的。`,

  list: {
    title: (asOf: string, isPublic: boolean) =>
      `催办清单　数据截至${momentInWords(asOf)}（${isPublic ? '公开' : '系统内'}）`,
    none: '没有逾期未办的事项。',
    debtor: (name: string, overdue: number, soon: number) =>
      `${name}　逾期${n(overdue, '项')}${soon === 0 ? '' : `，3个工作日以内到期${n(soon, '项')}`}`,
    overdue: (what: string, matter: string | null, due: string, state: string, notes: readonly string[]) =>
      `  ${[state, `${what}${matter === null ? '' : `（${matter}）`}`, `应于${dayInWords(due)}`, ...notes].join('　')}`,
    soon: (what: string, matter: string | null, due: string, state: string) =>
      `  ${[state, `${what}${matter === null ? '' : `（${matter}）`}`, dayInWords(due)].join('　')}`,
    hidden: (count: number) => `  另有${n(count, '项')}不予公开`,
    sum: (debtors: number, overdue: number, soon: number) =>
      `共${n(debtors, '家')}逾期${n(overdue, '项')}，3个工作日以内到期${n(soon, '项')}。`,
    urged: (times: number) => `已催办${n(times, '次')}`,
    weeks: (weeks: number) => `连续${n(weeks, '周')}未报`,
  },

  text: {
    title: (asOf: string) => `【催办】截至${momentInWords(asOf)}，以下事项逾期未办：`,
    debtor: (name: string, items: readonly string[]) =>
      `${name}：${items.map((item, at) => `${String(at + 1)}.${item}`).join('；')}`,
    item: (what: string, matter: string | null, state: string) =>
      `${what}${matter === null ? '' : `（${matter}）`}${state}`,
    hidden: (count: number) => `另有${n(count, '项')}请走内网`,
    end: '请今天报送；办不到的，说明原因和能办到的日期。刚报的不再报。',
    none: (asOf: string, none: string) => `截至${momentInWords(asOf)}，${none}`,
  },

  plan: {
    /** By step, before it is made and after. */
    words: {
      'create-label': ['新建标签', '已建标签'],
      create: ['开', '已开'],
      update: ['更新', '已更新'],
      reopen: ['重新打开', '已重新打开'],
      blank: ['抹去', '已抹去'],
      close: ['关闭', '已关闭'],
    },
    failed: '未成',
    left: '未办',
    number: (number: number) => `#${String(number)}`,
    fields: { title: '标题', labels: '标签', text: '正文', assignees: '经办人' },
    changed: (fields: readonly string[]) => `改${fields.join('、')}`,
    because: {
      met: '已办理',
      lapsed: '缺报',
      moved: '期限已改',
      gone: '已不在应办之列',
      empty: '没有将要到期的',
      duplicate: '重复',
      unknown: '认不出是哪一项',
    },
    blank: '不再公开的内容。改动的历史仍看得到，请管理员删除这个议题',
    standing: (standing: number, respected: number) =>
      `没有变化${n(standing, '项')}${respected === 0 ? '' : `；有人关闭、照旧关着${n(respected, '项')}`}。`,
    planned: (steps: number, left: number) =>
      `${steps === 0 ? '没有要改的' : `要改${n(steps, '处')}`}${left === 0 ? '' : `，其余${n(left, '处')}下次再办（一次不超过限额）`}。什么都没有改动；加 --apply 照此办理。`,
    applied: (done: number, failed: number, left: number) =>
      `办了${n(done, '处')}${failed === 0 ? '' : `，未成${n(failed, '处')}`}${left === 0 ? '' : `，其余${n(left, '处')}下次再办`}。`,
    waiting: (steps: number) => `正在办理${n(steps, '处')}改动，每处隔一秒到三秒……`,
  },
} as const;
