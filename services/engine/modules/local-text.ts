/** One text in each language that people read. */
export interface LocalText {
  readonly ja: string;
  readonly en: string;
}
