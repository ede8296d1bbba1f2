import { Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useSession } from "../../app/session.ts";
import { languageNow } from "../../app/words.ts";
import { sentenceOf } from "../../parts/states.tsx";
import type { DraftHandle } from "./use-draft.ts";

/** Whether what is written is safe, in a few words. */
export function DraftState({ draft }: { draft: DraftHandle }) {
  const { t } = useTranslation("drafts");
  const { t: common } = useTranslation();
  const { zone } = useSession();
  const { status, at, hasUnsaved, refusal } = draft;
  const isWrong = status === "lost" || status === "refused";
  const time =
    at === null
      ? ""
      : new Intl.DateTimeFormat(languageNow() === "ja" ? "ja" : "en-GB", { timeZone: zone, hour: "numeric", minute: "2-digit" }).format(
          new Date(at),
        );
  const words =
    status === "lost"
      ? t("lost")
      : status === "refused"
        ? t("refused", { why: sentenceOf(refusal, common("failure.noConnection"), common("failure.unknown")) })
        : status === "saving"
          ? t("saving")
          : hasUnsaved
            ? t("unsaved")
            : at !== null
              ? t("saved", { time })
              : "";
  if (words === "") return null;
  return (
    <Text component="span" size="sm" c={isWrong ? "var(--parked)" : "dimmed"} role={isWrong ? "alert" : "status"} maw="24rem">
      {words}
    </Text>
  );
}
