/** Words of /about/mechanisms/. */
export const mechanismWords = {
  title: '九十二条做法和系统的对应',
  deck: '原文的每一条由哪种记录、哪项检查、哪个页面、哪种材料承担；还没有做到的照实写明。',
  /** Pages by address, as the table names them. */
  pages: {
    '/tasks/': '督查事项',
    '/duties/': '应办事项',
    '/units/': '各单位',
    '/ranking/': '排名',
    '/bulletins/': '历次通报',
    '/items/': '单项工作',
    '/inspections/': '督查记录',
    '/inspections/problems/': '发现的问题',
    '/campaigns/': '专班和专项行动',
    '/watch/': '跟踪督办名单',
    '/honours/': '表扬与荣誉',
    '/sources/': '任务来源',
    '/calendar/': '工作日安排',
    '/method/': '计分规则',
    '/about/': '关于本站',
  },
  /** Papers by the first part of their address. */
  papers: {
    'papers/weekly': '重点工作进展周报',
    'papers/key-points': '近期重点工作进展情况要点',
    'papers/dispatch': '月度调度表',
    'papers/bulletin': '月度通报',
    'papers/advice': '给党组的建议',
    'papers/poster': '公示栏（A3）',
    'papers/secrecy': '保密审查单',
    'papers/instruction': '批示件办理情况报告',
    'papers/summary': '年度承办事项办理情况汇总表',
    'papers/urge': '催办单',
    'papers/goals': '年度任务分解表与路径图',
    'papers/notices': '督办通知单',
    'papers/volumes': '卷内目录',
  },
} as const;
