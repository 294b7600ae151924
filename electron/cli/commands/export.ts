import path from 'node:path';
import { diskSync } from '#electron/files/disk.ts';
import { readJourney } from '#electron/files/read.ts';
import { runSync } from '#electron/files/steps.ts';
import type { JourneyDocument } from '#shared/document/model.ts';
import { inOrder } from '#shared/document/order.ts';
import { Orientation, Paper } from '#shared/ipc/contract.ts';
import { type Command, type Context, DONE, done, FAILED, UsageError } from '../command.ts';
import { complainOfProblem } from '../complaints.ts';
import { choice } from '../parse-options.ts';

const FORMATS = ['pdf'] as const;

/** Draws one map of a file as a PDF of one page. */
export const exportCommand: Command = {
  name: 'export',
  operands: 'FILE',
  options: {
    to: { type: 'string', value: 'FORMAT', required: true },
    out: { type: 'string', value: 'PATH', required: true },
    map: { type: 'string', value: 'NAME' },
    paper: { type: 'string', value: 'SIZE' },
    orientation: { type: 'string', value: 'ORIENTATION' },
  },
  run: (input, context) => {
    const { t } = context;
    const [file = ''] = input.operands;
    const out = input.text('out') ?? '';
    choice(input, 'to', FORMATS, 'pdf', t);
    const paper = choice(input, 'paper', Paper.options, 'A3', t);
    const orientation = choice(input, 'orientation', Orientation.options, 'landscape', t);
    // A slip of the hand must not cost a document.
    if (path.extname(out).toLowerCase() === '.journey' || samePlace(out, file)) {
      throw new UsageError(t('cli:export.overDocument', { path: out }));
    }
    const source = runSync(readJourney(file), diskSync);
    if (source.kind === 'problem') {
      complainOfProblem(file, source.problem, context);
      return done(FAILED);
    }
    const map = findMap(source.document, input.text('map'));
    if (map === null) {
      complainOfMap(file, source.document, input.text('map') ?? '', context);
      return done(FAILED);
    }
    return {
      kind: 'needsApp',
      run: async () => {
        const result = await context.exportPdf(source.document, { map, paper, orientation }, out);
        if (result.kind === 'exported') {
          context.terminal.print(t('cli:export.exported', { file, path: out }));
          return DONE;
        }
        const { reason } = result;
        const sentence = reason === 'renderFailed' ? t('cli:export.renderFailed') : t(`file:saveFailure.${reason}`);
        context.terminal.complain(`${out}: ${sentence} (${result.detail})`);
        return FAILED;
      },
    };
  },
};

const samePlace = (one: string, other: string): boolean => path.resolve(one) === path.resolve(other);

/** The map of this name or id; without either the first. Null if there is none, or the name is not the only one. */
function findMap(document: JourneyDocument, wanted: string | undefined): string | null {
  const maps = inOrder(document.maps);
  if (wanted === undefined) return maps[0]?.[0] ?? null;
  if (Object.hasOwn(document.maps, wanted)) return wanted;
  const named = maps.filter(([, map]) => map.name.normalize() === wanted.normalize());
  return named.length === 1 ? (named[0]?.[0] ?? null) : null;
}

function complainOfMap(file: string, document: JourneyDocument, wanted: string, { terminal, t }: Context): void {
  const maps = inOrder(document.maps).map(([id, { name }]) => `${name} (${id})`);
  terminal.complain(`${file}: ${t('cli:export.noMap', { name: wanted, maps: maps.join(', ') })}`);
}
