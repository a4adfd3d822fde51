import { isDay } from '#days/day.ts';
import { isTimeOfDay } from '#days/moment.ts';

/** Who sent a message and when, as chat programs and mail put it above what was said. */
export interface MessageHead {
  readonly sender?: string | undefined;
  /** `YYYY-MM-DD HH:mm`. */
  readonly at?: string | undefined;
}

const DATE = String.raw`(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?`;
const TIME = String.raw`(?:星期[一二三四五六日]\s*)?(上午|下午|晚上|中午|凌晨)?\s*(\d{1,2})[:：](\d{2})(?:[:：]\d{2})?`;
const DATED = new RegExp(String.raw`^(?:(.{0,40}?)[\s,，(（]*)??${DATE}[\s,，]*${TIME}[)）]?$`, 'u');
/** A day without its year, `张三 6月12日 09:41`, is of the year of the message before, or of the day on which it is entered. */
const DAYED = new RegExp(String.raw`^(.{1,40}?)\s+(\d{1,2})[月/-](\d{1,2})日?\s+${TIME}$`, 'u');
/** A time alone is of the day of the message before, or of the day on which it is entered. */
const TIMED = new RegExp(String.raw`^(.{1,40}?)\s+${TIME}$`, 'u');
const MAIL = /^(发件人|寄件人|发送时间|发送日期|日期|时间|收件人|抄送|主题)\s*[：:]\s*(.*)$/u;

/** What a line says of a message, `张三 2026/5/29 10:12`; undefined of any other line. `today` stands in where it has a time alone, its year or else that of `entered` where it has no year. */
export function messageHead(line: string, today?: string, entered = today): MessageHead | undefined {
  const mail = MAIL.exec(line);
  if (mail !== null) return mailHead(mail[1] ?? '', mail[2] ?? '');
  return timedHead(line, today, entered);
}

/** Nobody is called by more, and what a pattern makes of blanks without end takes as long. */
const LONGEST = 120;

function timedHead(line: string, today?: string, entered?: string): MessageHead | undefined {
  if (line.length > LONGEST) return undefined;
  const dated = DATED.exec(line);
  if (dated !== null) {
    const [, sender, year = '', month = '', day = '', half, hour = '', minute = ''] = dated;
    return withSender(sender, momentOf(`${year}-${two(month)}-${two(day)}`, half, hour, minute));
  }
  const dayed = DAYED.exec(line);
  if (dayed !== null) {
    const [, sender, month = '', day = '', half, hour = '', minute = ''] = dayed;
    const on = `${(today ?? entered ?? '').slice(0, 4)}-${two(month)}-${two(day)}`;
    const at = momentOf(on, half, hour, minute);
    return withSender(sender, at);
  }
  const timed = today === undefined ? null : TIMED.exec(line);
  if (timed === null || today === undefined) return undefined;
  const [, sender, half, hour = '', minute = ''] = timed;
  return withSender(sender, momentOf(today, half, hour, minute));
}

/** The message that begins behind `张三：`. */
export function spokenBy(before: string): string | undefined {
  return /^[「“"\s]*([^：:【】]{1,20})[：:]\s*$/u.exec(before)?.[1]?.trim();
}

function mailHead(label: string, said: string): MessageHead {
  if (label === '发件人' || label === '寄件人') return { sender: said.split(/[<＜]/u)[0]?.trim() };
  return /时间|日期/u.test(label) ? (timedHead(said) ?? {}) : {};
}

function withSender(sender: string | undefined, at: string | undefined): MessageHead | undefined {
  if (at === undefined) return undefined;
  const name = sender?.replace(/[(（<]\d{5,}[)）>]$|[：:]$/u, '').trim();
  return { ...(name === undefined || name === '' ? {} : { sender: name }), at };
}

function momentOf(day: string, half: string | undefined, hour: string, minute: string): string | undefined {
  const later = /下午|晚上/u.test(half ?? '') && Number(hour) < 12 ? 12 : 0;
  const time = `${two(String(Number(hour) + later))}:${minute}`;
  return isDay(day) && isTimeOfDay(time) ? `${day} ${time}` : undefined;
}

function two(digits: string): string {
  return digits.padStart(2, '0');
}
