import { dayInWords, dayWithWeekday, monthInWords } from '../calendar/day.ts';
import { quoted } from '../shared/quoted.ts';

/** Labels of issues, by what they say; the colour is that of the light. */
export const overdueLabels = {
  all: { name: '催办', colour: '5b6b7b', description: '由程序按台账登记，办结后自动关闭' },
  red: { name: '严重逾期', colour: 'b3261e', description: '红灯：严重逾期' },
  yellow: { name: '滞后', colour: 'b58100', description: '黄灯：滞后' },
  blue: { name: '临期', colour: '1f6feb', description: '蓝灯：3个工作日以内到期' },
  plain: { name: '逾期', colour: 'c4622d', description: '逾期未办，不按灯色计' },
} as const;

const count = (n: number, of: string) => `${String(n)}${of}`;

/**
 * Words of the issues that stand for overdue duties. What comes from the record is given as Markdown that shows it as it
 * is, only in titles and lines as plain text.
 */
export const overdueWords = {
  title: (who: string, what: string, matter: string | null) =>
    `${who}逾期未办：${what}${matter === null ? '' : `（${matter}）`}`,
  soonTitle: (who: string) => `${who}近期到期事项`,
  line: (who: string, what: string, matter: string | null, state: string) =>
    `${who}：${what}${matter === null ? '' : `（${matter}）`}，${state}`,
  soonLine: (who: string, n: number) => `${who}：${count(n, '项')}在3个工作日以内到期`,

  lead: (who: string, what: string, due: string, state: string) =>
    `${who}应于${due}前办理${quoted(what)}，现${state}。`,
  today: '当日时点已过，尚未办理',
  late: (n: number) => `已逾期${count(n, '个工作日')}`,

  head: { item: '项目', says: '内容' },
  rows: {
    who: '责任方',
    what: '应办',
    matter: '督办事项',
    notice: '通知单',
    due: '应于',
    state: '状态',
    light: '灯色',
    urged: '催办',
    effect: '对得分的影响',
    next: '下一步',
  },
  lightWord: { red: '红（严重逾期）', yellow: '黄（滞后）' },
  until: (day: string, time: string) => `${dayWithWeekday(day)}${time}`,
  urged: (days: readonly string[]) =>
    `本事项已催办${count(days.length, '次')}（${days.map(dayInWords).join('、')}）`,
  weeks: (n: number) => `连续${count(n, '周')}未报`,

  deadline: '期限怎么算',
  start: (text: string, day: string | null) =>
    day === null ? `由来：${text}` : `起算：${text}；起算日${dayWithWeekday(day)}，当日不计`,
  span: (text: string) => `期限：${text}`,
  skipped: (days: readonly (readonly [day: string, reason: string])[], more: number) =>
    `跳过：${days.map(([day, reason]) => `${dayInWords(day)}（${reason}）`).join('、')}${more === 0 ? '' : `等${count(days.length + more, '天')}`}`,
  noSkipped: '跳过：其间没有休息日',
  moves: (moves: readonly string[]) => `变动：${moves.join('；')}`,
  end: (day: string, time: string, provisional: boolean) =>
    `截止：${dayWithWeekday(day)}${time}${provisional ? '（暂定，该年放假安排尚未公布）' : ''}`,
  rule: (rule: string) => `规则：计分规则${rule.replace(/^规则/u, '')}`,
  records: (records: readonly string[]) => `记录：${records.join('、')}`,

  howTo: '怎么办',
  newFile: (file: string, href: string) =>
    `[新建 \`${file}\`](${href})：位置和格式已经填好，补上内容，点 Commit changes、Propose changes，再点 Create pull request。`,
  editFile: (file: string, href: string) =>
    `[打开 \`${file}\`](${href})，在末尾补写结果，点 Commit changes、Propose changes，再点 Create pull request。`,
  form: (href: string) =>
    `[不用 Git 的，打开报送表单](${href})：记录已经填好，补上内容，点 Create（或者 Submit new issue）。`,
  siteForm: (what: string, href: string) =>
    `[在网页上${what}](${href})：不用账号，打开就是这一项，填好以后按页上的办法报送。`,
  manual: (href: string) => `写法见[台账说明](${href})。`,
  onBehalf: (section: string) => `报纸质件、电话报的，由${section}代录。`,
  release: (label: string) => `由登记过的账号加上${quoted(label)}标签，才写入台账。`,
  evidence: (section: string) =>
    `收件台（没有打开的，由${section}）答复收到没有、怎么改；按收到的时间算，不按写的时间算。`,

  next: {
    ack: (who: string) => `${who}签收`,
    plan: (who: string, approves: boolean, section: string) =>
      `${who}报送计划${approves ? `，再由分管领导审定、${section}备案` : ''}`,
    report: (who: string) => `${who}报送，报齐即办结`,
    node: (who: string, section: string, checked: boolean) =>
      `${who}报完成${checked ? `，再由${section}依规则核验` : ''}`,
    decision: (who: string, section: string) => `${who}审定或者退回，由${section}登记`,
    filing: (who: string) => `${who}备案，标明考核节点`,
    check: (who: string) => `${who}核查，登记结果`,
    clue: (who: string) => `${who}登记处理决定`,
    issue: (who: string) => `${who}印发，登记`,
    mark: (who: string) => `${who}录入评分`,
    feedback: (who: string) => `${who}把反馈单送受督查单位，记在督查记录里`,
    reply: (who: string) => `${who}把办理情况回告交办方，记在来件里`,
    visit: (who: string, section: string) => `${who}到现场点评，由${section}登记`,
    objection: (who: string) => `${who}答复，登记`,
    draw: (who: string) => `${who}公布抽查号`,
  },

  soonLead: (who: string, n: number) => `${who}有${count(n, '项')}在3个工作日以内到期，请按时办理。`,
  soonHead: ['应于', '应办', '督办事项', '状态', '编号'],
  soonMore: (n: number) => `另有${count(n, '项')}，见应办事项页。`,
  soonNote: '本议题随台账更新；各项办结或者逾期以后从这里去掉，逾期的另开议题催办。全部去掉时本议题关闭。',

  /** In place of a line where nothing may be told. */
  goneLine: '1项已不在应办之列',

  site: (href: string) => `[应办事项页](${href})`,
  foot: (asOf: string, id: string | null) =>
    `${overdueFoot}${dayInWords(asOf)}。${overdueSign}${id === null ? '' : `编号：\`${id}\``}`,
  addressed: (logins: readonly string[]) => `经办账号：${logins.map((login) => `@${login}`).join('、')}`,

  /** Said below an issue when it is closed. */
  closed: {
    met: (filed: string, isClaim: boolean) =>
      `已办理：${filed}。本议题关闭${isClaim ? '；核验退回的，重新打开' : ''}。`,
    lapsed: (month: string) =>
      `到最后补报时限没有报送，按缺报计，记在${monthInWords(month)}。本议题关闭，不再催办。`,
    moved: (due: string) => `期限现为${dayWithWeekday(due)}，尚未到期。本议题关闭；到期未办的另行催办。`,
    gone: '这一项已经不在应办之列（撤销、移交、取消，或者不再公开）。本议题关闭。',
    empty: (today: string) =>
      `${dayInWords(today)}：没有3个工作日以内到期的事项。本议题关闭，再有时重新打开。`,
    duplicate: (number: number) => `与 #${String(number)} 是同一项，以该议题为准。本议题关闭。`,
    unknown: '本议题的标记已经没有了，认不出是哪一项。本议题关闭；仍然逾期的另开议题。',
  },
  /** What stands in place of what may not be told any more. */
  blanked: { title: '已不在应办之列', text: '这一项已经不在应办之列（撤销、移交、取消，或者不再公开）。' },
  reopened: {
    person: (today: string) =>
      `${dayInWords(today)}：按台账，这一项仍然逾期未办，重新打开一次。已经办了的，请报送；再关闭的，不再打开。`,
    again: (today: string) => `${dayInWords(today)}：按台账，这一项又逾期未办，重新打开。`,
    soon: (today: string) => `${dayInWords(today)}：又有事项将要到期，重新打开。`,
  },
} as const;

/** Begins the line that says as of when an issue speaks; a change of that day alone is no reason to write it anew. */
export const overdueFoot = '数据截至';

/** By which an issue is known as one of these where its first line is gone. */
export const overdueSign = '本议题由程序按台账更新，办结后自动关闭；改动标题、标签、正文不改变台账。';
