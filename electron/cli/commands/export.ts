/** Exports files: many of them, one line each. Text is made at once; what is drawn waits for the app. */
import fs from 'node:fs';
import path from 'node:path';
import { type ExportRunResult, placesOf, runExport } from '#electron/export/run-export.ts';
import { encoded, TEXT_EXPORTERS } from '#electron/export/text-exporters.ts';
import { writeFiles } from '#electron/export/write-files.ts';
import { diskSync } from '#electron/files/disk.ts';
import { readJourney } from '#electron/files/read.ts';
import { runSync } from '#electron/files/steps.ts';
import type { JourneyDocument } from '#shared/document/model.ts';
import { inOrder } from '#shared/document/order.ts';
import {
  EXPORT_FORMAT_IDS,
  EXPORT_FORMATS,
  type ExportChoice,
  type ExportFormatId,
  type ExportOptions,
  type ExportPart,
  everything,
  exportParts,
} from '#shared/formats/exports.ts';
import { describeNotice } from '#shared/formats/notices.ts';
import { type Command, type Context, DONE, done, FAILED, type Input, UsageError } from '../command.ts';
import { problemText } from '../complaints.ts';
import { FORMAT_OPTION_KINDS, readFormatOptions } from '../format-options.ts';
import { expandGlob } from '../globs.ts';
import { choice } from '../parse-options.ts';
import { checkFolder, STANDARD_OUTPUT } from '../places.ts';

export const exportCommand: Command = {
  name: 'export',
  operands: 'FILE…',
  options: {
    to: { type: 'string', value: 'FORMAT', required: true },
    out: { type: 'string', value: 'PATH' },
    map: { type: 'string', value: 'NAME' },
    all: { type: 'boolean' },
    hide: { type: 'string', value: 'NAME', many: true },
    share: { type: 'boolean' },
    json: { type: 'boolean' },
    ...FORMAT_OPTION_KINDS,
  },
  run: (input, context) => {
    const task = taskOf(input, context);
    const [only, ...others] = task.jobs;
    if (
      TEXT_EXPORTERS[task.format] === undefined &&
      !isRefused(others.length === 0 ? only : undefined, task, context)
    ) {
      return {
        kind: 'needsApp',
        run: async () => {
          const told = new Teller(task, context);
          for (const job of task.jobs) told.tell(job.file, await exportOne(job, task, context));
          return told.finish();
        },
      };
    }
    const told = new Teller(task, context);
    for (const job of task.jobs) told.tell(job.file, exportText(job, task, context));
    return done(told.finish());
  },
};

/** One file and where its export goes. */
interface Job {
  readonly file: string;
  readonly place: string;
}

interface Task {
  readonly format: ExportFormatId;
  readonly options: ExportOptions;
  readonly jobs: readonly Job[];
  readonly map: string | undefined;
  readonly all: boolean;
  readonly hide: readonly string[];
  readonly internal: boolean;
  readonly json: boolean;
}

/** What became of one file: a sentence where it was not read or not chosen well. */
type Answer = ExportRunResult | { readonly kind: 'refused'; readonly message: string };

function taskOf(input: Input, { t }: Context): Task {
  const format = choice(input, 'to', EXPORT_FORMAT_IDS, 'pdf', t);
  if (input.flag('all') && input.text('map') !== undefined) throw new UsageError(t('cli:export.mapOrAll'));
  const options = readFormatOptions(format, input, t);
  const out = input.text('out');
  const files = input.operands.flatMap((operand) => {
    const found = expandGlob(operand);
    if (found.length === 0) throw new UsageError(t('cli:export.noMatch', { pattern: operand }));
    return found;
  });
  const jobs = files.map((file) => ({
    file,
    place: placeFor(file, out, files.length, EXPORT_FORMATS[format].extension),
  }));
  checkPlaces(jobs, t);
  if (out !== undefined) for (const { place } of jobs) checkFolder(place, t);
  if (out === STANDARD_OUTPUT && (files.length > 1 || input.flag('json'))) {
    throw new UsageError(t('cli:export.oneToOutput'));
  }
  return {
    format,
    options,
    jobs,
    map: input.text('map'),
    all: input.flag('all'),
    hide: input.texts('hide'),
    internal: !input.flag('share'),
    json: input.flag('json'),
  };
}

/** Beside the file, in the folder named, or at the place named. */
function placeFor(file: string, out: string | undefined, count: number, extension: string): string {
  const name = `${path.basename(file, path.extname(file))}.${extension}`;
  if (out === undefined) return path.join(path.dirname(file), name);
  if (out === STANDARD_OUTPUT) return out;
  const isFolder = /[/\\]$/.test(out) || fs.statSync(out, { throwIfNoEntry: false })?.isDirectory() === true;
  return count > 1 || isFolder ? path.join(out, name) : out;
}

/** A slip of the hand must not cost a document, and no export may replace another of the same run. */
function checkPlaces(jobs: readonly Job[], t: Context['t']): void {
  const taken = new Map<string, string>();
  for (const { file, place } of jobs) {
    if (place === STANDARD_OUTPUT) continue;
    if (path.extname(place).toLowerCase() === '.journey' || samePlace(place, file)) {
      throw new UsageError(t('cli:export.overDocument', { path: place }));
    }
    const other = taken.get(path.resolve(place));
    if (other !== undefined) throw new UsageError(t('cli:export.samePlace', { one: other, other: file, path: place }));
    taken.set(path.resolve(place), file);
  }
}

const samePlace = (one: string, other: string): boolean => path.resolve(one) === path.resolve(other);

/** What is wrong with the only file is said without waiting for the app. */
function isRefused(job: Job | undefined, task: Task, context: Context): boolean {
  return job !== undefined && typeof partsOf(job, task, context) === 'string';
}

/** What of a file is exported as which parts, or a sentence why not. */
function partsOf({ file, place }: Job, task: Task, context: Context): readonly ExportPart[] | string {
  const { t } = context;
  const source = runSync(readJourney(file), diskSync);
  if (source.kind === 'problem') return problemText(file, source.problem, context);
  const { document } = source;
  const maps = mapsOf(document, task);
  if (maps === null) {
    const names = inOrder(document.maps).map(([id, { name }]) => `${name} (${id})`);
    return `${file}: ${t('cli:export.noMap', { name: task.map ?? '', maps: names.join(', ') })}`;
  }
  const chosen: ExportChoice = { ...everything(document), maps: [...maps], internal: task.internal };
  const hidden = hide(document, maps, task.hide);
  if (typeof hidden === 'string') return `${file}: ${t('cli:export.nothingToHide', { name: hidden })}`;
  const parts = exportParts(document, task.format, task.options, { ...chosen, ...hidden });
  if (place === STANDARD_OUTPUT && parts.length > 1) return t('cli:export.oneToOutput');
  return parts;
}

/** The map asked for by name or id, else all or the first as the format has it. Null: none, or several of that name. */
function mapsOf(document: JourneyDocument, { map: wanted, all, format, options }: Task): readonly string[] | null {
  const maps = inOrder(document.maps);
  if (wanted === undefined) {
    const ids = maps.map(([id]) => id);
    return all || !EXPORT_FORMATS[format].isOneMap(options) ? ids : ids.slice(0, 1);
  }
  if (Object.hasOwn(document.maps, wanted)) return [wanted];
  const named = maps.filter(([, map]) => map.name.normalize() === wanted.normalize());
  return named.length === 1 ? named.map(([id]) => id) : null;
}

/** The stages and lanes of these names or ids; the first name that is none of them. */
function hide(
  document: JourneyDocument,
  maps: readonly string[],
  names: readonly string[],
): Pick<ExportChoice, 'hiddenStages' | 'hiddenLanes'> | string {
  const wanted = new Set(names.map((name) => name.normalize()));
  const found = new Set<string>();
  const among = (record: Readonly<Record<string, { readonly name: string }>>): string[] =>
    Object.entries(record).flatMap(([id, { name }]) => {
      const hits = [id, name.normalize()].filter((each) => wanted.has(each));
      for (const hit of hits) found.add(hit);
      return hits.length > 0 ? [id] : [];
    });
  const hiddenStages = Object.fromEntries(maps.map((id) => [id, among(document.maps[id]?.stages ?? {})]));
  const hiddenLanes = Object.fromEntries(maps.map((id) => [id, among(document.maps[id]?.lanes ?? {})]));
  return [...wanted].find((name) => !found.has(name)) ?? { hiddenStages, hiddenLanes };
}

function exportText(job: Job, task: Task, context: Context): Answer {
  const parts = partsOf(job, task, context);
  if (typeof parts === 'string') return { kind: 'refused', message: parts };
  const made = parts.map(({ document }) =>
    encoded(TEXT_EXPORTERS[task.format]?.(document, task.options) ?? { content: '', notices: [] }),
  );
  const notices = made.flatMap((each) => each.notices);
  if (job.place === STANDARD_OUTPUT) {
    for (const { content } of made) context.terminal.write(content);
    return { kind: 'exported', paths: [], notices };
  }
  const places = placesOf(parts, job.place);
  const files = made.map(({ content }, index) => ({ place: places[index] ?? job.place, content }));
  const result = runSync(writeFiles(files), diskSync);
  return result.kind === 'failed' ? result : { kind: 'exported', paths: places, notices };
}

async function exportOne(job: Job, task: Task, context: Context): Promise<Answer> {
  const parts = partsOf(job, task, context);
  if (typeof parts === 'string') return { kind: 'refused', message: parts };
  const { makeFile } = context;
  const run = { signal: new AbortController().signal, progress: () => undefined };
  if (job.place !== STANDARD_OUTPUT) {
    const result = await runExport({ ...task, parts, place: job.place }, run, { makeFile });
    // As they were asked for: relative to where the command was run.
    return result.kind === 'exported' ? { ...result, paths: placesOf(parts, job.place) } : result;
  }
  try {
    const [part] = parts;
    if (part === undefined) return { kind: 'exported', paths: [], notices: [] };
    const { content, notices } = await makeFile(task.format, part.document, task.options, run);
    context.terminal.write(content);
    return { kind: 'exported', paths: [], notices };
  } catch (error) {
    return { kind: 'failed', reason: 'renderFailed', detail: error instanceof Error ? error.message : String(error) };
  }
}

/** Tells each file as it is done, or all together as JSON at the end. */
class Teller {
  readonly #task: Task;
  readonly #context: Context;
  readonly #told: object[] = [];
  #failed = false;

  constructor(task: Task, context: Context) {
    this.#task = task;
    this.#context = context;
  }

  tell(file: string, answer: Answer): void {
    const { terminal, t } = this.#context;
    if (answer.kind === 'exported') {
      const notices = answer.notices.map((notice) => ({ ...notice, message: describeNotice(notice, t) }));
      if (this.#task.json) this.#told.push({ file, exported: answer.paths, notices });
      else {
        for (const { message } of notices) terminal.complain(`${file}: ${message}`);
        for (const place of answer.paths) terminal.print(t('cli:export.exported', { file, path: place }));
      }
      return;
    }
    this.#failed = true;
    const message = this.#failure(file, answer);
    if (this.#task.json) this.#told.push({ file, exported: [], failure: message });
    else terminal.complain(message);
  }

  /** The exit code. */
  finish(): number {
    if (this.#task.json) this.#context.terminal.print(JSON.stringify(this.#told, null, 2));
    return this.#failed ? FAILED : DONE;
  }

  #failure(file: string, answer: Exclude<Answer, { kind: 'exported' }>): string {
    const { t } = this.#context;
    if (answer.kind === 'refused') return answer.message;
    if (answer.kind === 'cancelled') return `${file}: ${t('cli:export.cancelled')}`;
    const { reason, detail } = answer;
    const sentence = reason === 'renderFailed' ? t('cli:export.renderFailed') : t(`file:saveFailure.${reason}`);
    return `${file}: ${sentence} (${detail})`;
  }
}
