/** Words of the papers on a unit's page and of the mark on what only the system may read. */
export const paperWords = {
  system: '系统内',
  open: '展开',
  monthly: '月度报送',
  issued: '印发的周报、要点和通报',
  objections: '异议与答复',
  received: '收到',
} as const;
