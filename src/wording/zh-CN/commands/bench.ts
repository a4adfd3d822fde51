/** What the benchmark prints. */
export const benchWords = {
  ledger: (name: string, units: number, weeks: number, tasks: number, files: number) =>
    `台账${name}：${String(units)}个单位 × ${String(weeks)}周 × ${String(tasks)}件事项，共${String(files)}个文件`,
  scores: (units: number, periods: number, totals: number, seconds: number) =>
    `计分排名：${String(units)}个单位 × ${String(periods)}期，排出${String(totals)}个名次，${seconds.toFixed(2)} 秒`,
  loading: (shape: string, megabytes: readonly number[], seconds: readonly number[]) =>
    `读取一个大文件（${shape}）：${megabytes.map((size, n) => `${String(size)} MB ${(seconds[n] ?? 0).toFixed(2)} 秒`).join('，')}`,
  issues: (
    units: number,
    cost: {
      readonly issues: number;
      readonly reading: number;
      readonly wanting: number;
      readonly planning: number;
    },
  ) =>
    `催办：${String(units)}个单位，读取 ${cost.reading.toFixed(2)} 秒，算出应有的${String(cost.issues)}个议题 ${cost.wanting.toFixed(2)} 秒，与已有的对照 ${cost.planning.toFixed(2)} 秒`,
  parse: '只读取并解析',
  check: '检查',
  overdue: '检查并提示逾期（--overdue）',
  build: '检查并生成网站',
  gate: '判断一份周报能不能写入台账',
  row: (name: string, seconds: number, megabytes: number, code: number) =>
    `  ${name}：${seconds.toFixed(2)} 秒，峰值内存 ${String(megabytes)} MB${code === 0 ? '' : `（退出码 ${String(code)}）`}`,
  largest: (path: string, bytes: number) => `  最大的网页：${path}，${String(Math.ceil(bytes / 1024))} KB`,
  pages: (count: number, bytes: number) =>
    `  共${String(count)}页，平均 ${String(Math.ceil(bytes / 1024))} KB`,
  astro: '同样多、同样大的空白页，只用 Astro（也读取并解析台账）',
  hugo: '同样多、同样大的空白页，只用 Hugo',
  ratio: (whole: number, work: number) =>
    `  检查 ÷ 读取并解析：${whole.toFixed(2)}，均扣除启动 ${work.toFixed(2)}`,
} as const;
