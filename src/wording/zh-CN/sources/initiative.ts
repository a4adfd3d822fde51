/** Words of how many matters the office began itself. */
export const initiativeWords = {
  title: '主动和被动',
  note: '按任务来源的种类分：上级、媒体、群众的为被动，其余为主动；不另填，不计分。年份按通知单印发日期。不予公开的事项不在其中。',
  noteInside:
    '按任务来源的种类分：上级、媒体、群众的为被动，其余为主动；不另填，不计分。年份按通知单印发日期。',
  own: '主动',
  passive: '被动',
  from: { superior: '上级', media: '媒体', public: '群众' },
  counted: (n: number, share: string) => `${String(n)}件（${share}%）`,
  of: (from: string, n: number) => `${from}${String(n)}件`,
  among: (parts: readonly string[]) => `其中${parts.join('、')}`,
} as const;
