/**
 * The two channels between the hidden print window (its preload, `preload/print.ts`) and `export-pdf.ts`.
 * They are handled on that window's own `webContents.ipc`, so that no other page can answer on them.
 */
import { z } from 'zod';

/** invoke, no input → `PrintJob` of the contract. */
export const PRINT_JOB = 'print:job';
/** invoke, `PrintOutcome` → undefined. */
export const PRINT_READY = 'print:ready';

/** What the page says when it has drawn the map, or could not. */
export const PrintOutcome = z.object({ ok: z.boolean(), reason: z.string().max(10_000) });
export type PrintOutcome = z.infer<typeof PrintOutcome>;
