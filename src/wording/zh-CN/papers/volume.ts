/** 卷内目录. */
export const volumeText = {
  title: '卷内目录',
  state: (asOf: string) => `由档案和成果清单排出，数据截至${asOf}`,
  sub: (no: string, matter: string) => `卷号　${no}　　${matter}`,
  head: ['序号', '文件题名', '责任者', '文号', '日期', '页数', '存放处', '备注'],
  kinds: {
    meeting: (title: string) => `${title}（会议材料）`,
    notice: '督办通知单',
    receipt: '签收回执',
    plan: (version: number) => `工作计划（第${String(version)}版）`,
    filing: (version: number) => `计划审定、备案意见（第${String(version)}版）`,
    event: (kind: string) => `${kind}记录`,
    check: (kind: string) => `${kind}记录`,
  },
  remarks: '备考表',
  count: (n: number) => `本卷${String(n)}件`,
  missing: '缺件、更正说明',
  binder: '立卷人、日期',
  inspector: '检查人、日期',
  group: '卷内目录（已办结的事项）',
  none: '还没有办结的事项。',
} as const;
