import { quoted } from '../shared/quoted.ts';

/** Why a light is what it is. `then` is `报送时` where the light stopped on that day; empty where it speaks of today. */
export const lightReasons = {
  /** `laid` are working days that lay with those who answer, and do not count. */
  overdue: (title: string, due: string, days: number, laid: number, then: string) =>
    `${quoted(title)}应于${due}完成，${then}逾期${String(days)}个工作日${laid === 0 ? '' : `（已扣除等候答复超过期限的${String(laid)}个工作日）`}。`,
  dueSoon: (title: string, due: string, left: number, then: string) =>
    `${quoted(title)}应于${due}完成，${left === 0 ? `${then === '' ? '今日' : `${then}当日`}到期` : `${then}还剩${String(left)}个工作日`}。`,
  onTrack: (title: string, due: string, then: string) =>
    `最近的考核节点${quoted(title)}应于${due}完成，${then}未到期。`,
  noNode: '本单位没有未完成的节点。',
  behind: (title: string, points: number) =>
    `${quoted(title)}到期时核定进度比计划落后${String(points)}个百分点。`,
  relapse: (title: string, due: string) => `核查发现反弹，整改${quoted(title)}（期限${due}）完成前为红灯。`,
  planMissing: (due: string, days: number) => `工作计划应于${due}报送，未报，逾期${String(days)}个工作日。`,
  ackMissing: (due: string, days: number) => `即办件应于${due}签收，未签收，逾期${String(days)}个工作日。`,
  handedOver: (day: string, to: string) => `${day}移交${to}，由接办单位负责。`,
  held: (day: string, concluded: boolean) =>
    `${day}已${concluded ? '报办结' : '报完成'}，待核验，保持报送时的灯色。`,
  'own-part-done': '本单位节点均已认定。',
  'not-filed': '计划尚未备案，没有逾期。',
  'not-signed': '尚未签收，没有逾期。',
  suspended: '经主要领导书面决定暂缓办理，恢复后时限顺延。',
  withdrawn: '经主要领导书面决定撤销督办。',
  void: '通知单经主要领导书面决定作废，编号不再使用。',
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
