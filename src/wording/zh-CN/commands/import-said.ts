/** What `npm run import` says. */
export const importSaid = {
  table: (file: string, sheet: string, headRow: number, rows: number) =>
    `${file}${sheet === '' ? '' : `，工作表“${sheet}”`}，表头在第${String(headRow)}行，事项${String(rows)}行`,
  columns: '各栏：',
  column: (column: string, head: string, field: string | undefined, how: string) =>
    `  ${column} ${head} → ${field ?? '不读'}${how === 'near' ? '（推断，请核对）' : ''}`,
  without: (head: string, value: string) => `  没有“${head}”的，作“${value}”`,
  passed: (row: number, text: string) =>
    `  第${String(row)}行不是事项，没有读：${[...text].slice(0, 40).join('')}`,
  differences: '与台账不同、没有改动的（台账只增不改）：',
  difference: (row: number, task: string, head: string, was: string, said: string, how: string) =>
    `  第${String(row)}行 ${task} ${head}：台账是“${short(was)}”，表里是“${short(said)}”。${how}`,
  would: '要写的文件：',
  written: '写了这些文件：',
  counts: (
    counts: {
      readonly matters: number;
      readonly fresh: number;
      readonly lines: number;
      readonly claims: number;
      readonly unchanged: number;
      readonly absent: number;
    },
    differences: number,
  ) =>
    `共${String(counts.matters)}件：新登记${String(counts.fresh)}件，本周进展${String(counts.lines)}条，报办结${String(counts.claims)}件，没有变化${String(counts.unchanged)}件，不同而没有改动${String(differences)}处；台账里有、表里没有的${String(counts.absent)}件。`,
  remembered: (path: string) => `各栏的对应已经写进 ${path}，以后照此读、照此导出；可以手改。`,
  end: {
    written: '已写入台账。',
    nothing: '没有要写的。',
    dry: '只是试算，什么都没有写。',
    faulty: '有错，什么都没有写；请在表里改正后再导入。',
    unsure:
      '有的栏是推断的，什么都没有写：请核对上面的各栏，对的加 --remember 再运行一次；不对的改表头，或者在 workbook.yaml 里写明。',
  },
  template: (path: string) => `表样写在 ${path}。`,
  needsFile: '请写明要导入哪个文件；要表样的，写 --template 文件。',
  oneFile: '一次导入一个文件。',
  templateAlone: '--template 只写表样，不和别的选项一起用（--data 除外）。',
  notXlsx: (path: string) => `“${path}”应以 .xlsx 结尾。`,
  exists: (path: string) => `已经有“${path}”，没有改动它；请换一个名称。`,
  noOffice: '台账里没有 office.yaml 或者它有错，无从登记；请先运行 npm run check 改正。',
  unreadRecord: (file: string) =>
    `${file} 有错，读不了，说不清表里哪些是新的；请先运行 npm run check 改正，再导入。`,
  notMoment: (option: string, value: string) => `--${option} 应写成 "2026-11-20 17:30"，现在是“${value}”。`,
  receivedAhead: (value: string, asOf: string) => `--received ${value} 晚于录入的时间 ${asOf}。`,
  notSection: (value: string, known: string) =>
    `--entered-by 应是秘书科的岗位或者秘书科：${known}，现在是“${value}”。`,
  unread: {
    missing: (path: string) => `没有“${path}”这个文件。`,
    large: (path: string) => `“${path}”太大（20兆字节、一万行以内的才读）：不像一本台账。`,
    locked: (path: string) => `“${path}”有密码，或者是打不开的旧格式；请在 Excel 里去掉密码，另存为 .xlsx。`,
    broken: (path: string) => `“${path}”不是完好的 Excel 文件；请在 Excel 里打开，另存为 .xlsx。`,
    quotes: (path: string) =>
      `“${path}”里的引号（"）不成对，看不出一格到哪里为止；请补上，或者在 Excel 里另存为 .xlsx。`,
    text: (path: string) => `“${path}”既不是 Excel 文件，也不是文本（CSV）；请在 Excel 里另存为 .xlsx。`,
  },
  noTable: (path: string) =>
    `“${path}”里没有找到台账：前30行没有认得出的表头（督办事项、主办单位、完成时限……）。可以先照 --template 的表样改表头。`,
  stood: (path: string) => `${path} 刚刚由别的命令写了，什么都没有写；请再运行一次。`,
} as const;

function short(text: string): string {
  const signs = [...text.replaceAll('\n', ' ')];
  return signs.length > 40 ? `${signs.slice(0, 40).join('')}…` : signs.join('');
}
