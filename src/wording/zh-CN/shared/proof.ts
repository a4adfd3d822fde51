import { dayBeside } from '../calendar/day-phrases.ts';

/** What a time of the record rests on, said beside it; nothing where its receipt is proved. */
export const proofWords = {
  selfDeclared: '（自报时间）',
  onBehalf: (received: string, registered: string): string =>
    received === registered ? '（代录）' : `（代录，${dayBeside(registered, received)}登记）`,
} as const;
