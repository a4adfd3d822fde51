import { rmdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { writeNew } from './whole-file.ts';

/**
 * Writes new files below a folder, all of them or none: where one cannot be written, or stands there already, those
 * written before it go again. Returns the path that stood there; undefined where all are written. Throws the file
 * system's error.
 */
export function writeAllNew(
  folder: string,
  files: readonly { readonly path: string; readonly text: string }[],
): string | undefined {
  const written: string[] = [];
  try {
    for (const { path, text } of files) {
      if (!writeNew(join(folder, path), text)) {
        takeBack(folder, written);
        return path;
      }
      written.push(path);
    }
  } catch (error) {
    takeBack(folder, written);
    throw error;
  }
  return undefined;
}

function takeBack(folder: string, paths: readonly string[]): void {
  for (const path of paths.toReversed()) {
    rmSync(join(folder, path), { force: true });
    try {
      for (let above = dirname(path); above !== '.'; above = dirname(above)) rmdirSync(join(folder, above));
    } catch {
      // Something else stands there.
    }
  }
}
