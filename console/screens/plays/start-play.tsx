import { List } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { postPlays } from "../../api/generated/plays.ts";
import type { PlayPreview } from "../../api/generated/routes.schemas.ts";
import { AskReason } from "../../parts/ask.tsx";
import { tellDone } from "../../parts/undo.tsx";
import { useDeed } from "../../parts/use-deed.ts";
import { matchOf } from "../../parts/write-over.ts";

interface StartPlayProps {
  preview: PlayPreview;
  opened: boolean;
  close: () => void;
  refresh: () => Promise<unknown>;
  started: (playId: string) => void;
}

/** Says what will happen to how many, and starts it with exactly those who are shown. */
export function StartPlay({ preview, opened, close, refresh, started }: StartPlayProps) {
  const { t } = useTranslation("plays");
  const deed = useDeed();
  const count = (part: string) => preview.parts.find((one) => one.part === part)?.count ?? 0;
  return (
    <AskReason
      opened={opened}
      close={close}
      title={t("start.title")}
      explanation={t("start.what", { days: preview.days })}
      action={t("start.action")}
      act={async (reason) => {
        try {
          const { id } = await deed((key) => postPlays({ reason }, { headers: { ...key.headers, ...matchOf(preview.etag).headers } }));
          tellDone(t("start.done"));
          started(id);
        } finally {
          await refresh();
        }
      }}
    >
      <List size="sm">
        <List.Item>{t("start.now", { count: count("now") })}</List.Item>
        <List.Item>{t("start.revive", { count: count("revive") })}</List.Item>
        <List.Item>{t("start.notNow", { count: count("not-now") })}</List.Item>
      </List>
    </AskReason>
  );
}
