/** As the API takes them. */
export const documentTypes = ["application/pdf", "text/html", "image/png", "image/jpeg"] as const;

/** In bytes. */
export const LARGEST_DOCUMENT = 10 * 1024 * 1024;

export type WrongFile = "fileMissing" | "fileType" | "fileTooLarge";

/** Why a file cannot be a document; null if it can. */
export function wrongFile(file: { type: string; size: number } | null): WrongFile | null {
  if (file === null) return "fileMissing";
  if (!documentTypes.some((type) => type === file.type)) return "fileType";
  return file.size > LARGEST_DOCUMENT ? "fileTooLarge" : null;
}

/** A key of a name of a file: `Price list 2027.pdf` gives `price-list-2027`. Empty when nothing is left. */
export function keyOfName(name: string): string {
  return name
    .replace(/\.[^.]*$/, "")
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, "-")
    .replace(/^[^a-z]+/, "")
    .replace(/-+$/, "");
}

/** `9.1 kB`. */
export function sayBytes(bytes: number, language: string): string {
  const [value, unit] = bytes < 1_000_000 ? [bytes / 1_000, "kilobyte"] : [bytes / 1_000_000, "megabyte"];
  return new Intl.NumberFormat(language, { style: "unit", unit, maximumFractionDigits: 1 }).format(value);
}
