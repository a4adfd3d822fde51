// Plain JavaScript: two first starts at once meet here before anything is installed, on the oldest Node that starts a command.
import { readFileSync, readlinkSync } from 'node:fs';
import { hostname } from 'node:os';

/**
 * The process that holds a lock.
 * @typedef {object} Holder
 * @property {string} machine The machine, and within it the space in which its process numbers count.
 * @property {number} process Its process number there.
 * @property {string} started When the process was started, in the system's own words; empty where it does not tell. Numbers are given out again, this is not.
 * @property {string} since When it took the lock, as an ISO instant.
 */

/** A holder on another machine cannot be asked: it is believed for this long, in ms, longer than any command takes. */
const BELIEVED = 60 * 60 * 1000;

/**
 * This process, taking a lock now.
 * @param {Date} now
 * @returns {Holder}
 */
export function holderHere(now) {
  return {
    machine: machine(),
    process: process.pid,
    started: startOf(process.pid),
    since: now.toISOString(),
  };
}

/**
 * Whether a holder can still be at work. One that was killed, or that ran before the machine was started anew, cannot.
 * @param {Holder} holder
 * @param {Date} now
 */
export function isAtWork(holder, now) {
  if (holder.machine !== machine()) return now.getTime() - Date.parse(holder.since) < BELIEVED;
  return isRunning(holder.process) && startOf(holder.process) === holder.started;
}

/** @param {Holder} holder */
export function holderText(holder) {
  return `${JSON.stringify(holder)}\n`;
}

/**
 * The holder that a text names; undefined where it names none.
 * @param {string} text
 * @returns {Holder | undefined}
 */
export function readHolder(text) {
  /** @type {unknown} */
  let value;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  return isHolder(value) ? value : undefined;
}

/**
 * @param {unknown} value
 * @returns {value is Holder}
 */
function isHolder(value) {
  if (typeof value !== 'object' || value === null) return false;
  const of = new Map(Object.entries(value));
  const since = of.get('since');
  return (
    typeof of.get('machine') === 'string' &&
    Number.isSafeInteger(of.get('process')) &&
    typeof of.get('started') === 'string' &&
    typeof since === 'string' &&
    Number.isFinite(Date.parse(since))
  );
}

/** Containers of one name on one machine count their processes apart. */
function machine() {
  try {
    return `${hostname()} ${readlinkSync('/proc/self/ns/pid')}`;
  } catch {
    return hostname();
  }
}

/** @param {number} id */
function isRunning(id) {
  try {
    process.kill(id, 0);
    return true;
  } catch (error) {
    // It runs, and belongs to somebody else.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/**
 * Linux: which start of the machine, and how long after it. A process that has ended and is not yet buried has none.
 * @param {number} id
 */
function startOf(id) {
  try {
    const stat = readFileSync(`/proc/${String(id)}/stat`, 'utf8');
    // The name of the program stands in brackets and may hold anything; the state follows, the start is the 20th from there.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    if (fields[0] === 'Z' || fields[0] === 'X') return 'ended';
    return `${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()} ${fields[19] ?? ''}`;
  } catch {
    return '';
  }
}
