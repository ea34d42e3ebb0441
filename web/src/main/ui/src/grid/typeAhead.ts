const PAUSE = 1000;

/** Collects letters that are typed within a second of each other. */
export class TypeAhead {
  private word = "";
  private last = 0;

  /** What was typed so far, this letter included. */
  type(letter: string, now: number): string {
    this.word = this.isOpen(now) ? this.word + letter : letter;
    this.last = now;
    return this.word;
  }

  /** Whether a space belongs to the word rather than to the row. */
  isOpen(now: number): boolean {
    return this.word !== "" && now - this.last < PAUSE;
  }
}
