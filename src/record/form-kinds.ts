import { z } from 'zod';
import { ackKind } from './dossier/ack.ts';
import { claimKind } from './dossier/claim.ts';
import { classingKind } from './dossier/classing.ts';
import { eventKind } from './dossier/event.ts';
import { filingKind } from './dossier/filing.ts';
import { monthlyKind } from './dossier/monthly.ts';
import { pauseKind } from './dossier/pause.ts';
import { planKind } from './dossier/plan.ts';
import { taskKind } from './dossier/task.ts';
import { reportKind } from './dossier/weekly-report.ts';
import { objectionKind } from './finding/objection.ts';
import { verificationKind } from './finding/verification.ts';
import { issuedKind } from './freeze/issued.ts';
import { readingKind } from './freeze/reading.ts';
import type { KindName } from './ledger.ts';
import { calendarKind } from './office/calendar.ts';
import { itemsKind } from './office/items.ts';
import { unitKind } from './office/unit.ts';
import type { Kind } from './schema/kind.ts';
import { Office } from './schema/office.ts';
import { clueKind } from './source/clue.ts';
import { incomingKind } from './source/incoming.ts';
import { meetingKind } from './source/meeting.ts';

/** A kind that no form writes and of whose records no form asks a field: as it is, but without its schema. */
function closed(
  label: string,
  writer: Kind['writer'],
  order: number,
  dated: Kind['dated'] = 'received',
  enters: Kind['enters'] = 'never',
): Kind {
  const schema = z.strictObject({});
  return {
    label,
    use: '',
    order,
    schema,
    paths: {},
    tier: 'public',
    dated,
    enters,
    writer,
    judges: false,
    examples: [],
  };
}

/** Every kind of record as the scripts of the form pages have it, in place of `kinds.ts`; `seldom-kinds.ts` opens some of them on the page that writes them. */
export const KINDS: Readonly<Record<KindName, Kind>> = {
  ack: ackKind,
  assessment: closed('评分', { named: 'by' }, 250, 'received', 'entered'),
  calendar: calendarKind,
  campaigns: closed('专班和专项行动', 'section', 53, 'register'),
  claim: claimKind,
  classing: classingKind,
  clue: clueKind,
  delegations: closed('委托代签', 'section', 57, 'register'),
  draw: closed('抽查号', { named: 'by' }, 160, 'received', 'entered'),
  edition: closed('锁定的一期', 'command', 270, { from: 'written' }),
  event: eventKind,
  experience: closed('经验推介', 'section', 175),
  filing: filingKind,
  honours: closed('表扬与荣誉', 'section', 170, 'register', 'own'),
  impact: closed('规则变更影响测算', 'command', 280, { from: 'written' }),
  incoming: incomingKind,
  inspection: closed('督查记录', 'section', 220, 'received', 'own'),
  issued: issuedKind,
  items: itemsKind,
  measure: closed('对单位的措施', 'section', 190, 'received', 'own'),
  meeting: meetingKind,
  monthly: monthlyKind,
  objection: objectionKind,
  // Of its own words no form asks how they are written.
  office: { ...closed('本办', 'section', 10, 'register'), schema: Office, paths: { 'office.yaml': {} } },
  pause: pauseKind,
  plan: planKind,
  reading: readingKind,
  receipts: closed('收件记录', 'counter', 260, { from: 'date' }, 'own'),
  report: reportKind,
  rules: closed('计分规则', { role: '督查岗' }, 40, { from: 'published' }, 'own'),
  task: taskKind,
  unit: unitKind,
  verification: verificationKind,
  workbook: closed('原有台账的表样', 'section', 55, 'register'),
  yearMark: closed('年终考核', { named: 'by' }, 240),
};
