import { monthInWords } from '../calendar/day.ts';

/** What `npm run rule-impact` says. */
export const impactWords = {
  header: (version: string) => `由 npm run rule-impact -- ${version} 写成，不要改动`,
  version: '请写新规则的版本，形如 v2。',
  oneVersion: (more: string) => `一次只写一个版本，多出了“${more}”。`,
  checked: (errors: number) => `台账有${String(errors)}处错误，没有测算。请先运行 npm run check 并改正。`,
  unknown: (version: string, known: readonly string[]) =>
    `台账里没有规则“${version}”${known.length === 0 ? '' : `，现有${known.join('、')}`}。`,
  first: (version: string) => `规则 ${version} 是第一版，没有可比的，不需要影响测算。`,
  'none-frozen': (version: string) =>
    `规则 ${version} 施行以前还没有锁定过排名，没有可比的，不需要影响测算。`,
  begun: (version: string, from: string, path: string) =>
    `规则 ${version} 已从${monthInWords(from)}起施行，${path} 不再改写。规则施行后又有改动的，请恢复原文件，改规则另建新版本。`,
  written: (path: string) => `已写入 ${path}。请与规则文件一并提交。`,
  rewritten: (path: string) => `已改写 ${path}。请与规则文件一并提交。`,
  unchanged: (path: string) => `测算结果与 ${path} 相同，没有改写。`,
  title: (name: string, version: string) => `${name}（${version}）影响测算`,
} as const;
