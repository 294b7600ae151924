/** A page's colours as custom properties, so that light, dark and paper are one drawing. */
import { CARD_KINDS } from '../../document/model.ts';
import type { Palette } from '../../scene/palette.ts';

/** The palette that a page is drawn with: each colour is a reference to its property. */
export const REFERENCES: Palette = {
  ink: 'var(--ink)',
  ink2: 'var(--ink-2)',
  ink3: 'var(--ink-3)',
  paper: 'var(--paper)',
  canvas: 'var(--canvas)',
  field: 'var(--field)',
  line: 'var(--line)',
  line2: 'var(--line-2)',
  kinds: Object.fromEntries(CARD_KINDS.map((kind) => [kind, `var(--kind-${kind})`])) as Palette['kinds'],
  good: 'var(--good)',
  neutral: 'var(--neutral)',
  bad: 'var(--bad)',
  moment: 'var(--moment)',
  colors: {
    blue: 'var(--stage-blue)',
    teal: 'var(--stage-teal)',
    amber: 'var(--stage-amber)',
    violet: 'var(--stage-violet)',
    rose: 'var(--stage-rose)',
    green: 'var(--stage-green)',
    slate: 'var(--stage-slate)',
    orange: 'var(--stage-orange)',
  },
  onStage: 'var(--on-stage)',
};

/** The declarations that give the references their colours. */
export function declarationsOf(palette: Palette): string {
  const pairs = (references: object, values: object): string[] =>
    Object.entries(references).map(([key, reference]) => {
      const value = (values as Readonly<Record<string, string>>)[key];
      return `${String(reference).slice('var('.length, -1)}:${value};`;
    });
  const { kinds, colors, ...rest } = REFERENCES;
  return [...pairs(rest, palette), ...pairs(kinds, palette.kinds), ...pairs(colors, palette.colors)].join('');
}

/** Classes that choose a card's kind and a stage's colour: the page's own policy forbids `style` attributes. */
export const COLOR_CLASSES = [
  ...Object.entries(REFERENCES.kinds).map(([kind, color]) => `.kind-${kind}{--kind:${color}}`),
  ...Object.entries(REFERENCES.colors).map(([name, color]) => `.color-${name}{--stage:${color}}`),
].join('\n');
