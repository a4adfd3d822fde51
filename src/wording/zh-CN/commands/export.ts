const PROFILE = { public: '公开版', internal: '系统内版，只在系统内使用' } as const;

/** What `npm run export` says. */
export const exportWords = {
  needsOut: '请写明压缩包放在哪里：--out 文件.zip；导出台账的，写 --ledger 文件.xlsx。',
  notZip: (path: string) => `--out 应以 .zip 结尾，现在是“${path}”。`,
  notXlsx: (path: string) => `--ledger 应以 .xlsx 结尾，现在是“${path}”。`,
  exists: (path: string) => `已经有“${path}”，没有改动它；请换一个名称。`,
  notWithLedger: (option: string) => `--${option} 是导出网站用的，不和 --ledger 同用。`,
  notWithDist: (option: string) => `--dist 是已经生成的网站，不和 --${option} 同用。`,
  notSite: (dir: string) => `“${dir}”不是由 npm run build 生成的网站。`,
  strange: (path: string) => `网站里的“${path}”不是普通文件，没有导出；请重新生成。`,
  unknownProfile: (dir: string) => `“${dir}”没有写明是公开版还是系统内版；请重新生成后再导出。`,
  internal: (dir: string) =>
    `“${dir}”是系统内版，没有导出。系统内版不出内网；确要在内网转移的，写明 --profile internal。`,
  open: (dir: string) => `“${dir}”是公开版，--profile 写的是 internal；请核对是哪一个。`,
  /** As other problems are told: code, what was found, what should be there, how to mend it. */
  noReview: (out: string) =>
    [
      `${out}  reminder  export-unreviewed  没有写公开保密审查单的编号`,
      '    应为：公开版出内网以前经保密审查，编号记在压缩包的清单里',
      '    改法：在系统内版的“办文”里打印保密审查单，逐级签完，再加 --review-no 保审〔2026〕1号 这样的编号重新导出',
    ].join('\n'),
  reviewed: (no: string) => `公开保密审查单：${no}`,
  reviewInternal: '--review-no 是公开版用的，系统内版不公开。',
  built: (_out: string, seconds: number) => `网站已生成，用时 ${seconds.toFixed(1)} 秒。`,
  failed: () => '网站没有生成，没有导出。',
  written: (path: string, files: number, bytes: number, digest: string) =>
    `已导出 ${path}：${sizeWords(files, bytes)}。\nSHA-256 ${digest}\n解开后整个目录放在网页服务器的任何位置即可。`,
  /** Lines of the list in the archive. */
  list: {
    title: (title: string) => `${title}　网站导出清单`,
    profile: PROFILE,
    asOf: (moment: string) => `数据截至：${moment}`,
    review: (no: string | undefined) => `公开保密审查单：${no ?? '没有写'}`,
    counts: (files: number, bytes: number) => `内容：${sizeWords(files, bytes)}`,
    head: '各文件的 SHA-256、字节数、路径：',
  },
  ledger: {
    written: (path: string, matters: number) => `已导出 ${path}：${String(matters)}件。`,
    withheld: (count: number) =>
      `另有${String(count)}件不予公开，没有列入；系统内用的，写 --profile internal。`,
    noColumns:
      '台账里没有 workbook.yaml，按表样的各栏导出；用 npm run import -- --remember 记下本单位的各栏。',
    sheet: '督办台账',
  },
  noOffice: '台账里没有 office.yaml 或者它有错，无从导出；请先运行 npm run check 改正。',
} as const;

function sizeWords(files: number, bytes: number): string {
  return `${String(files)}个文件，共${String(bytes)}字节`;
}
