/** The build makes a script of its own of a module, and gives its absolute path. */
declare module '*?modulePath' {
  const path: string;
  export default path;
}

/** The build puts the text of a file into the program where the file is imported with `?raw`. */
declare module '*?raw' {
  const text: string;
  export default text;
}
