/** What the user has selected. Session state: never in the file, but kept with each step of the history. */

export type SelectionTarget =
  | { readonly kind: 'map' }
  | { readonly kind: 'persona' }
  | { readonly kind: 'stage'; readonly stage: string }
  | { readonly kind: 'lane'; readonly lane: string }
  /** An empty place in a cell, where the next card would go. */
  | { readonly kind: 'cell'; readonly stage: string; readonly lane: string }
  /**
   * One or more cards; the last one is the one keys act from. Never empty. With `curve`, a touchpoint is selected at its
   * point in that emotions lane: there the keys are about its score.
   */
  | { readonly kind: 'cards'; readonly cards: readonly string[]; readonly curve?: string }
  /** One or more arrows between cards. Never empty. */
  | { readonly kind: 'links'; readonly links: readonly string[] };

/** The map in view and what is selected in it. `persona` means the persona of that map. */
export interface Selection {
  readonly map: string;
  readonly target: SelectionTarget;
}
