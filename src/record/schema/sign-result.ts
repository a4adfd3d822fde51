import { z } from 'zod';

/** What a leader said of something that was laid before them to be signed. */
export const SignResult = z.enum(['同意', '退回']);
