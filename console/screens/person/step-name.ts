/** What templates and events are called, by how the YAML writes them. */
export type Titles = ReadonlyMap<string, string>;

/** The subject of a message, or the sentence of another step with the names of what it speaks of; null if neither is known. */
export function stepName(kind: string, sentence: string, titles: Titles): string | null {
  // In Japanese and English quotation marks: a step that sends names its templates in them.
  const quoted = [...sentence.matchAll(/「([^」]+)」|"([^"]+)"/g)].map(([, ja, en]) => ja ?? en ?? "");
  if (kind === "send") return quoted.map((key) => titles.get(key)).find((title) => title !== undefined) ?? null;
  return sentence.replaceAll(/[a-z][A-Za-z]+(?=[\s.,。、]|$)/g, (word) => titles.get(word) ?? word);
}
