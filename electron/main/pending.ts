import { disk } from '#electron/files/disk.ts';
import { readJourney } from '#electron/files/read.ts';
import { runAsync } from '#electron/files/steps.ts';
import type { DocumentStore } from '#electron/files/store.ts';
import type { ExportResult, FileInfo } from '#shared/ipc/contract.ts';

export function openStore(): DocumentStore {
  const held = new Map<number, { path: string; file: FileInfo }>();
  return {
    async open(path, holder) {
      const name = path.replace(/^.*\//, '').replace(/\.journey$/, '');
      const read = await runAsync(readJourney(path), disk);
      if (read.kind === 'problem') return { kind: 'problem', problem: { name, problem: read.problem } };
      const file = { name, saved: true, readOnly: read.readOnly };
      held.set(holder, { path: read.path, file });
      return { kind: 'opened', path: read.path, document: read.document, file, migratedFrom: read.migratedFrom };
    },
    reload: async () => {
      throw new Error('pending');
    },
    holderOf: async () => null,
    pathOf: (holder) => held.get(holder)?.path ?? null,
    fileOf: (holder) => held.get(holder)?.file ?? null,
    save: async () => ({ kind: 'failed', reason: 'other' }),
    saveAs: async () => ({ kind: 'failed', reason: 'other' }),
    release: async (holder) => void held.delete(holder),
  };
}
export const exportPdf = async (): Promise<ExportResult> => ({ kind: 'failed', reason: 'renderFailed' });
