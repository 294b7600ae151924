/** What a dialog was answered last, for the next time. Only this machine's habits: never a part of a document. */
import type { z } from 'zod';

/** The value kept last, or the given one when there is none or it no longer makes sense. */
export function recall<T>(key: string, schema: z.ZodType<T>, otherwise: T): T {
  const kept = schema.safeParse(localStorage.getItem(key));
  return kept.success ? kept.data : otherwise;
}

export function remember(key: string, value: string): void {
  localStorage.setItem(key, value);
}
