/** The one font family of screen and paper: Inter, and Noto for the scripts it lacks. All ship with the app. */
export const FONT_FAMILY =
  "'Inter Variable', 'Noto Sans Arabic Variable', 'Noto Sans JP Variable', 'Noto Color Emoji', sans-serif";
