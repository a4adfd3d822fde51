/** A git command as somebody invented gives it, whoever works on this machine. */
export function asSomebody(args: readonly string[]): readonly string[] {
  return [
    '-c',
    'user.name=例',
    '-c',
    'user.email=example@example.invalid',
    '-c',
    'commit.gpgsign=false',
    ...args,
  ];
}
