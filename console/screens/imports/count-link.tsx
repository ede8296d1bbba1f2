import { Link } from "@tanstack/react-router";
import { languageNow } from "../../app/words.ts";
import type { ImportSearch } from "./search.ts";

interface CountLinkProps {
  importId: string;
  count: number;
  /** The rows that are counted; undefined: those that were not imported. */
  rows: ImportSearch["rows"];
  /** For those who hear the link alone. */
  label: string;
}

/** A number of rows, which leads to as many. */
export function CountLink({ importId, count, rows, label }: CountLinkProps) {
  const number = count.toLocaleString(languageNow());
  if (count === 0) return number;
  return (
    <Link
      to="/imports/$importId"
      params={{ importId }}
      search={rows === undefined ? {} : { rows }}
      hash="rows"
      aria-label={`${label} ${number}`}
      style={{ color: "inherit" }}
    >
      {number}
    </Link>
  );
}
