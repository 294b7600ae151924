/** Documents that tell whether they are whole: each line repeats the number, and the count is known. */

/** Lengths differ, so that a mixture of two documents cannot look like one of them. */
const linesOf = (number: number): number => 2_000 + (number % 7) * 3_000;

/** 20 to 250 kB. */
export function documentNumber(number: number): Buffer {
  return Buffer.from(`${number}\n`.repeat(linesOf(number)));
}

/** The number of a whole document; throws if the bytes are anything else. */
export function numberOf(bytes: Buffer): number {
  const number = Number.parseInt(bytes.toString('latin1', 0, 20), 10);
  if (!Number.isSafeInteger(number) || !documentNumber(number).equals(bytes)) {
    throw new Error(
      `${bytes.length} bytes that are no whole document; they begin with ${bytes.toString('latin1', 0, 40)}`,
    );
  }
  return number;
}
