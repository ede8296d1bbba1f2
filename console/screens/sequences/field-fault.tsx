import { Button } from "@mantine/core";
import type { Mark } from "../../editors/mark.ts";

/** What lint says of a field, and what a press mends. */
export function FieldFault({ marks }: { marks: readonly Mark[] }) {
  return marks.map(({ message, fix, from, severity }) => (
    <span
      key={`${from} ${message}`}
      style={{ display: "block", color: severity === "warning" ? "var(--paused)" : undefined }}
      data-severity={severity}
    >
      {message}{" "}
      {fix && (
        <Button size="compact-xs" variant="light" onClick={fix.apply}>
          {fix.label}
        </Button>
      )}
    </span>
  ));
}
