import { Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { parseDocument } from "yaml";
import { type Names, nameIn } from "./step-names.ts";

/** How leads enter and what ends it early, as it is written. */
export function StartSentence({ source, names }: { source: string; names: Names }) {
  const { t } = useTranslation("sequences");
  const { enter, goal, leave } = headOf(source, (event) => nameIn(names.events, event));
  const lines = [
    enter === "manual" ? t("start.manual") : t("start.event", { event: enter }),
    goal && t("start.goal", { goal }),
    leave && t("start.leave", { leave }),
  ];
  return (
    <>
      <b>{lines[0]}</b>
      {lines.slice(1).filter(Boolean).length > 0 && (
        <Text size="sm" c="dimmed">
          {lines.slice(1).filter(Boolean).join(t("facts.between"))}
        </Text>
      )}
    </>
  );
}

function headOf(source: string, nameOf: (event: string) => string): { enter: string; goal: string; leave: string } {
  const head: unknown = parseDocument(source).toJS();
  const { enter, goal, leave } = typeof head === "object" && head !== null ? (head as Record<string, unknown>) : {};
  return { enter: writeEntry(enter, nameOf), goal: list(goal, nameOf), leave: list(leave, nameOf) };
}

function writeEntry(enter: unknown, nameOf: (event: string) => string): string {
  if (typeof enter !== "object" || enter === null) return "manual";
  const { on, where } = enter as { on?: unknown; where?: unknown };
  const pairs = typeof where === "object" && where !== null ? Object.entries(where).map(([key, value]) => `${key}=${value}`) : [];
  return pairs.length === 0 ? nameOf(String(on)) : `${nameOf(String(on))} (${pairs.join(", ")})`;
}

function list(value: unknown, nameOf: (event: string) => string): string {
  return [value ?? []]
    .flat()
    .map((event) => nameOf(String(event)))
    .join(", ");
}
