/** What `scripts/changeset.ts` says. */
export const changesetWords = {
  noTask: (written: string) =>
    `发现“${written}”，应为 status、version、git-tag 中的一个，或者不写（写一条更新说明）。`,
  noBump: (written: string) => `发现 --bump ${written}，应为 patch、minor、major 中的一个。`,
  notWith: (option: string) => `发现 --${option}，写在这里没有用处，应去掉。`,
};
