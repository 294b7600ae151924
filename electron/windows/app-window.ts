/** One window: its page, what it shows, and what the page last told about itself. */
import { BrowserWindow } from 'electron';
import type { Holder } from '#electron/files/store.ts';
import { sendEvent } from '#electron/ipc/events.ts';
import { pageUrl } from '#electron/security/app-url.ts';
import { webPreferences } from '#electron/security/web-preferences.ts';
import type { AppCommandId } from '#shared/commands/app-commands.ts';
import type { JourneyDocument } from '#shared/document/model.ts';
import type { ChannelInput, FileInfo, OpenProblem, RestoredNews, Settings } from '#shared/ipc/contract.ts';
import type { ImportNews } from '#shared/ipc/exchange.ts';
import { MIN_SIZE, type Rectangle } from './window-bounds.ts';
import { windowTitle } from './window-title.ts';

/** What a window shows. A document came from a file, or was made from a starter and has none yet. */
export type Subject =
  | { readonly kind: 'start'; readonly problem: OpenProblem | null }
  | {
      readonly kind: 'document';
      /** As it was when it came into the window or was last saved; later changes are the page's. */
      readonly document: JourneyDocument;
      readonly file: FileInfo;
      /** Absolute path of the file; null until it was saved for the first time. */
      readonly path: string | null;
      readonly migratedFrom: number | null;
      /** Set when it was imported from a file of another format. */
      readonly imported?: ImportNews;
      /** Set when it holds unsaved changes that were brought back, which are in this journal already. */
      readonly restored?: RestoredNews & { readonly journal: string };
      /** The map to show first, where a card of another file named one. */
      readonly map?: string;
    };

/** What the page tells about itself: whether there is unsaved work, which commands can run. */
export type PageState = ChannelInput<'window:state'>;

const NOTHING_TOLD: PageState = { unsaved: false, title: '', enabled: [], checked: [] };

export interface WindowTexts {
  readonly app: string;
  readonly untitled: string;
}

export interface AppWindowOptions {
  readonly holder: Holder;
  readonly bounds: Rectangle;
  readonly maximized: boolean;
  /** CSS colour of the empty window, until the page has drawn. */
  readonly background: string;
  /** Null when it is not known yet: the page waits for it. */
  readonly subject: Subject | null;
  readonly texts: () => WindowTexts;
  /** A new journal for the unsaved changes of what is shown. */
  readonly newJournal: () => string;
}

export class AppWindow {
  /** How the store of files knows this window. */
  readonly holder: Holder;
  readonly browser: BrowserWindow;
  #subject: Subject;
  #journal: string;
  #state = NOTHING_TOLD;
  /** Whether the page has asked what to show: before that it must not be told, it would see it twice. */
  #pageKnows = false;
  /** Called once it is known what the window shows; null when it is. */
  #decide: (() => void) | null = null;
  readonly #decided: Promise<void>;
  #answerSaveRequest: ((saved: boolean) => void) | null = null;
  readonly #texts: () => WindowTexts;
  readonly #newJournal: () => string;

  constructor({ holder, bounds, maximized, background, subject, texts, newJournal }: AppWindowOptions) {
    this.holder = holder;
    this.#newJournal = newJournal;
    this.#subject = subject ?? { kind: 'start', problem: null };
    this.#journal = this.#journalOf(this.#subject);
    this.#decided = new Promise((resolve) => {
      if (subject === null) this.#decide = resolve;
      else resolve();
    });
    this.#texts = texts;
    this.browser = new BrowserWindow({
      ...bounds,
      minWidth: MIN_SIZE.width,
      minHeight: MIN_SIZE.height,
      show: false,
      backgroundColor: background,
      webPreferences: webPreferences('index'),
    });
    // Maximizing shows the window, so it too waits until there is something to see.
    this.browser.once('ready-to-show', () => (maximized ? this.browser.maximize() : this.browser.show()));
    // The title is ours; the page has one of its own, for screen readers.
    this.browser.on('page-title-updated', (event) => event.preventDefault());
    this.browser.webContents.on('render-process-gone', () => this.#settleSaveRequest(false));
    this.browser.on('closed', () => this.#settleSaveRequest(false));
    this.refreshTitle();
  }

  get subject(): Subject {
    return this.#subject;
  }

  /** Whether it is still to be decided what the window shows. */
  get isWaiting(): boolean {
    return this.#decide !== null;
  }

  /** Where the unsaved changes of what is shown are kept. */
  get journal(): string {
    return this.#journal;
  }

  get state(): PageState {
    return this.#state;
  }

  get unsaved(): boolean {
    return this.#subject.kind === 'document' && this.#state.unsaved;
  }

  /** The name of what is shown, for questions about it. */
  get name(): string {
    if (this.#subject.kind === 'start') return this.#texts().app;
    const { file } = this.#subject;
    return (file.saved ? file.name : this.#state.title) || this.#texts().untitled;
  }

  /** Loads the page; afresh, when it had crashed or been thrown away. @param subject what to show now, if it is another. */
  load(subject: Subject | null = null): void {
    if (subject !== null) {
      this.#subject = subject;
      this.#journal = this.#journalOf(subject);
    }
    this.#pageKnows = false;
    this.#state = NOTHING_TOLD;
    this.refreshTitle();
    // A failure to load is a broken installation; the page then stays empty, and Electron has logged why.
    void this.browser.webContents.loadURL(pageUrl('index.html')).catch(() => undefined);
  }

  /** The page asks what to show, and hears it once that is known; from then on it is told of changes. */
  async subjectForPage(): Promise<Subject> {
    await this.#decided;
    this.#pageKnows = true;
    return this.#subject;
  }

  /**
   * Shows something else instead. What the page told last stands until it tells something new.
   * @param tell tells the page, if it has asked already.
   */
  show(subject: Subject, tell: (contents: Electron.WebContents) => void): void {
    this.#subject = subject;
    this.#journal = this.#journalOf(subject);
    this.refreshTitle();
    this.#decide?.();
    this.#decide = null;
    if (this.#pageKnows) tell(this.browser.webContents);
  }

  /** The document was saved: that is what the window shows now, should its page have to be loaded again. */
  saved(document: JourneyDocument, file: FileInfo, path: string): void {
    // The journal stays: what was typed while it was being saved is in it.
    this.#subject = { kind: 'document', document, file, path, migratedFrom: null };
    this.refreshTitle();
  }

  /** Takes over what the page tells about itself. */
  told(state: PageState): void {
    this.#state = state;
    this.refreshTitle();
  }

  refreshTitle(): void {
    const subject = this.#subject;
    const shown =
      subject.kind === 'document'
        ? { file: subject.file, documentTitle: this.#state.title || subject.document.title, unsaved: this.unsaved }
        : null;
    this.browser.setTitle(windowTitle(shown, this.#texts(), process.platform));
    if (process.platform === 'darwin') {
      this.browser.setRepresentedFilename(subject.kind === 'document' ? (subject.path ?? '') : '');
      this.browser.setDocumentEdited(this.unsaved);
    }
  }

  focus(): void {
    if (this.browser.isMinimized()) this.browser.restore();
    this.browser.show();
    this.browser.focus();
  }

  /** Shows a map of the document that is shown, if it is there. */
  showMap(map: string): void {
    if (this.#pageKnows) sendEvent(this.browser.webContents, 'map:show', { map });
    else if (this.#subject.kind === 'document') this.#subject = { ...this.#subject, map };
  }

  run(command: AppCommandId): void {
    sendEvent(this.browser.webContents, 'command:run', command);
  }

  settingsChanged(settings: Settings): void {
    sendEvent(this.browser.webContents, 'settings:changed', settings);
    this.refreshTitle();
  }

  /** Asks the page to save. @returns whether it did; false as well when the page is gone before it could. */
  requestSave(): Promise<boolean> {
    this.#settleSaveRequest(false);
    return new Promise((resolve) => {
      this.#answerSaveRequest = resolve;
      sendEvent(this.browser.webContents, 'window:saveBeforeClose', null);
    });
  }

  /** The page's answer to `requestSave`. */
  answerSaveRequest(saved: boolean): void {
    this.#settleSaveRequest(saved);
  }

  #journalOf(subject: Subject): string {
    const restored = subject.kind === 'document' ? subject.restored : undefined;
    return restored?.journal ?? this.#newJournal();
  }

  #settleSaveRequest(saved: boolean): void {
    this.#answerSaveRequest?.(saved);
    this.#answerSaveRequest = null;
  }
}
