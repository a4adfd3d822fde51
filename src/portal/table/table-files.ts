import { tableFileWords } from '#wording/table/sentences.ts';
import type { DownloadView } from '../shared/types.ts';

/** The files in which a table's rows can be taken along. */
export interface TableFiles {
  /** What they hold, where that is more than the table on the page: `全部事项的节点`; null where it is that table. */
  readonly of: string | null;
  readonly downloads: readonly DownloadView[];
}

/** What is needed of a data set to lead to its files. */
export interface Addressed {
  /** Where its files lie, without their endings: `/ranking/2026-05/counties`. */
  readonly address: string;
  readonly title: string;
  /** Both, but of one that is only taken along as a workbook, and of one without a row. */
  readonly kinds: readonly FileKind[];
}

/** The endings of files. */
type FileKind = 'csv' | 'xlsx';

/** A data set by its name. */
export function addressed(address: string, title: string): Addressed {
  return { address, title, kinds: ['csv', 'xlsx'] };
}

/** The way to the files of a data set; `whole` where the page has all of it. */
export function filesOf({ address, title, kinds }: Addressed, whole: 'whole' | 'slice'): TableFiles {
  return {
    of: whole === 'whole' ? null : title,
    downloads: kinds.map((kind) => ({
      text: tableFileWords[kind],
      href: `${address}.${kind}`,
      name: `${fileName(title)}.${kind}`,
      note: '',
    })),
  };
}

/** A title as the name of a file, without what one of the systems refuses. */
function fileName(title: string): string {
  return title.replaceAll(/[\\/:*?"<>|\s]+/g, '-');
}
