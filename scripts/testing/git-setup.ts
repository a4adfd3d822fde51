import { startGitBy } from '../lib/git/git.ts';
import { gitFromShell, hasShell } from './git-from-shell.ts';

// To start a process, the memory of the one that starts it is copied page by page: 25 ms where that of the tests does,
// with hundreds of MB, and 1 ms where a shell does. The tests of scripts start git some thousands of times.
if (hasShell) startGitBy(gitFromShell);
