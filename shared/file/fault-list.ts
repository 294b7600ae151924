/** Collects faults up to `FAULT_LIMIT`, so that a file of millions of faults costs no more than a broken one. */
import { FAULT_LIMIT, type Fault } from './results.ts';

export class FaultList {
  readonly #faults: Fault[] = [];
  #omitted = 0;

  /** The first `FAULT_LIMIT`, in the order they came. */
  get faults(): readonly Fault[] {
    return this.#faults;
  }

  /** How many came after those. */
  get omitted(): number {
    return this.#omitted;
  }

  get isEmpty(): boolean {
    return this.#faults.length === 0;
  }

  add(fault: Fault): void {
    if (this.#faults.length < FAULT_LIMIT) this.#faults.push(fault);
    else this.#omitted += 1;
  }
}
