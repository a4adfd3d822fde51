import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { problemTexts } from '#validate/problem-texts.ts';
import { loadTexts } from '#wording/load/texts.ts';
import { printProblem } from '#wording/problems/print.ts';
import { fixtureKinds } from './testing/fixture-kinds.ts';
import { LIMITS } from './fault/limits.ts';
import { loadLedger } from './load-ledger.ts';

const FIXTURES = join(import.meta.dirname, 'fixtures');
const SOUND = 'id: a1\ntitle: 住房保障\n';

function reported(dir: string): { codes: Set<string>; text: string } {
  const { problems } = loadLedger({ dir, printed: 'data' }, fixtureKinds);
  const text = problems.map((problem) => `${printProblem(problem, problemTexts)}\n`).join('');
  return { codes: new Set(problems.map(({ code }) => code)), text };
}

const folders = readdirSync(FIXTURES, { withFileTypes: true }).filter(({ name }) =>
  existsSync(join(FIXTURES, name, 'data')),
);

describe('a broken data root tells exactly its expected text', () => {
  test.each(folders.map(({ name }) => name))('%s', async (code) => {
    const { codes, text } = reported(join(FIXTURES, code, 'data'));
    expect(codes).toContain(code);
    await expect(text).toMatchFileSnapshot(join(FIXTURES, code, 'expected.txt'));
  });
});

/** Roots that Git cannot keep byte for byte, or that would be links and pipes: made here. */
const MADE: Record<string, (root: Made) => void> = {
  'file-bom': (root) => {
    root.file('notes/a1.yaml', `\uFEFF${SOUND}`);
  },
  'file-crlf': (root) => {
    root.file('notes/a1.yaml', SOUND.replaceAll('\n', '\r\n'));
  },
  'file-binary': (root) => {
    root.file('notes/a1.yaml', 'id: a1\nx: \0');
  },
  'file-encoding': (root) => {
    root.file(
      'notes/gbk.yaml',
      Buffer.from([0x69, 0x64, 0x3a, 0x20, 0x61, 0x0a, 0x78, 0x3a, 0x20, 0xd7, 0xa1, 0xb7, 0xbf, 0x0a]),
    );
    root.file('notes/utf16.yaml', Buffer.from([0xff, 0xfe, 0x69, 0x00]));
    root.file('notes/none.yaml', Buffer.from([0x61, 0xff, 0xff]));
  },
  'file-too-large': (root) => {
    root.file('notes/a1.yaml', `title: ${'x'.repeat(LIMITS.fileBytes)}`);
  },
  'file-more-problems': (root) => {
    root.file('notes/a1.yaml', `${SOUND}steps:\n${'  - id: n1\n'.repeat(LIMITS.problemsPerFile + 5)}`);
  },
  'file-symlink': (root) => {
    root.file('notes/a1.yaml', SOUND);
    root.link('notes/a2.yaml', 'a1.yaml');
    root.link('notes/a3.yaml', 'gone.yaml');
  },
  'file-symlink-outside': (root) => {
    writeFileSync(join(root.dir, '..', 'letter.yaml'), 'title: a\n');
    root.link('notes/a1.yaml', '../../letter.yaml');
  },
  'file-symlink-loop': (root) => {
    root.link('notes/again', '..');
    root.link('notes/self.yaml', 'self.yaml');
  },
  // Never a file of this repository: Windows could not check it out.
  'file-reserved': (root) => {
    root.file('notes/nul.yaml', SOUND);
    root.file('notes/con.notes.yaml', SOUND);
    root.file('notes/a1.yaml.', SOUND);
    root.file('sittings/aux/2026-05-08-x.yaml', SOUND);
  },
  'root-unreadable': (root) => {
    rmSync(root.dir, { recursive: true });
  },
  'file-special': (root) => {
    mkdirSync(join(root.dir, 'notes'));
    execFileSync('mkfifo', [join(root.dir, 'notes', 'a1.yaml')]);
  },
};

interface Made {
  readonly dir: string;
  file(path: string, content: string | Buffer): void;
  link(path: string, target: string): void;
}

describe('a root made for the test tells its problem', () => {
  const temporary: string[] = [];
  afterEach(() => {
    for (const dir of temporary.splice(0)) rmSync(dir, { recursive: true, force: true });
  });

  function make(fill: (root: Made) => void): string {
    const base = mkdtempSync(join(tmpdir(), 'duban-load-'));
    temporary.push(base);
    const dir = join(base, 'data');
    mkdirSync(dir);
    const placed = (path: string) => {
      mkdirSync(dirname(join(dir, path)), { recursive: true });
      return join(dir, path);
    };
    fill({
      dir,
      file: (path, content) => {
        writeFileSync(placed(path), content);
      },
      link: (path, target) => {
        symlinkSync(target, placed(path));
      },
    });
    return dir;
  }

  test.each(Object.entries(MADE))('%s', async (code, fill) => {
    const { codes, text } = reported(make(fill));
    expect([...codes]).toContain(code);
    await expect(text).toMatchFileSnapshot(join(FIXTURES, code, 'expected.txt'));
  });
});

// Raised where a test cannot bring it about on every machine; their own tests stand beside `walk` and `readBytes`.
const ELSEWHERE = ['file-unreadable', 'files-too-many'];

test('every code that loading can raise has a broken example', () => {
  const shown = [...folders.map(({ name }) => name), ...Object.keys(MADE), ...ELSEWHERE];
  // The words of the last stand with the check that raises it too.
  expect(shown.sort()).toEqual([...Object.keys(loadTexts), 'not-for-ledger'].sort());
});

test('the words keep to 「发现X，应为Y，请Z」 and never shout', () => {
  for (const [code, text] of Object.entries(problemTexts)) {
    const said = [text.message({}), text.expected({}), text.fix({})];
    expect(said[0], code).toMatch(/^发现/u);
    expect(said[2], code).toMatch(/^请/u);
    for (const sentence of said) expect(sentence, code).not.toMatch(/[!！]\s*$|undefined|。$/u);
  }
});
