/** Words of 组织体系. */
export const organisationWords = {
  title: '组织体系',
  deck: '谁负责什么：只写岗位，不写姓名。',
  posts: '岗位',
  units: '各单位',
  unit: '单位',
  kind: '类别',
  leader: '分管领导',
  section: '督查专职部门',
  supervisors: '督查岗',
  rest: (n: number) => `另有${String(n)}个单位，见下载的表。`,
  set: '各单位的分管领导、督查专职部门和督查岗',
} as const;
