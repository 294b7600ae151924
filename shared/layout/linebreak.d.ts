/** The part of the `linebreak` package (Unicode line breaking, UAX 14) that is used; it ships no types. */
declare module 'linebreak' {
  export interface Break {
    /** Offset of the break in UTF-16 code units: where the next line may begin. */
    readonly position: number;
    /** Whether the line must end here (a newline). */
    readonly required: boolean;
  }

  export default class LineBreaker {
    constructor(text: string);
    /** The next place where a line may end, or null at the end of the text. */
    nextBreak(): Break | null;
  }
}
