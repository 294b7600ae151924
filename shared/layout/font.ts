/** The one font family of the screen: Inter, and Noto for the scripts it lacks. All ship with the app. */
export const FONT_FAMILY =
  "'Inter Variable', 'Noto Sans Arabic Variable', 'Noto Sans JP Variable', 'Noto Color Emoji', sans-serif";

/**
 * The same for PDFs, with static cuts of Inter: of a variable font Chromium makes Type 3 fonts, which readers
 * draw without hinting and print shops dislike. Their letters are as wide, so lines break alike.
 */
export const PRINT_FONT_FAMILY = FONT_FAMILY.replace('Inter Variable', 'Inter');
