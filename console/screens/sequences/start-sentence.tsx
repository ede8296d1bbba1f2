import { Anchor, Group, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { parseDocument } from "yaml";
import { useMay } from "../../app/session.ts";
import { LinkAnchor } from "../../parts/links.tsx";
import { type Names, nameIn } from "./step-names.ts";

interface StartProps {
  source: string;
  names: Names;
  /** Shows where it is written; absent where nothing may be changed. */
  change?: (() => void) | undefined;
  /** People may be added. */
  isPublished: boolean;
}

/** How leads enter and what ends it early, as it is written; and where to add people by hand. */
export function StartSentence({ source, names, change, isPublished }: StartProps) {
  const { t } = useTranslation("sequences");
  const mayAdd = useMay("people:control") && isPublished;
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
      <Group gap="0.2rem 1rem">
        {change && (
          <Anchor component="button" type="button" size="sm" mih={24} ta="start" onClick={change}>
            {t("start.change")}
          </Anchor>
        )}
        {mayAdd && enter === "manual" && (
          <LinkAnchor to="/people" size="sm" mih={24}>
            {t("start.addPeople")}
          </LinkAnchor>
        )}
      </Group>
    </>
  );
}

/** Whether nobody enters it by an event. */
export function isManual(source: string): boolean {
  return headOf(source, String).enter === "manual";
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
