/** Ends quietly when whoever reads the output has gone (`npm run check | head`), keeping the exit code; any other fault of the output is thrown. */
export function endWithReader(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit();
  });
}
