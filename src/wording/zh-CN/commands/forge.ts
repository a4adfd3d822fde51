/** What every command that asks a forge says of how it is asked, and of what the forge answers. */
export const forgeWords = {
  noVariable: (name: string) => `没有环境变量 ${name}：这个命令由工作流运行，请在那里运行。`,
  notRepository: (option: string, value: string) => `--${option} 应写成 所有者/仓库，现在是“${value}”。`,
  noApi:
    '请把服务器的接口网址放进环境变量 GITHUB_API_URL：GitHub 的是 https://api.github.com，自建服务器的是 网址/api/v3。',
  /** Why it did not do something. */
  causes: {
    plan: '现在的方案不提供这一项（私有仓库须 GitHub Pro、Team 或 Enterprise，公开仓库免费）',
    'no-answer': '服务器没有回应，不知道做成没有',
    unchanged: '服务器答应了，读回来却没有变',
  },
  status: (status: number, message: string) => `服务器拒绝（${String(status)}，${message}）`,
} as const;
