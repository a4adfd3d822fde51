/** Words of the files in which tables can be taken along. */
export const tableFileWords = {
  csv: 'CSV',
  xlsx: 'Excel',
  /** A column of the matters that show a light: `6月30日亮灯：滞后`. */
  light: (head: string, light: string): string => `${head}：${light}`,
  unitId: '单位代码',
  /** `2026-05`. */
  periodId: '期次代码',
  rule: '依据',
  matterId: '事项代码',
  reasons: '说明',
  /** Why a figure is not there: `名次：本月无主办计分事项，不参加排名`. */
  reason: (head: string, reason: string): string => `${head}：${reason}`,
  /** A sheet whose title leaves no name. */
  sheet: '表',
  /** Ends the name of a sheet on which a long table goes on: `全部事项的节点（2）`. */
  place: (place: number): string => `（${String(place)}）`,
  /** Ends a text that a cell of Excel cannot hold in full. */
  cut: '……（超过Excel单元格容量，全文见CSV）',
} as const;
