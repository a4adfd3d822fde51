/** Words of 怎样自己核对. */
export const verifyWords = {
  title: '怎样自己核对',
  periods: '各期的摘要',
  period: '哪一期',
  version: '版本',
  /** The file of them. */
  set: '各期锁定文件的摘要',
} as const;
