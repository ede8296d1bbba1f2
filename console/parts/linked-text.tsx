import { Fragment } from "react";
import { splitLinks } from "./split-links.ts";

/** Text whose web addresses are links that open beside the console. Line breaks stay. */
export function LinkedText({ text }: { text: string }) {
  return (
    <span style={{ whiteSpace: "pre-wrap" }}>
      {splitLinks(text).map(({ at, part, isLink }) =>
        isLink ? (
          <a key={at} href={part} target="_blank" rel="noreferrer">
            {part}
          </a>
        ) : (
          <Fragment key={at}>{part}</Fragment>
        ),
      )}
    </span>
  );
}
