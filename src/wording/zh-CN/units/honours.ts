/** Words of the page of honours. */
export const honourWords = {
  title: '表扬与荣誉',
  deck: '上级和有关部门表扬的单位、做法，按文件日期排列。',
  year: (year: string): string => `${year}年`,
  level: (level: string, rank: string | undefined): string =>
    rank === undefined ? `${level}表扬` : `${level}表扬，${rank}`,
  by: (by: string, document: string | undefined): string =>
    document === undefined ? by : `${by}，${document}`,
  entered: (moment: string): string => `${moment}收到并登记`,
  numbers: (id: string, experience: string): string => `编号${id}，经验编号${experience}`,
} as const;
