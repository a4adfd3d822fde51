/** What the comparison of the sites says, in `npm run sites` and in `npm test`. */
export const sitesWords = {
  twoFolders: '要对照两个目录就写两个，不加 --accept；不写目录是对照六个网站和上次认可的。',
  building: '正在生成六个网站…',
  notBuilt: (site: string) => `${site} 没有生成：`,
  same: '完全相同。',
  held: (files: number) => `六个网站共${files}个文件，与上次认可的完全相同。`,
  differs: (added: number, removed: number, changed: number) =>
    `新增${added}个文件，删去${removed}个，改动${changed}个。`,
  added: (path: string) => `  新增 ${path}`,
  removed: (path: string) => `  删去 ${path}`,
  changed: (path: string) => `  改动 ${path}`,
  more: (count: number) => `  …还有${count}个`,
  change: (paths: readonly string[], files: number) =>
    files > paths.length ? `${paths.join('、')}等${files}个文件：` : `${paths.join('、')}：`,
  noLines: '  （样式、脚本、图片等，没有可以逐行对照的文字）',
  how: '怎样变的，用 npm run sites 看。',
  ifRight: '都是该变的，用 npm run sites -- --accept 认可，与改动一起提交。',
  buildingAccepted: (commit: string) => `正在生成上次认可时（${commit}）的六个网站，只此一次…`,
  against: (commit: string) => `逐行对照上次认可时（${commit}）的网站：`,
  noCommit: '版本库里找不到上次认可的提交（没有提交过，或历史没有取全），不能逐行对照。',
  builtOtherwise: (files: number) =>
    `上次认可的提交现在生成出来，有${files}个文件与认可的不同（多半是所用的库换了版本），这些不同下面看不到。`,
  accepted: (file: string, files: number) => `已认可，共${files}个文件，记在 ${file}。`,
} as const;
