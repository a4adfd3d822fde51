/** /codes/ — what the checker may say. */
export interface CodeListView {
  readonly groups: readonly CodeGroupView[];
}

interface CodeGroupView {
  /** ASCII, anchor. */
  readonly id: string;
  readonly title: string;
  readonly rows: readonly CodeRowView[];
}

export interface CodeRowView {
  readonly code: string;
  readonly href: string;
  readonly severity: 'error' | 'reminder';
  /** `错误` or `提示`. */
  readonly severityText: string;
  readonly title: string;
}

/** /codes/<code>/ */
export interface CodeView extends CodeRowView {
  readonly groupTitle: string;
  /** What it means and why it is checked. */
  readonly paragraphs: readonly string[];
  /** How to fix it, step by step. */
  readonly fix: readonly string[];
  readonly wrong: CodeExampleView | null;
  readonly right: CodeExampleView | null;
  /** The sentence as the checker prints it for the wrong example. */
  readonly message: string | null;
}

export interface CodeExampleView {
  /** `data/tasks/2026/t2026-001/plan-v1.yaml`. */
  readonly file: string;
  /** YAML, lines kept. */
  readonly text: string;
  /** Lines to mark, from 1. */
  readonly marked: readonly number[];
}
