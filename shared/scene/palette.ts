/**
 * The colours of a drawn map for everything that is drawn without the style sheets of the window: pictures,
 * slides, pages of their own. They are those of `renderer/app/tokens.css`; a test sees that the two agree.
 */
import type { CardKind, Color } from '../document/model.ts';
import type { ScoreLevel } from './score-level.ts';

/** A colour as the format writes it: `#rrggbb` in `LIGHT` and `DARK`, a reference in a format that has both. */
export interface Palette {
  /** Text: body, secondary, tertiary. */
  readonly ink: string;
  readonly ink2: string;
  readonly ink3: string;
  /** Cards, the ground they lie on, and chips. */
  readonly paper: string;
  readonly canvas: string;
  readonly field: string;
  readonly line: string;
  readonly line2: string;
  readonly kinds: { readonly [K in CardKind]: string };
  readonly good: string;
  readonly neutral: string;
  readonly bad: string;
  readonly moment: string;
  readonly colors: { readonly [C in Color]: string };
  /** Text on a stage's colour. */
  readonly onStage: string;
}

const STAGES: Pick<Palette, 'colors' | 'onStage'> = {
  colors: {
    blue: '#4769f0',
    teal: '#10837c',
    amber: '#a76604',
    violet: '#8a5bd6',
    rose: '#d13c69',
    green: '#278546',
    slate: '#67768e',
    orange: '#ca4c16',
  },
  onStage: '#ffffff',
};

export const LIGHT: Palette = {
  ...STAGES,
  ink: '#171a21',
  ink2: '#4d5666',
  ink3: '#606a7b',
  paper: '#ffffff',
  canvas: '#f4f5f7',
  field: '#eef0f3',
  line: '#e4e7ec',
  line2: '#d0d6de',
  kinds: {
    goal: '#2f5bea',
    action: '#3b4a66',
    touchpoint: '#171a21',
    thought: '#6b48c8',
    painPoint: '#c22f45',
    opportunity: '#15784a',
    frontstageAction: '#0b6a86',
    backstageAction: '#4f55a3',
    supportProcess: '#666b73',
    metric: '#0d6f6a',
    evidence: '#80501c',
    quote: '#8a3a8f',
    image: '#4d5666',
    idea: '#a84a08',
    owner: '#46566d',
    note: '#7d6200',
  },
  good: '#15784a',
  neutral: '#5f6b7a',
  bad: '#c22f45',
  moment: '#a86400',
};

export const DARK: Palette = {
  ...STAGES,
  ink: '#f1f3f6',
  ink2: '#aeb7c5',
  ink3: '#99a3b3',
  paper: '#1c222b',
  canvas: '#12151b',
  field: '#2a313c',
  line: '#2b333e',
  line2: '#3b4552',
  kinds: {
    goal: '#86a2ff',
    action: '#b9c6da',
    touchpoint: '#f1f3f6',
    thought: '#bda6ff',
    painPoint: '#ff7d8b',
    opportunity: '#56cf98',
    frontstageAction: '#6ccbe8',
    backstageAction: '#aab0f5',
    supportProcess: '#b3bac4',
    metric: '#5fd0c7',
    evidence: '#e2b285',
    quote: '#e6a4ea',
    image: '#aeb7c5',
    idea: '#ffb07a',
    owner: '#a9bad2',
    note: '#d9bd55',
  },
  good: '#56cf98',
  neutral: '#95a1b1',
  bad: '#ff7d8b',
  moment: '#f0b34a',
};

/** The colour a score is drawn in. Its face and its number say the same. */
export function colorOfLevel({ good, neutral, bad }: Palette, level: ScoreLevel): string {
  if (level === 'neutral') return neutral;
  return level === 'good' || level === 'veryGood' ? good : bad;
}

/** How much of its own colour there is in the ground of a card, and of its stage's in a sub-stage's header. */
export const CARD_TINT = 0.1;
export const SUB_STAGE_TINT = 0.16;

/** So much of one colour in another, both `#rrggbb`, for formats without transparency. */
export function mixed(color: string, ground: string, share: number): string {
  const channels = [1, 3, 5].map((at) => {
    const [own, other] = [color, ground].map((hex) => Number.parseInt(hex.slice(at, at + 2), 16));
    const value = Math.round((own ?? 0) * share + (other ?? 0) * (1 - share));
    return value.toString(16).padStart(2, '0');
  });
  return `#${channels.join('')}`;
}
