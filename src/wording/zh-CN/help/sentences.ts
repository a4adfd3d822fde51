/** What the views of the help say. */
export const helpText = {
  writers: {
    hands: {
      unit: '写明的单位',
      section: '秘书科',
      counter: '收件台',
      command: '秘书科，用命令写出，收件台核对一个字节也不差',
    },
    named: (field: string, mayBeUnit: boolean) => `${field} 写明的岗位${mayBeUnit ? '、单位' : ''}`,
    onBehalf: '；纸上、电话里报的由秘书科代录',
    ofOthers: '；不写自己单位的',
    entries: '新的条目',
    later: (path: string, about: string) => `${path}（${about}）`,
    byLabel: '；秘书科贴上“登记”标签以后写入',
    byPost: (field: string) => `，由 ${field} 写明的岗位写`,
  },
  wordList: (list: string, roles: string | undefined) =>
    roles === undefined ? list : `${list}；role（作用）${roles}`,
  tab: (form: string) => `填表：${form}`,
  begin: (kind: string, options: string) => `npm run new -- ${kind}${options}`,
  option: {
    unit: ' --unit 单位编号',
    task: ' --task 任务编号',
    name: ' --name 名称',
    period: ' --period 期',
  },
} as const;
