/**
 * Everything that crosses between a window and the main process. The main process checks every input
 * with its schema and every sender; the preload exposes one named function per channel.
 * The window never names a path: the main process knows which file a window shows.
 */
import { z } from 'zod';
import { type AppCommandId, MAIN_COMMANDS, type MainCommandId } from '../commands/app-commands.ts';
import { JourneyDocument } from '../document/model.ts';
import type { ParseProblem } from '../file/results.ts';
import type { EmbeddedFont } from '../formats/html/fonts.ts';
import type { PageOptions } from '../formats/pdf/options.ts';
import type { PngOptions } from '../formats/png/options.ts';
import { PICTURE_SIDE_LIMIT, type PictureLimits, type PictureSize } from '../formats/png/size.ts';
import type { Notice } from '../formats/types.ts';
import { UI_LANGUAGES } from '../i18n/languages.ts';
import { Change } from '../journal/changes.ts';
import type { Legibility } from '../pages/legibility.ts';
import type { Page } from '../pages/types.ts';
import type { Scene, SceneMaterial } from '../scene/types.ts';
import {
  type CopyPictureResult,
  EXCHANGE_CHANNELS,
  type ExchangeResults,
  type ExportProgress,
  type ExportResult,
  type ImportNews,
  type PictureFile,
  type SheetResult,
} from './exchange.ts';
import { type ChooseJourneyResult, JOURNEY_CHANNELS, type JourneyResults, type OpenJourneyResult } from './journeys.ts';

export const UiLanguage = z.enum(UI_LANGUAGES);
export const Theme = z.enum(['system', 'light', 'dark']);
export type Theme = z.infer<typeof Theme>;

export const Settings = z.object({
  language: UiLanguage,
  theme: Theme,
  inspector: z.boolean(),
  minimap: z.boolean(),
  /** Whether the tour was taken, or declined. */
  tourSeen: z.boolean(),
});
export type Settings = z.infer<typeof Settings>;

export const TEMPLATES = ['blank', 'classic'] as const;
export const SAMPLES = ['streaming-listener', 'smykker-online', 'saas-tim'] as const;
export const Starter = z.enum([...TEMPLATES, ...SAMPLES]);
export type Starter = z.infer<typeof Starter>;

/** The file a window shows, as far as the window may know it. `name` is without folder and extension. */
export interface FileInfo {
  readonly name: string;
  /** False until it was saved for the first time. */
  readonly saved: boolean;
  readonly readOnly: boolean;
}

/** A file that could not be read, with the name to show. */
export interface OpenProblem {
  readonly name: string;
  readonly problem:
    | ParseProblem
    | { readonly kind: 'unreadable'; readonly code: UnreadableCode }
    /** A file of another format in which nothing usable was found. */
    | { readonly kind: 'nothingToImport'; readonly notices: readonly Notice[] };
}
export type UnreadableCode = 'notFound' | 'noPermission' | 'isFolder' | 'other';

/** What a window shows when it starts, and after another document came into it. */
export type WindowContent =
  | { readonly kind: 'start'; readonly recent: readonly RecentFile[]; readonly problem: OpenProblem | null }
  | {
      readonly kind: 'document';
      readonly document: JourneyDocument;
      readonly file: FileInfo;
      /** The version the file had, when it was migrated on opening. */
      readonly migratedFrom: number | null;
      /** Set when it was imported from a file of another format. */
      readonly imported?: ImportNews;
      /** Names where its unsaved changes are kept (`journal:append`). */
      readonly journal: string;
      /** Set when it holds unsaved changes that were brought back after a crash. */
      readonly restored?: RestoredNews;
      /** The map to show first, where a card of another file named one; it need not be there. */
      readonly map?: string;
    };

export interface RestoredNews {
  /** Whether somebody else changed the file since the changes were made. */
  readonly fileChanged: boolean;
}

export interface RecentFile {
  /** Opaque; stands for a path that only the main process knows. */
  readonly key: string;
  readonly name: string;
  /** The folder's name, for telling two files of one name apart. */
  readonly folder: string;
}

export type SaveResult =
  | { readonly kind: 'saved'; readonly file: FileInfo }
  | { readonly kind: 'cancelled' }
  /** Somebody else changed the file since it was read. Nothing was written. */
  | { readonly kind: 'conflict' }
  | { readonly kind: 'failed'; readonly reason: SaveFailure };
/** Each has a sentence `saveFailure.<reason>`: what happened, and what to do. */
export type SaveFailure =
  | 'diskFull'
  | 'readOnly'
  | 'noPermission'
  | 'folderMissing'
  | 'nameTooLong'
  | 'busy'
  | 'openElsewhere'
  | 'invalidDocument'
  | 'verifyFailed'
  | 'other';

const JournalId = z.string().regex(/^[0-9a-f]{32}$/);

/** Window to main. Every input is one object. */
export const CHANNELS = {
  /** What this window should show; asked once when it has loaded. */
  'window:content': z.object({}),
  'file:new': z.object({ starter: Starter }),
  'file:open': z.object({}),
  'file:openRecent': z.object({ key: z.string().max(64) }),
  /** A dropped file; the preload turns the File into its path, the page never sees it. */
  'file:openDropped': z.object({ path: z.string().max(32_768) }),
  /** `overwrite` after the user was told of a conflict and chose to replace what is on disk. */
  'file:save': z.object({ document: JourneyDocument, overwrite: z.boolean() }),
  'file:saveAs': z.object({ document: JourneyDocument }),
  /** Throw the window's changes away and read the file again (after a conflict). */
  'file:reload': z.object({}),
  /**
   * What changed in the document since the last call, so that a crash does not lose it. With the first changes after
   * `journal:clear` or a new document, the main process notes what it knows the file to hold.
   */
  'journal:append': z.object({ journal: JournalId, changes: z.array(Change).max(1_000_000) }),
  /** The document is again what the file holds. */
  'journal:clear': z.object({ journal: JournalId }),
  /** Asks whether the changes brought back after a crash shall be thrown away, and does so. */
  'journal:discardRestored': z.object({}),
  /** Whether the window holds changes that are not in the file, and what its title is. */
  'window:state': z.object({
    unsaved: z.boolean(),
    title: z.string().max(1_000),
    /** App commands that can be run now, and those with a check mark. */
    enabled: z.array(z.string().max(64)).max(500),
    checked: z.array(z.string().max(64)).max(500),
    /** Menu texts that tell more than the command's own: what Undo undoes. By command id. */
    labels: z.record(z.string().max(64), z.string().max(1_000)).optional(),
  }),
  /** The answer to `window:saveBeforeClose`. */
  'window:closeAnswer': z.object({ saved: z.boolean() }),
  ...EXCHANGE_CHANNELS,
  ...JOURNEY_CHANNELS,
  /** A command of the main process, chosen in the window's palette. */
  'command:runMain': z.object({ command: z.enum(MAIN_COMMANDS) }),
  'settings:get': z.object({}),
  'settings:set': Settings.partial(),
} as const;

export type ChannelName = keyof typeof CHANNELS;
export type ChannelInput<C extends ChannelName> = z.input<(typeof CHANNELS)[C]>;

export interface ChannelResults extends ExchangeResults, JourneyResults {
  'window:content': WindowContent;
  'file:new': undefined;
  'file:open': undefined;
  'file:openRecent': undefined;
  'file:openDropped': undefined;
  'file:save': SaveResult;
  'file:saveAs': SaveResult;
  'file:reload': undefined;
  'journal:append': undefined;
  'journal:clear': undefined;
  'journal:discardRestored': undefined;
  'window:state': undefined;
  'window:closeAnswer': undefined;
  'command:runMain': undefined;
  'settings:get': Settings;
  'settings:set': Settings;
}

/** Main to window. */
export interface WindowEvents {
  /** A menu item was chosen. */
  'command:run': AppCommandId;
  /** The window shall show this instead of what it shows (opened, reloaded). */
  'window:show': WindowContent;
  /** Somebody came from another file to this map of the one that is shown; it need not be there. */
  'map:show': { readonly map: string };
  /** The user chose Save in the close question: save, then answer on `window:closeAnswer`. */
  'window:saveBeforeClose': null;
  'settings:changed': Settings;
  /** How far the export of this window is. */
  'export:progress': ExportProgress;
}
export type EventName = keyof WindowEvents;

/** What the preload exposes as `window.stagecoach`; only `renderer/bridge` touches it. `DroppedFile` is the DOM's File. */
export interface Bridge<DroppedFile> {
  readonly platform: 'linux' | 'darwin' | 'win32';
  readonly windowContent: () => Promise<WindowContent>;
  readonly newFile: (starter: Starter) => Promise<undefined>;
  readonly openFile: () => Promise<undefined>;
  readonly openRecent: (key: string) => Promise<undefined>;
  readonly openDropped: (file: DroppedFile) => Promise<undefined>;
  readonly save: (input: ChannelInput<'file:save'>) => Promise<SaveResult>;
  readonly saveAs: (input: ChannelInput<'file:saveAs'>) => Promise<SaveResult>;
  readonly reload: () => Promise<undefined>;
  readonly appendToJournal: (input: ChannelInput<'journal:append'>) => Promise<undefined>;
  readonly clearJournal: (journal: string) => Promise<undefined>;
  readonly discardRestored: () => Promise<undefined>;
  readonly reportState: (state: ChannelInput<'window:state'>) => Promise<undefined>;
  readonly closeAnswer: (saved: boolean) => Promise<undefined>;
  readonly exportFile: (input: ChannelInput<'export:file'>) => Promise<ExportResult>;
  readonly cancelExport: () => Promise<undefined>;
  readonly copyPicture: (input: ChannelInput<'picture:copy'>) => Promise<CopyPictureResult>;
  readonly importFile: () => Promise<undefined>;
  readonly chooseSheet: () => Promise<SheetResult>;
  readonly choosePicture: () => Promise<PictureFile>;
  readonly openJourney: (input: ChannelInput<'journey:open'>) => Promise<OpenJourneyResult>;
  readonly chooseJourney: () => Promise<ChooseJourneyResult>;
  readonly runCommand: (command: MainCommandId) => Promise<undefined>;
  readonly settings: () => Promise<Settings>;
  readonly changeSettings: (change: ChannelInput<'settings:set'>) => Promise<Settings>;
  /** Returns the function that stops listening. */
  readonly on: <E extends EventName>(event: E, listener: (payload: WindowEvents[E]) => void) => () => void;
}

/**
 * What the hidden window is asked for: whatever needs the fonts and the layout of the screen. A kind of job has
 * its answer in `RenderResults`; it is drawn by the function of its kind in `renderer/static/jobs.ts`.
 */
export type RenderJob = PagesJob | SceneJob | PictureJob | HtmlJob;

/**
 * A document on pages. They stand one under the other, each in a sheet of one size for all, and no `@page` size is
 * set: the main process tells Chromium the sheet, prints what it sees, and cuts each page to its own size.
 */
export interface PagesJob {
  readonly kind: 'pages';
  /** Already cut to what was chosen. */
  readonly document: JourneyDocument;
  readonly options: PageOptions;
  /** Now, in milliseconds since 1970: a report says of when it is. */
  readonly date: number;
}

/** The pages as they were drawn. Lengths in CSS px, 96 per inch. */
export interface RenderedPages {
  /** Of the sheets: the largest width and height of any page. */
  readonly width: number;
  readonly height: number;
  readonly pages: readonly Pick<Page, 'width' | 'height' | 'label' | 'outline'>[];
  /** Whether the text of the maps can be read. */
  readonly legibility: Legibility;
}

/** What pure code makes drawings and slides from, for other programs. */
export interface SceneJob {
  readonly kind: 'scene';
  readonly document: JourneyDocument;
}

/**
 * The only map of a document as a picture of pixels. The page shows it tile by tile, row by row, and calls
 * `print:tile` when it has drawn one; the main process takes what it sees.
 */
export interface PictureJob {
  readonly kind: 'picture';
  /** Already cut to what was chosen. */
  readonly document: JourneyDocument;
  readonly map: string;
  readonly options: PngOptions;
  readonly limits: PictureLimits;
}

/** All maps as measured pictures, and the fonts that a page of its own needs to show them alike. */
export interface HtmlJob {
  readonly kind: 'html';
  readonly document: JourneyDocument;
}

export interface HtmlMaterial {
  /** One scene for each map, in the maps' order. */
  readonly scenes: readonly Scene[];
  readonly fonts: readonly EmbeddedFont[];
}

/** What comes back for each kind of job, once it is drawn with its fonts. */
export interface RenderResults {
  readonly picture: PictureSize;
  readonly html: HtmlMaterial;
  readonly pages: RenderedPages;
  readonly scene: SceneMaterial;
}
export type RenderResult<Kind extends RenderJob['kind']> = RenderResults[Kind];

/** What the hidden window is given (`window.stagecoachPrint`). */
export interface PrintBridge {
  readonly job: () => Promise<RenderJob>;
  /** A tile of a picture is drawn; resolves when it was taken and the next one may be drawn. */
  readonly tile: (tile: DrawnTile) => Promise<undefined>;
  /** The job is done, or has failed with a reason for the log. */
  readonly answer: (answer: PrintChannelInput<'print:answer'>) => Promise<undefined>;
}

const pixels = z.number().int().min(0).max(PICTURE_SIDE_LIMIT);

/** A tile that fills the window from its upper left corner. All in pixels. */
export const DrawnTile = z.object({
  /** The whole picture, and its pixels for one CSS pixel. */
  picture: z.object({ width: pixels, height: pixels, scale: z.number().positive() }),
  x: pixels,
  y: pixels,
  width: pixels,
  height: pixels,
  /** 0xRRGGBB, shown in the row of pixels under the tiles: the picture taken is the one of this tile. */
  mark: z.number().int().min(0).max(0xffffff),
});
export type DrawnTile = z.infer<typeof DrawnTile>;

/** Hidden window to main. Its answer is made by our own page from data, and never run as code. */
export const PRINT_CHANNELS = {
  'print:job': z.object({}),
  'print:tile': DrawnTile,
  'print:answer': z.discriminatedUnion('ok', [
    z.object({ ok: z.literal(true), result: z.unknown() }),
    z.object({ ok: z.literal(false), reason: z.string().max(10_000) }),
  ]),
} as const;
export type PrintChannelName = keyof typeof PRINT_CHANNELS;
export type PrintChannelInput<C extends PrintChannelName> = z.input<(typeof PRINT_CHANNELS)[C]>;
export interface PrintChannelResults {
  'print:job': RenderJob;
  'print:tile': undefined;
  'print:answer': undefined;
}
