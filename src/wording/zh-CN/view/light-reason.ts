/** Why a light is what it is. */
export const lightReasons = {
  /** `then` is `报送时` or `申请时` where the light stopped on that day; empty where it speaks of today. */
  overdue: (title: string, due: string, days: number, then: string) =>
    `“${title}”应于${due}完成，${then}逾期${String(days)}个工作日。`,
  dueSoon: (title: string, due: string, left: number, then: string) =>
    `“${title}”应于${due}完成，${left === 0 ? `${then === '' ? '今日' : `${then}当日`}到期` : `${then}还剩${String(left)}个工作日`}。`,
  onTrack: (title: string, due: string, then: string) =>
    `最近的考核节点“${title}”应于${due}完成，${then}未到期。`,
  behind: (title: string, points: number) => `“${title}”到期时核定进度比计划落后${String(points)}个百分点。`,
  relapse: (title: string, due: string) => `回头看发现反弹，整改“${title}”（期限${due}）完成前为红灯。`,
  planMissing: (due: string, days: number) => `工作计划应于${due}报送，未报，逾期${String(days)}个工作日。`,
  ownDone: '本单位节点均已认定。',
  held: (day: string, concluded: boolean) =>
    `${day}已${concluded ? '申请办结' : '报完成'}，待核验，保持报送时的灯色。`,
  asked: '申请调整中，答复前保持申请时的灯色。',
  'not-filed': '计划尚未备案，没有逾期。',
  suspended: '经主要领导书面决定暂停。',
  terminated: '经主要领导书面决定终止。',
  concluded: '办结已认定，没有未了节点。',
} as const;

/** From when on a light is what it is; the figures are those of the rules. */
export const lightThresholds = {
  red: (days: number) => `逾期超过${String(days)}个工作日为红`,
  yellow: (days: number) => `逾期1至${String(days)}个工作日为黄，超过${String(days)}个为红`,
  behind: (from: number, to: number) =>
    `落后${String(from)}至${String(to)}个百分点为黄，超过${String(to)}个为红`,
  soon: (days: number) => `${String(days)}个工作日以内到期为蓝`,
  relapse: '反弹未整改到位的为红',
} as const;
