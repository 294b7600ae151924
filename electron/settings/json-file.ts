/** A small JSON file of our own in the user's data folder, such as the settings. */
import { readFileSync, renameSync } from 'node:fs';
import type { z } from 'zod';

export interface JsonFile<T> {
  /** What the file holds now, or shall hold as soon as the running write is done. */
  readonly value: T;
  /** Replaces the value at once, and then the file. Never rejects: a failed write is reported. */
  readonly write: (value: T) => Promise<void>;
  /** Waits until everything that was written is on the disk. */
  readonly settled: () => Promise<void>;
}

export interface JsonFileOptions<T> {
  /** Absolute path. */
  readonly path: string;
  readonly schema: z.ZodType<T>;
  /** The value when there is no file, or none that can be understood. */
  readonly fallback: T;
  /** Replaces a file as a whole or not at all. */
  readonly writeWhole: (path: string, bytes: Uint8Array) => Promise<void>;
  readonly report: (problem: string) => void;
}

/**
 * Reads the file, once. One that does not hold what it should is put aside under the name `<name>.broken`, so that
 * nothing a person wrote into it is lost, and the fallback takes its place.
 */
export function openJsonFile<T>(options: JsonFileOptions<T>): JsonFile<T> {
  let value = read(options);
  let writing = Promise.resolve();
  return {
    get value() {
      return value;
    },
    write(next) {
      value = next;
      // One write after the other, each with the newest value: the last one to end is the last one asked for.
      writing = writing.then(async () => {
        const bytes = new TextEncoder().encode(`${JSON.stringify(value, null, 2)}\n`);
        await options.writeWhole(options.path, bytes).catch((error: unknown) => {
          options.report(`${options.path} could not be written: ${String(error)}`);
        });
      });
      return writing;
    },
    settled: () => writing,
  };
}

function read<T>({ path, schema, fallback, report }: JsonFileOptions<T>): T {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    if (!isNotFound(error)) report(`${path} could not be read: ${String(error)}`);
    return fallback;
  }
  const parsed = schema.safeParse(parseJson(text));
  if (parsed.success) return parsed.data;
  report(`${path} is not what it should be and was put aside: ${parsed.error.message}`);
  try {
    renameSync(path, `${path}.broken`);
  } catch (error) {
    report(`${path} could not be put aside: ${String(error)}`);
  }
  return fallback;
}

/** The JSON value of a text; undefined, which fits no schema of ours, when it is no JSON. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isNotFound(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}
