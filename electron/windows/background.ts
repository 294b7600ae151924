/** `--canvas` of the light and the dark theme: the colour of a window until its page has drawn, so that none flashes. */
export const BACKGROUND = { light: '#f4f5f7', dark: '#12151b' } as const;
