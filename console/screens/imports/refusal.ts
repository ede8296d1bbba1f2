import { Problem } from "../../api/client.ts";

export type Place = "file" | "columns" | "topic" | "form";

const places: Readonly<Record<string, Place>> = {
  "import-topic": "topic",
  "import-no-header": "columns",
  "import-missing-column": "columns",
  "import-field-type": "columns",
  "import-encoding": "file",
  "import-not-csv": "file",
  "import-empty": "file",
  "import-quote": "file",
  "import-csv": "file",
  "import-too-large": "file",
  "import-too-wide": "file",
  "import-too-many-rows": "file",
  "import-row-too-long": "file",
};

/** Beside which part of the form a refusal stands. */
export function refusalOf(error: unknown, sentence: string): { place: Place; sentence: string } {
  return { place: (error instanceof Problem ? places[error.code] : undefined) ?? "form", sentence };
}
