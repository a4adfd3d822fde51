/** What each kind of record is called, who writes it and when. */
export const kindLabels: Readonly<Record<string, { readonly name: string; readonly use: string }>> = {
  office: { name: '本办', use: '全办只有一份。换一个单位使用，先改它。' },
  unit: {
    name: '单位',
    use: '一个单位一份，由秘书科维护。改名、换组、换分管领导时在列表末尾加一行，不改旧行。',
  },
  calendar: { name: '放假安排', use: '一年一份，照国务院办公厅通知录入；通知有调整时加一件，不改原件。' },
  rules: {
    name: '计分规则',
    use: '一版一份。已施行的不再改动，改规则另建新版本，从公布后的月份起施行；还没有施行的可以改。排名组写在这里。**写了的才有**：哪一段不写，那一项职责、那一列得分就都没有。下面的例是起步的一版，整份复制，删改后用。',
  },
  items: { name: '单项工作', use: '全办只有一份。' },
  meeting: {
    name: '会议',
    use: '开一次会一份，写明议定事项；每项议定事项要么立为任务，要么写明不列入的理由。',
  },
  incoming: { name: '来件', use: '领导批示、上级来文、点题督查、媒体曝光、督查发现，一件一份。' },
  task: { name: '督查任务与通知单', use: '一事一档：为每件事建一个文件夹，先放这一份，由秘书科登记。' },
  ack: { name: '签收', use: '主办单位签收写 ack.yaml，协办单位写 ack-单位编号.yaml。' },
  plan: { name: '工作计划', use: '主办单位报送。调整或退回重报，另建下一版，不改旧版。' },
  filing: { name: '审定与备案', use: '秘书科登记分管领导的审定、退回或不同意，以及备案和考核节点。' },
  claim: { name: '报完成', use: '承办单位随时可报；也可以写在周报里。办结报 end。' },
  event: {
    name: '任务事件',
    use: '暂缓办理、恢复、撤销督办、取消节点、移交须附主要领导的书面决定；催办、反馈随时登记。移交写明接办单位（`to`），已经逾期的节点另定日期（`dates`）。文件名用英文简名加日期，如 suspend-2026-05-06.yaml。',
  },
  report: {
    name: '周报',
    use: '各单位每周一份：在办的每件任务一行，没有变化的用 `others: 无变化` 一并说明；已经逾期的、到下个报告日为止到期的，须单独有一行。补报另建一份，文件名加“-2”。',
  },
  verification: { name: '核验', use: '秘书科核查一次一份，可以写多项结果。' },
  draw: {
    name: '抽查号',
    use: '计分规则里有抽查（`sample`）的，期末以后第一个工作日由秘书科以外的岗位公布，一期一份。',
  },
  honours: { name: '表扬与荣誉', use: '全办只有一份，收到文件即加一条。' },
  clue: {
    name: '群众线索',
    use: '一条线索一份，写入前去除个人信息。转督办的另立任务，任务的来源写这条线索。',
  },
  measure: {
    name: '对单位的措施',
    use: '一次一份：对单位的通报批评、考核扣分、取消评先选优资格。对个人的、约谈等不写入台账，留在纸上。',
  },
  monthly: { name: '月报', use: '各单位每月最后一个工作日前一份。' },
  issued: { name: '已印发材料', use: '周报、周一要点、月度通报印发后登记一份。' },
  siteReview: { name: '现场点评', use: '领导到落后项目点评后登记一份。' },
  assessment: {
    name: '评分',
    use: '计分规则里有评分的部分（`source: assessed`）或者指标列（`columns`）时，评分岗位每期每部分一份，关账以前录入；不适用的不写 `mark`，写理由。补录、更正另建一份，文件名加“-2”，写明 `corrects`。',
  },
  yearMark: {
    name: '年终考核',
    use: '年终考核后由考核岗位写一份，各单位百分制得分（年度得分里的J）；参加年度排名的单位和市本级都要有，不适用的写理由。补录、更正另建一份，文件名加“-2”，写明 `corrects`。',
  },
  receipts: {
    name: '收件记录',
    use: '什么时候、从哪里收到了哪些记录，一天一份，由收件台写成，任何人不要手写、改动。没有收件记录的，按记录自己写的时间计，页面上标明“自报时间”。',
  },
  edition: { name: '锁定的一期', use: '由 `npm run freeze` 写成，不要手写、改动。' },
  impact: {
    name: '规则变更影响测算',
    use: '计分规则改版时一版一份，由 `npm run rule-impact` 写成，随新规则一并提交，不要手写、改动。',
  },
  objection: {
    name: '异议',
    use: '单位对得分或结论有异议时一份，由秘书科以外的岗位复核。复核成立的，答复里写准予计入的记录（`admits`）或者撤销的核验结论（`voids`），关账以后也只有它能改变那一期。',
  },
};

/** Words around the generated part of data/README.md. */
export const manualWords = {
  choices: (choices: readonly string[]) => `可选：${choices.join('、')}`,
  optional: '可不写',
  tiers: { public: '', system: '系统内' },
  place: (paths: readonly string[]) => `位置：${paths.map((path) => `\`${path}\``).join('、')}`,
  example: (path: string) => `例，存为 \`${path}\`：`,
  fieldsOnly: '全部字段（查阅用）：',
  allFields: '全部字段（查阅用：多数记录用不到“可不写”的，有的互相排斥，不要整份照抄）：',
  words:
    '通用的一套名称。与它相同的不用写；本单位另有叫法的，把那一组整个写进 `office.yaml` 的 `words`，其余各组仍用这里的：',
  wordList: (list: string, roles: string | undefined) =>
    roles === undefined ? list : `${list}；role（作用）${roles}`,
  begin: '<!-- 自此以下由 src/record 生成：node scripts/data-readme.ts。请勿手改。 -->',
} as const;
