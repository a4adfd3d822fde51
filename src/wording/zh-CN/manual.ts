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
  begin: '<!-- 自此以下由 src/record 生成：node scripts/generate.ts。请勿手改。 -->',
} as const;
