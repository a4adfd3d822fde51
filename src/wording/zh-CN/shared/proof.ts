import { dayBeside } from '../calendar/day-phrases.ts';

/** What the time of a record rests on, as a mark beside it (rules.md §2). */
export const proofMarkWords = {
  selfDeclared: '自报时间',
  claimed: (moment: string): string => `填写的是${moment}，以收到为准`,
  onBehalf: (channel: string, received: string): string => `代录（${received}以${channel}收到）`,
  asEntered: (registered: string): string => `收到当期已经关账，按${registered}登记计`,
  admitted: '经异议准予按时计入',
} as const;

/** What a time of the record rests on, said beside it; nothing where its receipt is proved. */
export const proofWords = {
  selfDeclared: '（自报时间）',
  onBehalf: (received: string, registered: string): string =>
    received === registered ? '（代录）' : `（代录，${dayBeside(registered, received)}登记）`,
} as const;
