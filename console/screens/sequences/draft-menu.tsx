import { ActionIcon, Menu, Text } from "@mantine/core";
import { modals } from "@mantine/modals";
import { IconDots, IconTrash } from "@tabler/icons-react";
import { useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { deleteDraftsSequencesKey } from "../../api/generated/sequences.ts";
import { tellDone, tellFailed } from "../../parts/undo.tsx";
import { forgetText } from "./kept-text.ts";
import type { DraftHandle } from "./use-draft.ts";

/** What is done rarely to the whole draft. */
export function DraftMenu({ sequenceKey, draft, isPublished }: { sequenceKey: string; draft: DraftHandle; isPublished: boolean }) {
  const { t } = useTranslation("sequences");
  const { t: common } = useTranslation();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const { revision } = draft;
  if (revision === null) return null;
  const discard = async () => {
    try {
      await deleteDraftsSequencesKey(sequenceKey, { headers: { "if-match": `"${revision}"` } });
      forgetText(sequenceKey);
      queries.setQueryData(["sequence", sequenceKey, "draft"], null);
      void queries.invalidateQueries({ queryKey: ["sequences"] });
      tellDone(t("draft.discarded"));
      if (!isPublished) await navigate({ to: "/sequences" });
    } catch (refused) {
      tellFailed(refused);
    }
  };
  const ask = () =>
    modals.openConfirmModal({
      title: t("draft.discardTitle"),
      children: <Text size="sm">{t(isPublished ? "draft.discardWhat" : "draft.discardAll")}</Text>,
      labels: { confirm: t("draft.discard"), cancel: common("cancel") },
      confirmProps: { color: "red" },
      closeButtonProps: { "aria-label": common("close") },
      onConfirm: () => void discard(),
    });
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon variant="default" size="lg" aria-label={t("draft.menu")}>
          <IconDots size={18} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconTrash size={16} />} onClick={ask}>
          {t("draft.discardOpen")}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
