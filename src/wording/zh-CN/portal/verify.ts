/** Words of 怎样自己核对. */
export const verifyWords = {
  title: '怎样自己核对',
  months: '各月的摘要',
  month: '月份',
  version: '版本',
} as const;
