/**
 * What stands in a record that was begun for somebody, behind the name of a field: notes of YAML, so that the field is
 * empty until it is filled in.
 */
export const begunWords = {
  month: ['# problems: 存在的困难、需要协调的事项；没有的不写', '# advice: 工作建议，系统内；没有的不写'],
  progress: '# 本周进展',
  done: '# 完成情况，成果是什么',
  others: (n: number) => `# 其余${String(n)}项没有变化的，写“无变化”；有变化的逐项写在下面`,
  hidden: (n: number) => `# 另有${String(n)}项不在此列出，请走内网`,
  responsible: '# 责任人的岗位，不写姓名',
  expected: '# 预期完成效果',
  end: '# 办结时做成什么，可以核对；前面的节点照样加写，编号 n1、n2',
  measures: '# 怎样做',
  reason: '# 为什么调整或者重报',
  method: '# 怎样核查：现场查看、查阅资料、数据比对、暗访、电话核实、听取汇报',
  result: '# 结论：通过、限期完善、退回、反弹、弄虚作假',
  finding: '# 核查情况',
  day: '# 日期，形如 2026-05-06',
  assessed: '# 考核节点的编号，形如 [n1, n2]；没有的删去这一行',
} as const;
