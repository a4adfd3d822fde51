/** What the fuzz run says. */
export const fuzzWords = {
  noNumber: (option: string, text: string) => `${option} 后面应为正整数，现在是“${text}”。`,
  clean: (files: number, ledgers: number, seed: number) =>
    `改坏${String(files)}个文件、${String(ledgers)}个台账，没有发现问题（种子 ${String(seed)}）。`,
  failed: (files: number, ledgers: number, seed: number, round: number, path: string) =>
    `改坏${String(files)}个文件、${String(ledgers)}个台账，发现问题（种子 ${String(seed)}，第${String(round)}轮），最小的输入存在 ${path}`,
} as const;
