// Plain JavaScript: `--help` is answered before anything is installed, by whatever Node the machine has.

/**
 * The commands, as `--help` tells them: how each is written, what it does, and its options in order.
 * @satisfies {Record<string, { usage: string, does: string, options: readonly string[] }>}
 */
export const commandWords = /** @type {const} */ ({
  start: {
    usage: 'npm start -- [选项]',
    does: '检查台账，生成网站放进 dist 目录（以前生成的网站整个替换），在本机打开，给出网址（单独一行），并用浏览器打开。按 Ctrl-C 结束。',
    options: ['data', 'as-of', 'profile', 'port', 'no-open'],
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
    options: [
      'data',
      'as-of',
      'profile',
      'overdue',
      'frozen',
      'history',
      'published',
      'since',
      'json',
      'github',
    ],
  },
  new: {
    usage: 'npm run new -- 哪一类 [选项]',
    does: '新建一份记录：放在应放的位置，版本、编号、周次自动往下排，台账里已知的填好，其余空着并注明怎样填。哪一类写 report 或者“周报”，不写则列出。不改动已有的文件。',
    options: [
      'data',
      'as-of',
      'unit',
      'task',
      'node',
      'week',
      'month',
      'period',
      'date',
      'name',
      'stdout',
      'json',
    ],
  },
  freeze: {
    usage: 'npm run freeze -- 哪一期 --by 岗位 --on 日期 [选项]',
    does: '锁定一期：把用到的记录、计分依据和结果写入 data/editions/哪一期/。哪一期写成 2026-05、2026-q2 等，依计分规则多久排一次名。到规则所定的日子，异议都已答复、注明或者过了答复期限，经主要领导批准。',
    options: ['data', 'as-of', 'by', 'on', 'mode', 'paper', 'note', 'force', 'correct', 'reason'],
  },
  export: {
    usage: 'npm run export -- --out 文件.zip [选项]',
    does: '把网站装进一个压缩包，带出内网：检查台账，生成网站（或者用 --dist 已生成的），连同清单（各文件的 SHA-256、公开保密审查单编号）写成一个 zip；同一个网站总是同样的字节。解开后放在网页服务器的任何目录都能用。系统内版不写明 --profile internal 的不导出。写 --ledger 的，不导出网站，把全部事项写成 Excel 台账：本单位原有的各栏和次序（workbook.yaml），附现行时限、办理状态、灯色。',
    options: ['data', 'as-of', 'profile', 'out', 'dist', 'review-no', 'ledger'],
  },
  import: {
    usage: 'npm run import -- 文件 [选项]',
    does: '把原有的督办台账（Excel 或 CSV，一行一件）登记进来：新的事项立档，新的进展记入主办单位本周的周报，新的办结报办结；同一张表再导入，只登记变了的。有错的按单元格一次列出，什么都不写。第一次用时核对各栏的对应，加 --remember 记下。退出码 0 已写入或者没有要写的，1 有错或者要先核对，2 用法不对。',
    options: ['data', 'as-of', 'received', 'entered-by', 'paper', 'remember', 'template', 'dry-run', 'json'],
  },
  verify: {
    usage: 'npm run verify -- 哪一期 [选项]',
    does: '核对锁定的一期：只用它列出的记录重算，说明相符还是哪里不符。没有台账的，用网站公布的文件核对（--file、--rules）。',
    options: ['data', 'file', 'rules', 'json'],
  },
  audit: {
    usage: 'npm run audit -- [选项]',
    does: '核对收件：每一条收件记录都由 GitHub 上的收件台写入主线，签名成立，写入以后没有改动。只看本机取得的版本库，不联网（--forge 除外）；退出码 0 全部成立，1 有不成立的，2 用法不对或者历史没有取全。',
    options: ['data', 'keys', 'fingerprint', 'forge', 'json'],
  },
  'rule-impact': {
    usage: 'npm run rule-impact -- 版本 [选项]',
    does: '新规则的影响测算：最近锁定的三期按新规则重算，与锁定的得分对照，列出得分、名次、等次的变动，写入 data/impacts/。新规则施行以前可以重算改写，施行以后不再改动。',
    options: ['data', 'as-of', 'json'],
  },
  gate: {
    usage: 'npm run gate -- --head 提交 --author 账号 --at 时间 [选项]',
    does: '收件台的判断，在哪台机器上都一样：这次报送能不能写入台账，什么时候收到的，改变什么，或者怎样改正。只读 Git 里的内容，不取出、不运行报送的任何东西。',
    options: ['repo', 'base', 'head', 'issue', 'data', 'author', 'at', 'facts', 'json'],
  },
  setup: {
    usage: 'npm run setup -- --github 所有者/仓库 [选项]',
    does: '把 GitHub 上的仓库设成收件台要的样子：触发策略、主分支规则、Actions、议题、标签、Pages，最后打开收件台。可以重复运行，已经设好的不动；退出码 0 全部设好（成立），1 有不能设的（逐项说明怎样手工办），或者有不成立、没有试成的，2 用法不对。令牌取自环境变量 GITHUB_TOKEN（仓库管理员的），接口网址取自 GITHUB_API_URL。',
    options: ['github', 'data', 'dry-run', 'prove', 'json'],
  },
  overdue: {
    usage: 'npm run overdue -- [选项]',
    does: '催办清单：谁有哪些事项逾期未办、哪些3个工作日以内到期。写 --github 的，与 GitHub 上的议题对照：每一项逾期一个议题，写明谁欠什么、期限怎么算、怎么办，办结或者缺报后自动关闭；加 --apply 照此办理。可以重复运行，已经对的不动。退出码 0 已列出、已办理，1 台账有错、没有读全或者有没办成的，2 用法不对。令牌取自环境变量 GH_TOKEN 或者 GITHUB_TOKEN，接口网址取自 GITHUB_API_URL。',
    options: ['data', 'as-of', 'profile', 'text', 'github', 'apply', 'bot', 'changes', 'workday', 'json'],
  },
  prove: {
    usage: 'npm run prove -- --mark 记号 [选项]',
    does: '试验的一步：用工作流的令牌逐项试收件台所依靠的前提，只在试验的分支上，结果写进运行记录。由工作流 prove.yml 运行，账号和地址取自环境变量。',
    options: ['mark', 'pull'],
  },
  'counter-facts': {
    usage: 'npm run counter-facts -- --out 文件 [选项]',
    does: '收件台第一步（只读）：找出等待答复的合并请求、议题，把代码平台所知的写成文件，把报送的提交取来。由工作流运行，账号和地址取自环境变量。',
    options: ['repo', 'data', 'out'],
  },
  'counter-judge': {
    usage: 'npm run counter-judge -- --facts 文件 --out 文件 [选项]',
    does: '收件台第二步：逐件判断，结果写成文件。不要令牌，不连代码平台；同一份文件得出同一个结论。',
    options: ['repo', 'data', 'facts', 'out'],
  },
  'counter-act': {
    usage: 'npm run counter-act -- --file 文件 [选项]',
    does: '收件台第三步：按判断写入台账、答复、关闭，有写入的启动公布，OVERDUE 是 on 的也启动催办。由工作流运行，账号和地址取自环境变量。',
    options: ['file', 'data'],
  },
  digest: {
    usage: 'npm run digest -- --file 文件 [选项]',
    does: '把催办的变化（新增、了结、仍未办）发到企业微信、钉钉、飞书的群里，有自己的群的单位另发一份。机器人的网址取自环境变量 DIGEST_HOOKS，没有的不发；网址和密钥不显示、不写进记录。退出码 0 发出或者没有可发的，1 有没发出的，2 用法或设置不对。',
    options: ['file', 'morning'],
  },
  alive: {
    usage: 'npm run alive -- [选项]',
    does: '查看已公布的网站：是不是按时更新，锁定的各期和主线一不一致，公开仓库的定时运行会不会被停掉。不对的开列一条议题，恢复以后关闭。由工作流 alive.yml 运行，账号和地址取自环境变量。退出码 0 正常，1 有不对的或者没有查成，2 用法不对。',
    options: ['data'],
  },
  test: { usage: 'npm test', does: '运行全部检验，最后一行是通过数和未通过数。', options: [] },
  sites: {
    usage: 'npm run sites -- [--accept | 目录 目录]',
    does: '把三个单位（演示台账和两个小台账）的公开、系统内六个网站生成一遍，与上次认可的对照，说明哪些文件变了、逐行怎样变的。写两个目录，就对照这两个目录。',
    options: ['accept'],
  },
  bench: {
    usage: 'npm run bench -- [选项]',
    does: '用大台账测各步骤用时、内存和最大的网页。',
    options: ['large'],
  },
  mutate: {
    usage: 'npm run mutate -- [选项] [文件…]',
    does: '把 src/engine 的代码逐处改错，看检验能不能发现，列出没有发现的改动。写明文件只查这些文件；不写查整个目录，要一小时以上。上次查过、代码和检验都没有变的，沿用上次结果。',
    options: ['fresh'],
  },
  fuzz: {
    usage: 'npm run fuzz -- [选项]',
    does: '随机改坏各类记录文件和小台账，读取、检查、计算，看会不会中断，给出的改法能不能改好、会不会引出新的问题，每条提示有没有位置和改法。发现一处即停，存下最小的输入。',
    options: ['seed', 'seconds', 'files', 'ledgers'],
  },
  lint: { usage: 'npm run lint', does: '检查代码：写法、类型、格式、引用方向，有没有无用的。', options: [] },
  format: { usage: 'npm run format', does: '把代码整理成统一格式。', options: [] },
  generate: {
    usage: 'npm run generate',
    does: '由代码写出随代码而定的文件：记录类型和检查的目录，编辑器用的 JSON Schema，台账手册的后半部分。加了字段、类型、检查以后运行。',
    options: [],
  },
  changeset: {
    usage: 'npm run changeset -- [status | version | git-tag] [选项]',
    does: '更新说明。不写什么，就问清楚后写一条，放进 .changeset 目录，随改动一起提交。status：还没有发布的有哪些，改了程序没有写的以 1 结束；version：定下一版的版本号，把各条写进 CHANGELOG.md；git-tag：给这一版打标签。不发布到 npm。',
    options: ['empty', 'bump', 'message', 'since'],
  },
  'demo-receipts': {
    usage: 'npm run demo-receipts',
    does: '重写演示台账的收件记录（data/receipts/）：演示台账没有经过收件台。改了 data/ 以后、重新锁定以前运行。',
    options: [],
  },
  'github-slice': {
    usage: 'npm run github-slice',
    does: '重取 GitHub 公布的接口说明，截下检验要用的部分。要联网，下载几百兆字节；换了版本才运行。',
    options: [],
  },
  races: {
    usage: 'npm run races -- [选项]',
    does: '同时生成两个网站，放进同一个目录和放进两个目录各若干次，看有没有互相损坏。',
    options: ['data', 'times'],
  },
  pictures: {
    usage: 'npm run pictures',
    does: '重拍帮助页各步的截图：用演示台账生成网站，照着做一遍，编号、压缩，写入 src/portal/help/pictures/。改了表单以后运行。',
    options: [],
  },
  screenshot: {
    usage: 'npm run screenshot -- [选项] 网页路径…',
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
    means: '台账所在目录；不写用 data',
  },
  'as-of': {
    value: '时刻',
    means:
      '按哪个时刻计算，形如 2026-11-20 或 "2026-11-20 17:30"；只写日期指当天 23:59；不写用现在，演示台账用它固定的时刻（office.yaml 的 demo.asOf）',
  },
  profile: { value: '范围', means: 'public（公开，默认）或 internal（系统内）' },
  'check profile': {
    value: '范围',
    means: 'public（默认）：不引不公开的内容，只说在哪一行；internal：照样引出，只在系统内看',
  },
  out: {
    value: '目录',
    means: '网站放在哪个目录，不写用 dist；该目录会整个替换，所以只能是还没有的目录、空目录或以前生成的网站',
  },
  'screenshot out': { value: '目录', means: '照片放在哪个目录；不写用 screenshots' },
  dist: { value: '目录', means: '已生成的网站在哪个目录；不写用 dist' },
  port: { value: '端口', means: '本机端口；不写用 4321，被占用时顺延' },
  'no-open': { means: '不打开浏览器；输出不在终端上、在持续集成里运行或没有屏幕的，本来就不打开' },
  base: { value: '路径', means: '网站放在哪个子路径下，形如 /portal/；不写用 /' },
  only: { value: '名称', means: '只拍 desktop、phone、dark、print 中的一种，可写多次' },
  top: { means: '只拍第一屏' },
  json: { means: '结果写成 JSON，供程序读取' },
  github: { means: '结果写成 GitHub Actions 的标注' },
  file: {
    value: '文件',
    means: '网站公布的锁定数据（JSON），可写多个；加上前一期的，名次变化也能核对',
  },
  rules: { value: '文件', means: '与 --file 同用：网站公布的计分规则（JSON），可写多个' },
  overdue: { means: '同时列出到期未办的事项（单位、秘书科、领导）' },
  by: { value: '岗位', means: '批准的主要领导，写岗位编号' },
  on: { value: '日期', means: '批准日期，形如 2026-11-10' },
  mode: { value: '方式', means: '怎样批准的：签批（不写即是）、会议、口头补签、合并审阅' },
  paper: { value: '编号', means: '批准材料的编号或存放处' },
  note: { value: '异议=说明', means: '锁定时还没有答复的异议，注明怎样处理，可写多次' },
  force: { value: '理由', means: '有的排名组参加排名的不足两个单位，仍要锁定，写明理由' },
  correct: { means: '更正已锁定的一期，另出一版，旧版保留；关账以后登记的，由成立的异议准予计入' },
  reason: { value: '理由', means: '为什么更正' },
  frozen: { means: '同时用记录把锁定的各期从头重算一遍（生成网站时总是这样做）' },
  empty: { means: '写一条空的：这次改动不用告诉使用的单位' },
  bump: { value: '级别', means: 'patch（改正）、minor（新增）、major（台账或命令要跟着改）；不写就问' },
  message: { value: '说明', means: '更新说明，一句话；不写就问' },
  'changeset since': { value: '提交', means: '只看这个提交以后改动的' },
  since: { value: '提交', means: '这个提交以后改动过的文件里的问题先列，其余随后' },
  history: { means: '与版本库的历史对照：主线上提交过的锁定各期须原样还在（演示台账不对照）' },
  published: {
    value: '文件',
    means: '与已公布的网站对照：它的 status.json 列出的锁定各期须原样还在。历史被改写的，只有它能发现',
  },
  repo: { value: '目录', means: '哪个 Git 仓库；不写用当前目录' },
  'gate base': { value: '提交', means: '主分支的哪个提交；不写用 main' },
  head: { value: '提交', means: '报送的是哪个提交' },
  'gate data': { value: '目录', means: '台账在仓库里的哪个目录；不写用 data' },
  'counter-facts out': { value: '文件', means: '等待答复的各件写到哪里（JSON）' },
  'counter-facts data': { value: '目录', means: '台账在仓库里的哪个目录；不写用 data' },
  'counter-judge facts': { value: '文件', means: '等待答复的各件（JSON）' },
  'counter-judge out': { value: '文件', means: '判断的结果写到哪里（JSON）' },
  'counter-judge data': { value: '目录', means: '台账在仓库里的哪个目录；不写用 data' },
  'counter-act file': { value: '文件', means: '判断的结果（JSON）' },
  'counter-act data': { value: '目录', means: '台账在仓库里的哪个目录；不写用 data' },
  issue: { value: '文件', means: '议题正文所在的文件，代替 --head：看贴在议题里的记录能不能写入' },
  'digest file': { value: '文件', means: '这次运行的变化（overdue 用 --changes 写出的 JSON）' },
  morning: { means: '连同仍未办的一起列出；不写只发新增和了结的，都没有就不发' },
  author: { value: '账号', means: '谁报送的：账号的数字编号，或者登记过的用户名' },
  at: { value: '时间', means: '什么时候收到的，形如 "2026-03-04 10:20"' },
  facts: {
    value: '文件',
    means: '代码平台所知的报送情况（JSON）：账号、推送和提交的时间。同一份情况得出同一个结论',
  },
  keys: {
    value: '文件',
    means: '签名所用密钥的公钥，可写多个；不写用 .github/keys 目录里的',
  },
  fingerprint: {
    value: '指纹',
    means: '只认可这个指纹的密钥，可写多个；不写只认可 GitHub（github.com）的。自建服务器的密钥须写',
  },
  forge: {
    value: '所有者/仓库',
    means:
      '另向服务器核对：提交的签名是否已验证，合并请求、议题的编号有没有；网址取自环境变量 GITHUB_API_URL，令牌取自 GH_TOKEN',
  },
  'setup github': { value: '所有者/仓库', means: '哪个仓库' },
  prove: {
    means:
      '不设置，只试：收件台所依靠的前提在这个仓库里是不是都成立，列出结果。在试验的分支上进行，试完清除；主分支和台账不动',
  },
  'overdue github': { value: '所有者/仓库', means: '与哪个仓库的议题对照' },
  'overdue profile': {
    value: '范围',
    means:
      'public（公开）或 internal（系统内）；不写用 public，与 --github 同用的由仓库定：公开的仓库只有公开的，私有的用 internal',
  },
  text: { means: '写成可以贴到工作群里的一段话：只有单位的、公开的，其余只写项数' },
  apply: { means: '照计划开、改、关议题；不写只列出来，什么都不改' },
  bot: {
    value: '账号',
    means: '议题由哪个账号写；不写用工作流的 github-actions[bot]。只认这个账号写的议题，所以不要换',
  },
  changes: {
    value: '文件',
    means: '把新增、仍有、已了结的逾期事项写成文件（JSON），供发消息用',
  },
  workday: { means: '不是本单位的工作日就什么都不做；定时运行的用' },
  'export out': { value: '文件', means: '压缩包写到哪里，以 .zip 结尾；已有的换掉' },
  'export dist': { value: '目录', means: '已生成的网站，不再生成' },
  ledger: { value: '文件', means: '不导出网站，把全部事项写成 Excel 台账（.xlsx）；默认只有公开的' },
  'review-no': { value: '编号', means: '公开保密审查单的编号，写进清单；公开版没有写的会提示' },
  received: { value: '时间', means: '什么时候收到的这张表，形如 "2026-03-04 10:20"；不写用现在' },
  'entered-by': { value: '岗位', means: '进展和办结由谁代录：秘书科的岗位编号；不写用秘书科' },
  'import paper': {
    value: '编号',
    means: '收到的纸质或电子凭据的编号、存放处；录入晚于收到2个工作日以上的须写',
  },
  remember: { means: '各栏的对应核对无误，写进台账的 workbook.yaml，以后照此读、照此导出' },
  template: {
    value: '文件',
    means: '不导入，只写一张空的台账表样（.xlsx）：表头、两行示例、下拉、可填内容、怎么填',
  },
  mark: { value: '记号', means: '8 位十六进制数，试验的分支以它命名' },
  pull: { value: '编号', means: '从复刻仓库提到试验分支的合并请求；没有的不写' },
  'dry-run': { means: '只说要做什么，什么都不改' },
  large: { means: '再测全国规模的台账：1500个单位、20000件事项、约20万个文件，要十几分钟' },
  times: { value: '次数', means: '各做几次；不写用 10' },
  'races data': { value: '目录', means: '台账所在目录；不写用检验用的小台账' },
  seed: { value: '数', means: '随机数的种子；不写用 1，同一种子每次相同' },
  seconds: { value: '秒数', means: '运行多久；不写用 60' },
  files: { means: '只改单个文件' },
  ledgers: { means: '只改台账' },
  fresh: { means: '不沿用上次结果，重新查' },
  accept: { means: '把现在的六个网站记作认可的' },
  unit: { value: '单位', means: '哪个单位的，写单位编号' },
  task: { value: '任务', means: '哪件任务的，写任务编号；只有一件等着的可以不写' },
  node: { value: '节点', means: '报完成的是哪个节点；不写取最近到期的' },
  week: { value: '周', means: '哪一周，形如 2026-W24；不写取要报的一周' },
  month: { value: '月份', means: '哪个月，形如 2026-06；不写取要报的一月' },
  period: { value: '期', means: '哪一期，形如 2026-06、2026-q2' },
  date: { value: '日期', means: '记录的日期，形如 2026-06-12；不写取按哪个时刻计算的那天' },
  name: { value: '名称', means: '文件名里要自己取的那一段，小写英文字母、数字和连字符' },
  stdout: { means: '只打印，不写文件' },
  help: { means: '显示这份说明' },
};

export const helpWords = { usage: '用法：', options: '选项：', seeHelp: '加 --help 看用法。' };
