/** Words around the generated part of data/README.md. */
export const manualWords = {
  writers: {
    title: '谁写什么',
    intro:
      '收件台只认账号：按数字编号登记在 `accounts` 里的单位、岗位。谁都不写别人的，谁都不认定自己的；秘书科自己的事项，由 `office.yaml` 的 `drawPost` 所指的岗位审定、核验。',
    heads: ['记录', '谁写', '收到以后还可以加什么'],
    hands: {
      unit: '写明的单位',
      section: '秘书科',
      counter: '收件台',
      command: '秘书科，用命令写出，收件台核对一个字节也不差',
    },
    named: (field: string, mayBeUnit: boolean) => `\`${field}\` 写明的岗位${mayBeUnit ? '、单位' : ''}`,
    onBehalf: '；纸上、电话里报的由秘书科代录',
    ofOthers: '；不写自己单位的',
    entries: '新的条目',
    later: (path: string, about: string) => `\`${path}\`（${about}）`,
    byLabel: '；秘书科贴上“登记”标签以后写入',
    byPost: (field: string) => `，由 \`${field}\` 写明的岗位写`,
  },
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
  begin: '<!-- 自此以下由 src/record 生成：npm run generate。请勿手改。 -->',
} as const;
