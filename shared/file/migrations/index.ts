/**
 * The chain of migrations, from the first version ever published to the current one. Each is one file,
 * numbered by the version it leads to and named by intent, up-only, and frozen once published: it imports
 * nothing of ours, so that no later change of the model can change what an old file becomes.
 */
import { VERSION } from '../../document/model.ts';
import { FaultList } from '../fault-list.ts';
import type { Fault } from '../results.ts';
import { recordsWithOrderKeys } from './0002-records-with-order-keys.ts';
import { picturesAndLinks } from './0003-pictures-and-links.ts';

/** One step up. `migrate` never throws, and leaves the value it is given as it is. */
export interface Migration {
  readonly name: string;
  readonly from: number;
  readonly to: number;
  readonly migrate: (document: Readonly<Record<string, unknown>>) => MigrationStep;
}

export type MigrationStep =
  | { readonly kind: 'migrated'; readonly document: Readonly<Record<string, unknown>> }
  | { readonly kind: 'failed'; readonly faults: readonly Fault[] };

export type MigrationResult =
  | { readonly kind: 'migrated'; readonly document: unknown }
  | { readonly kind: 'failed'; readonly from: number; readonly to: number; readonly faults: FaultList };

/** Oldest first. */
export const MIGRATIONS: readonly Migration[] = contiguous([recordsWithOrderKeys, picturesAndLinks], VERSION);

/** The oldest version that can still be read. */
export const OLDEST_VERSION = MIGRATIONS[0]?.from ?? VERSION;

/**
 * Takes a document of a version from `OLDEST_VERSION` to `VERSION` up to the current one.
 * The result has the current shape as far as the migrations could tell; the schema still has to check it.
 */
export function migrate(document: Readonly<Record<string, unknown>>, version: number): MigrationResult {
  let current = document;
  for (const { from, to, migrate: step } of MIGRATIONS.slice(version - OLDEST_VERSION)) {
    const result = step(current);
    if (result.kind === 'failed') {
      const faults = new FaultList();
      for (const fault of result.faults) faults.add(fault);
      return { kind: 'failed', from, to, faults };
    }
    current = result.document;
  }
  return { kind: 'migrated', document: current };
}

/**
 * The same migrations, once it is sure that each begins where the one before ended and the last leads to
 * the current version.
 * @throws RangeError at start-up, so that a broken chain can never meet a file.
 */
export function contiguous(migrations: readonly Migration[], version: number): readonly Migration[] {
  migrations.forEach(({ name, from, to }, index) => {
    const next = migrations[index + 1]?.from ?? version;
    if (to !== from + 1 || to !== next)
      throw new RangeError(`Migration ${name} leads from ${from} to ${to}, then ${next}`);
  });
  return migrations;
}
