import { Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { parseDocument } from "yaml";

/** How leads enter and what ends it early, as it is written. */
export function StartSentence({ source }: { source: string }) {
  const { t } = useTranslation("sequences");
  const { enter, goal, leave } = headOf(source);
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

function headOf(source: string): { enter: string; goal: string; leave: string } {
  const head: unknown = parseDocument(source).toJS();
  const { enter, goal, leave } = typeof head === "object" && head !== null ? (head as Record<string, unknown>) : {};
  return { enter: writeEntry(enter), goal: list(goal), leave: list(leave) };
}

function writeEntry(enter: unknown): string {
  if (typeof enter !== "object" || enter === null) return "manual";
  const { on, where } = enter as { on?: unknown; where?: unknown };
  const pairs = typeof where === "object" && where !== null ? Object.entries(where).map(([key, value]) => `${key}=${value}`) : [];
  return pairs.length === 0 ? String(on) : `${on} (${pairs.join(", ")})`;
}

function list(value: unknown): string {
  return [value ?? []].flat().join(", ");
}
