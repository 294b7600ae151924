/** Starts the real app for a test, with data of its own, and plays the person before its native dialogs and menu. */
import { type ChildProcess, spawn } from 'node:child_process';
import { copyFileSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { _electron, test as base, type ElectronApplication, expect, type Page } from '@playwright/test';
import type { AppCommandId } from '#shared/commands/app-commands.ts';
import { allowAllHands, type Hand, handOf, refuseOtherHands } from './hands.ts';

export { expect };

export const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** Path of Electron's program, as the npm package finds it (it honours `ELECTRON_OVERRIDE_DIST_PATH`). */
export const ELECTRON = createRequire(import.meta.url)('electron') as unknown as string;

/** Chromium's sandbox refuses to run as root. */
export const SANDBOX_SWITCHES = process.getuid?.() === 0 ? ['--no-sandbox'] : [];

export interface LaunchOptions {
  /** Files to open, as arguments. */
  readonly files?: readonly string[];
  /** The folder of settings and the like; without, the test's own. */
  readonly userData?: string;
}

/** The hand that the test is played with. */
export const hand = (): Hand => handOf(base.info().titlePath);

/** What a native message box asked. */
export interface Question {
  readonly message: string;
  readonly detail: string;
  readonly buttons: readonly string[];
}

/** What the page's bridge may be called with in tests, where its types do not matter. */
type AnyBridge = Record<string, (...args: unknown[]) => Promise<unknown>>;

export class StagecoachApp {
  readonly electron: ElectronApplication;
  readonly userData: string;
  /** Kept, because Playwright forgets it when the program ends by itself. */
  readonly #process: ChildProcess;

  constructor(electron: ElectronApplication, userData: string) {
    this.electron = electron;
    this.userData = userData;
    this.#process = electron.process();
  }

  /** The page of the first window, once it shows something. */
  async firstPage(): Promise<Page> {
    return shown(await this.electron.firstWindow());
  }

  /** The page of a window that something is about to open. */
  async nextPage(open: () => Promise<unknown>): Promise<Page> {
    const [page] = await Promise.all([this.electron.waitForEvent('window'), open()]);
    return shown(page);
  }

  /** Titles of all windows a person sees, in the order they were opened. */
  titles(): Promise<string[]> {
    return this.electron.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()
        .filter((window) => window.isVisible())
        .sort((a, b) => a.id - b.id)
        .map((window) => window.getTitle()),
    );
  }

  /** Title of the window that has the focus. */
  focusedTitle(): Promise<string | null> {
    return this.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getFocusedWindow()?.getTitle() ?? null);
  }

  /**
   * Chooses a command in the native menu, as soon as it is enabled. By keyboard alone, only what leads to a dialog of the
   * system may be chosen, which is played anyway.
   */
  async choose(command: AppCommandId): Promise<void> {
    if (!command.startsWith('file.') && hand() === 'keyboard') {
      throw new Error(`This is by keyboard alone, but asked the menu for ${command}.`);
    }
    await expect.poll(() => this.isEnabled(command), `${command} is enabled`).toBe(true);
    await this.electron.evaluate(({ Menu }, id) => Menu.getApplicationMenu()?.getMenuItemById(id)?.click(), command);
  }

  /** Changes the document in the window in front, and waits until its title shows that. */
  async edit(): Promise<void> {
    await this.choose('insert.stageAfter');
    await expect.poll(() => this.titles()).toContainEqual(expect.stringMatching(/^● /));
  }

  isEnabled(command: AppCommandId): Promise<boolean> {
    return this.electron.evaluate(
      ({ Menu }, id) => Menu.getApplicationMenu()?.getMenuItemById(id)?.enabled ?? false,
      command,
    );
  }

  /** Text of a command's item in the native menu. */
  menuLabel(command: AppCommandId): Promise<string | null> {
    return this.electron.evaluate(
      ({ Menu }, id) => Menu.getApplicationMenu()?.getMenuItemById(id)?.label ?? null,
      command,
    );
  }

  /**
   * Presses these buttons in the message boxes to come, by their texts; a box that comes after them is closed.
   * @returns gives the questions that were asked so far.
   */
  async answer(...buttons: string[]): Promise<() => Promise<Question[]>> {
    await this.electron.evaluate(({ dialog }, answers) => {
      const asked: Question[] = [];
      Object.assign(globalThis, { asked });
      const respond = (...args: unknown[]) => {
        const {
          message = '',
          detail = '',
          buttons: texts = [],
          cancelId = 0,
        } = args.at(-1) as Electron.MessageBoxOptions;
        asked.push({ message, detail, buttons: texts });
        const answer = answers.shift();
        const response = answer === undefined ? cancelId : texts.indexOf(answer);
        if (response === -1) throw new Error(`no button ${answer} among ${texts.join(', ')}`);
        return Promise.resolve({ response, checkboxChecked: false });
      };
      dialog.showMessageBox = respond;
    }, buttons);
    return () => this.electron.evaluate(() => (globalThis as unknown as { asked: Question[] }).asked);
  }

  /** Chooses these files in the open dialogs to come; cancels those that come after them. */
  async chooseFiles(...paths: string[]): Promise<void> {
    await this.electron.evaluate(({ dialog }, answers) => {
      dialog.showOpenDialog = async () => {
        const path = answers.shift();
        return path === undefined ? { canceled: true, filePaths: [] } : { canceled: false, filePaths: [path] };
      };
    }, paths);
  }

  /**
   * Chooses these places in the save dialogs to come; cancels those that come after them.
   * @returns gives the paths that were suggested so far.
   */
  async choosePlaces(...paths: string[]): Promise<() => Promise<string[]>> {
    await this.electron.evaluate(({ dialog }, answers) => {
      const suggested: string[] = [];
      Object.assign(globalThis, { suggested });
      const respond = (...args: unknown[]) => {
        suggested.push((args.at(-1) as Electron.SaveDialogOptions).defaultPath ?? '');
        const filePath = answers.shift();
        return Promise.resolve({ canceled: filePath === undefined, filePath: filePath ?? '' });
      };
      dialog.showSaveDialog = respond;
    }, paths);
    return () => this.electron.evaluate(() => (globalThis as unknown as { suggested: string[] }).suggested);
  }

  /** Presses the close button of the window with this title. */
  async close(title: string): Promise<void> {
    await this.electron.evaluate(({ BrowserWindow }, wanted) => {
      const window = BrowserWindow.getAllWindows().find((each) => each.getTitle() === wanted);
      if (!window) throw new Error(`no window ${wanted}`);
      window.close();
    }, title);
  }

  /** Starts the program again with the same data, as a double click on a file does. @returns its exit code. */
  startAgain(...args: string[]): Promise<number | null> {
    const child = spawn(ELECTRON, [...SANDBOX_SWITCHES, `--user-data-dir=${this.userData}`, ROOT, ...args], {
      stdio: 'ignore',
    });
    return new Promise((resolve, reject) => {
      child.on('error', reject);
      child.on('exit', resolve);
    });
  }

  /** Waits until the program has ended by itself. */
  async ended(): Promise<void> {
    if (this.#hasEnded()) return;
    await new Promise((resolve) => this.#process.once('exit', resolve));
  }

  /** Ends the program without asking anybody. */
  async stop(): Promise<void> {
    if (this.#hasEnded()) return;
    const exited = this.ended();
    await this.electron.evaluate(({ app }) => app.exit(0)).catch(() => this.#process.kill('SIGKILL'));
    await exited;
  }

  #hasEnded(): boolean {
    return this.#process.exitCode !== null || this.#process.signalCode !== null;
  }
}

/** Calls a function of the preload's bridge, as the page's own code would. */
export function callBridge(page: Page, name: string, ...args: unknown[]): Promise<unknown> {
  return page.evaluate(
    ([called, given]) => (window as unknown as { stagecoach: AnyBridge }).stagecoach[called]?.(...given),
    [name, args] as const,
  );
}

/** The page, when it has drawn something. */
async function shown(page: Page): Promise<Page> {
  await page.locator('#root > *').first().waitFor();
  refuseOtherHands(page, hand());
  return page;
}

interface Fixtures {
  /** A folder for the files of one test. */
  readonly folder: string;
  /** Puts a sample, or a fixture, into the folder and gives its path. */
  readonly place: (source: string, name?: string) => string;
  readonly launch: (options?: LaunchOptions) => Promise<StagecoachApp>;
}

export const test = base.extend<Fixtures>({
  // Playwright reads the names of the fixtures wanted out of the parameter, so it has to be a pattern.
  // biome-ignore lint/correctness/noEmptyPattern: see above.
  folder: async ({}, use) => {
    const folder = realpathSync(mkdtempSync(join(tmpdir(), 'stagecoach-e2e-')));
    await use(folder);
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  },

  place: async ({ folder }, use) => {
    await use((source, name = basename(source)) => {
      const path = join(folder, name);
      copyFileSync(join(ROOT, source), path);
      return path;
    });
  },

  launch: async ({ folder }, use) => {
    const started: StagecoachApp[] = [];
    await use(async ({ files = [], userData = join(folder, 'user-data') } = {}) => {
      const electron = await _electron.launch({
        args: [...SANDBOX_SWITCHES, `--user-data-dir=${userData}`, '--lang=en-US', ROOT, ...files],
        cwd: ROOT,
        // Playwright would otherwise make every page light, whatever the theme is.
        colorScheme: null,
        env: { ...definedEnvironment(), LANGUAGE: 'en_US', LC_ALL: 'en_US.UTF-8' },
      });
      const app = new StagecoachApp(electron, userData);
      started.push(app);
      return app;
    });
    allowAllHands();
    for (const app of started) await app.stop();
  },
});

function definedEnvironment(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}
