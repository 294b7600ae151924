/** The build puts the text of a file into the program where the file is imported with `?raw`. */
declare module '*?raw' {
  const text: string;
  export default text;
}
