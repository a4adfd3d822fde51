/** Sentences of 怎样自己核对. */
export const verifySentences = {
  what: '锁定的每一期另存一份文件，列明各单位的计分依据、各部分得分、总分、名次，所用规则的版本，以及每份公开记录公开内容的摘要。不予公开的事项只有代号和计分的数，它的记录、公开记录里系统内的内容，都没有摘要：有了摘要，就能拿猜测去试。锁定以后文件不再改动；更正另出新版，旧版保留。',
  digest: '摘要是对锁定文件公开的全部内容算出的64位十六进制数（SHA-256）。内容改动一个字，摘要就不同。',
  privateRecord:
    '台账仓库不公开。按下面的办法，可以核对文件锁定后有没有改动，得分、名次是不是由所列依据按规则算出；所列依据与公开的记录是否一致，可以在各单位的得分页上逐行对照。',
  publicRecord: '台账仓库公开，可以从记录开始，把全部数字重算一遍。',
  ranksAlone: '规则只公布名次的各期，文件载有得分，文件和摘要都不在公开版公布。',
  none: '尚无锁定的一期，锁定后在这里列出文件和摘要。',
  repository: {
    title: '用仓库核对',
    clone: '下载仓库',
    run: '在仓库目录中运行（需要 Node.js 20.2 以上）',
    proves: '用仓库中的记录从头重算，逐一比较每份记录的摘要和每个数，说明相符，或者哪里不符。',
  },
  files: {
    title: '用文件核对',
    download: (period: string, previous: string | null): string =>
      previous === null
        ? `下载${period}的数据和所用的规则，放在督办程序（开源，需要 Node.js 20.2 以上）的目录中`
        : `下载${period}、${previous}的数据和所用的规则，放在督办程序（开源，需要 Node.js 20.2 以上）的目录中`,
    run: '在该目录中运行',
    proves: (previous: boolean, grades: boolean): string =>
      `核对文件与摘要是否相符，再用其中的计分依据按规则重算，比较每个部分得分、总分、名次${grades ? '、等次' : ''}${previous ? '，以及比前一次公布的名次变化' : ''}。不予公开的记录不在其中，它们与锁定时是否相同，由办公室检查时核对。`,
  },
  byDigest: {
    title: '不用程序，只核对摘要',
    run: '去掉文件中的 digest 一项，各层的键按字符编码排序，去掉空白，算 SHA-256。装有 jq 的电脑可以运行',
    proves: '得数应与下表相同。',
  },
} as const;

/** Words of 怎样自己核对. */
export const verifyWords = {
  title: '怎样自己核对',
  periods: '各期的摘要',
  period: '哪一期',
  version: '版本',
  /** The file of them. */
  set: '各期锁定文件的摘要',
} as const;
