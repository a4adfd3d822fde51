/** Why a light is what it is. */
export const lightReasons = {
  overdue: (title: string, due: string, days: number) =>
    `“${title}”应于${due}完成，逾期${String(days)}个工作日。`,
  dueSoon: (title: string, due: string, left: number) =>
    `“${title}”应于${due}完成，${left === 0 ? '今日到期' : `还剩${String(left)}个工作日`}。`,
  onTrack: (title: string, due: string) => `最近的考核节点“${title}”应于${due}完成，未到期。`,
  behind: (title: string, points: number) => `“${title}”到期时核定进度比计划落后${String(points)}个百分点。`,
  relapse: (title: string, due: string) => `回头看发现反弹，整改“${title}”（期限${due}）完成前为红灯。`,
  planMissing: (days: number) => `工作计划逾期${String(days)}个工作日未报。`,
  held: (day: string) => `${day}已报完成待核验，保持报送时的灯色。`,
  'not-filed': '计划尚未备案，没有逾期。',
  suspended: '经主要领导书面决定暂停。',
  terminated: '经主要领导书面决定终止。',
  concluded: '办结已认定，没有未了节点。',
} as const;
