import ts from 'typescript';

/**
 * What the compiler finds wrong with a file, told by the linter: its rules have had most of the types worked out
 * already, so that this costs a fraction of a compiler's run of its own.
 * @type {import('eslint').Rule.RuleModule}
 */
export const typeFaults = {
  meta: { type: 'problem', schema: [] },
  create: (context) => ({
    Program() {
      /** @type {{ program?: ts.Program | null }} */
      const { program } = context.sourceCode.parserServices;
      const file = program?.getSourceFile(context.filename);
      if (!program || !file) throw new Error(`No types for ${context.filename}`);
      for (const fault of [
        ...program.getSyntacticDiagnostics(file),
        ...program.getSemanticDiagnostics(file),
      ]) {
        const { line, character } = file.getLineAndCharacterOfPosition(fault.start ?? 0);
        context.report({
          loc: { line: line + 1, column: character },
          message: `ts(${String(fault.code)}) ${ts.flattenDiagnosticMessageText(fault.messageText, '\n')}`,
        });
      }
    },
  }),
};
