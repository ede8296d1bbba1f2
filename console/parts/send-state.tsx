import { Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { Send } from "../api/generated/routes.schemas.ts";
import { languageNow } from "../app/words.ts";
import { StateMark, type StateTone } from "./marks.tsx";

const tones: Readonly<Record<string, StateTone>> = {
  claimed: "waiting",
  dispatching: "waiting",
  deferred: "waiting",
  sent: "running",
  failed: "parked",
  unknown: "paused",
  cancelled: "done",
};

/** Where a message stands, and why it did not arrive. */
export function SendState({ send: { state, code, why } }: { send: Pick<Send, "state" | "code"> & { why?: Send["why"] } }) {
  const { t } = useTranslation("sends");
  return (
    <>
      <StateMark tone={tones[state] ?? "waiting"}>{t(`states.${state}`, { defaultValue: state })}</StateMark>
      {code !== null && state !== "sent" && (
        <Text size="xs" c="dimmed">
          {why?.[languageNow()] ?? code}
        </Text>
      )}
    </>
  );
}
