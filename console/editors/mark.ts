/** A problem with its place in characters, and what a press mends. */
export interface Mark {
  from: number;
  to: number;
  severity: "error" | "warning";
  message: string;
  fix: { label: string; apply: () => void } | null;
}
