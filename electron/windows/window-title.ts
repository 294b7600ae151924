import type { FileInfo } from '#shared/ipc/contract.ts';

/** What a window shows, as far as its title tells. */
export interface TitleSubject {
  readonly file: FileInfo;
  /** The document's own title: names it as long as no file does. */
  readonly documentTitle: string;
  readonly unsaved: boolean;
}

/**
 * The title of a window: `● name — Stagecoach`, the mark only with unsaved work.
 * @param subject null for the start screen.
 * @param texts `untitled` names a document that has neither file nor title.
 * @param platform macOS marks unsaved work in the close button, and wants no app name in the title.
 */
export function windowTitle(
  subject: TitleSubject | null,
  texts: { readonly app: string; readonly untitled: string },
  platform: NodeJS.Platform,
): string {
  if (subject === null) return texts.app;
  const name = (subject.file.saved ? subject.file.name : subject.documentTitle.trim()) || texts.untitled;
  if (platform === 'darwin') return name;
  return `${subject.unsaved ? '● ' : ''}${name} — ${texts.app}`;
}
