/** What a dialog was answered last, for the next time. Only this machine's habits: never a part of a document. */
import type { z } from 'zod';

/** The value kept last, or the given one when there is none or it no longer makes sense. */
export function recall<T>(key: string, schema: z.ZodType<T>, otherwise: T): T {
  const kept = schema.safeParse(parsed(localStorage.getItem(key)));
  return kept.success ? kept.data : otherwise;
}

/** @param value as JSON holds it */
export function remember(key: string, value: unknown): void {
  try {
    localStorage.setItem(key, JSON.stringify(value));
  } catch {
    // The storage is full: a habit is not worth a message.
  }
}

function parsed(text: string | null): unknown {
  try {
    return JSON.parse(text ?? 'null');
  } catch {
    return null;
  }
}
