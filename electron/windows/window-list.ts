/** All windows: makes them, finds them, remembers where the last one stood. */
import { BrowserWindow, nativeTheme, screen } from 'electron';
import type { Holder } from '#electron/files/store.ts';
import type { JsonFile } from '#electron/settings/json-file.ts';
import { AppWindow, type Subject, type WindowTexts } from './app-window.ts';
import { BACKGROUND } from './background.ts';
import { placeWindow, type WindowBounds } from './window-bounds.ts';

export interface WindowListOptions {
  readonly bounds: JsonFile<WindowBounds | null>;
  readonly texts: () => WindowTexts;
  readonly newJournal: () => string;
  /** Gives a new window what it needs (channels, close question) before its page loads. */
  readonly equip: (window: AppWindow) => void;
  /** Another window has the focus, or none, or there is one less. */
  readonly onFocusChange: () => void;
}

export class WindowList {
  readonly #windows = new Map<Holder, AppWindow>();
  readonly #options: WindowListOptions;
  #lastHolder: Holder = 0;
  #lastFocused: AppWindow | null = null;

  constructor(options: WindowListOptions) {
    this.#options = options;
  }

  /** In the order they were opened. */
  get all(): readonly AppWindow[] {
    return [...this.#windows.values()];
  }

  /** The window that has the focus; null while another program has it. */
  get focused(): AppWindow | null {
    const browser = BrowserWindow.getFocusedWindow();
    return browser === null ? null : this.of(browser);
  }

  /** The window a person used last, focused or not; null when there is none. */
  get current(): AppWindow | null {
    return this.focused ?? this.#lastFocused ?? this.all.at(-1) ?? null;
  }

  byHolder(holder: Holder): AppWindow | null {
    return this.#windows.get(holder) ?? null;
  }

  of(browser: BrowserWindow): AppWindow | null {
    return this.all.find((window) => window.browser === browser) ?? null;
  }

  /** A number for a window that may be opened. */
  nextHolder(): Holder {
    this.#lastHolder += 1;
    return this.#lastHolder;
  }

  /** Opens a window and loads its page, before it is known what it will show: the start screen, or a file. */
  prepare(): void {
    this.open(null);
  }

  /** Opens a window and loads its page. @param subject null when that will be known later (`AppWindow.show`). */
  open(subject: Subject | null, holder = this.nextHolder()): AppWindow {
    const left = this.#options.bounds.value;
    const window = new AppWindow({
      holder,
      subject,
      bounds: placeWindow(
        left,
        workAreas(),
        this.all.map((other) => other.browser.getNormalBounds()),
      ),
      maximized: this.#windows.size === 0 && (left?.maximized ?? false),
      background: background(),
      texts: this.#options.texts,
      newJournal: this.#options.newJournal,
    });
    this.#windows.set(holder, window);
    window.browser.on('focus', () => {
      this.#lastFocused = window;
      this.#options.onFocusChange();
    });
    window.browser.on('blur', () => this.#options.onFocusChange());
    window.browser.on('closed', () => {
      this.#windows.delete(holder);
      if (this.#lastFocused === window) this.#lastFocused = null;
      this.#options.onFocusChange();
    });
    this.#options.equip(window);
    window.load();
    return window;
  }

  /** Takes a window away without asking anybody, and remembers where it stood. */
  destroy(window: AppWindow): void {
    if (window.browser.isDestroyed()) return;
    void this.#options.bounds.write({
      ...window.browser.getNormalBounds(),
      maximized: window.browser.isMaximized(),
    });
    window.browser.destroy();
  }

  /** The theme has changed: windows not drawn anew at once shall not flash in the old one. */
  refreshBackground(): void {
    for (const window of this.all) window.browser.setBackgroundColor(background());
  }
}

function background(): string {
  return nativeTheme.shouldUseDarkColors ? BACKGROUND.dark : BACKGROUND.light;
}

function workAreas(): [Electron.Rectangle, ...Electron.Rectangle[]] {
  const primary = screen.getPrimaryDisplay();
  const others = screen.getAllDisplays().filter((display) => display.id !== primary.id);
  return [primary.workArea, ...others.map((display) => display.workArea)];
}
