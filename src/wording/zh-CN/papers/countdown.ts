/** Words of 倒排计划表. */
export const countdownText = {
  name: '倒排计划表',
  group: '倒排计划表（在办的事项）',
  sub: (no: string, matter: string) => `${no}　　${matter}`,
  facts: {
    due: '完成时限',
    unit: '责任单位',
    responsible: '责任人',
    measures: '工作措施',
    expected: '预期完成效果',
  },
  head: ['倒数', '最迟完成', '节点', '成果和要求', '承担单位', '完成情况'],
  caption: '从完成时限往回排',
  state: (asOf: string) => `由执行中的计划排出，数据截至${asOf}`,
} as const;
