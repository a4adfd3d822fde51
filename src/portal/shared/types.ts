/**
 * What the views of all pages share. Views are plain objects: props of a page, nothing computed later.
 *
 * Conventions of this folder:
 * - a figure whose rounding is a matter of rule is a string, already printed (`'80.97'`, `'1.20'`);
 * - a number here is only ever for counting or drawing;
 * - a day is `YYYY-MM-DD`, a moment `YYYY-MM-DD HH:mm`, a period `YYYY-MM`; one component prints each in words;
 * - `…Text`, `text`, `reason`, `note` are finished sentences or phrases, made in the builders through `wording/`;
 * - `null` says "there is none"; where a reader would ask why, a `reason` stands beside it;
 * - every `href` is root-absolute (`/units/gucheng/`), or an address outside the site; a component writes it through
 *   `to`, of `linksFrom(Astro.url)`.
 */

/** A day of the office's calendar, `YYYY-MM-DD`. */
export type DayText = string;

/** A moment in the office's own zone, `YYYY-MM-DD HH:mm`. */
export type MomentText = string;

/** A calendar period, `YYYY-MM`. */
export type PeriodText = string;
/** `2026-05`, a calendar month. */
export type MonthText = string;

/** A link with its words. */
export interface LinkView {
  readonly text: string;
  readonly href: string;
}

/** A label with its words, e.g. a line of a notice's table. `href` leads to what the words name. */
export interface FieldView {
  readonly label: string;
  readonly text: string;
  readonly href: string | null;
}

/** A field of the record that only the units of the system may read (系统内), word for word. Lists of them are empty in the public build. */
export interface SystemFieldView {
  readonly label: string;
  readonly text: string;
}

/** A computed figure: printed text, or 「—」 with the reason; `href` leads to how it came about. */
export interface FigureView {
  /** `null` prints 「—」. */
  readonly text: string | null;
  /** Why there is none; required reading when `text` is null, otherwise an optional addition. */
  readonly reason: string | null;
  readonly href: string | null;
}

/** A unit named on a page. */
export interface UnitRef {
  /** Stable ASCII id, e.g. `gucheng`. */
  readonly id: string;
  /** The name in force on the day meant. */
  readonly name: string;
  /** `null` where the unit has no page (an office outside the system). */
  readonly href: string | null;
}

/** Matters that are counted but not shown (不予公开). `count` ≥ 1. */
export interface WithheldView {
  readonly count: number;
  /** e.g. `另有2项不予公开`. */
  readonly text: string;
}

/** A record of the ledger that a line rests on. */
export interface RecordRef {
  /** What it is called: `工作计划第1版`, `工程科周报（2026年第10周）`. */
  readonly name: string;
  /** Path inside the ledger, e.g. `tasks/2026/t2026-001/plan-v1.yaml`. */
  readonly path: string;
  /** Line from 1, or null for the whole file. */
  readonly line: number | null;
  /** How it came and what proves it: `2026年2月13日（周五）09:25报送或登记；收件台……收到`; empty where it says nothing. */
  readonly proof: string;
  /** Where the file can be read, if the repository is public. */
  readonly href: string | null;
}

/** A rule that a figure rests on. */
export interface RuleRef {
  /** e.g. `规则第5条`. */
  readonly text: string;
  /** Its place on the method page, e.g. `/method/#node`. */
  readonly href: string;
}

/** A file that can be taken along: CSV, JSON, XLSX, DOCX, ICS. */
export interface DownloadView {
  readonly text: string;
  readonly href: string;
  /** The name to keep it by: `2026-05.json`. */
  readonly name: string;
  /** What is in it. */
  readonly note: string;
}

/** A page of a family: what its address says, and its view, made when the page is written and let go with it. */
export type Page<Address extends object, View> = Address & { readonly view: () => View };
