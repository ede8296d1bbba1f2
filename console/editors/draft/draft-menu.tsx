import { ActionIcon, Menu, Text } from "@mantine/core";
import { modals } from "@mantine/modals";
import { IconDots, IconTrash } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { tellDone, tellFailed } from "../../parts/undo.tsx";
import { forgetText } from "./kept-text.ts";
import type { DraftHandle } from "./use-draft.ts";

interface DraftMenuProps {
  /** Of the draft's store. */
  name: string;
  draft: DraftHandle;
  isPublished: boolean;
  discard: (options: { headers: Record<string, string> }) => Promise<unknown>;
  /** After it is gone from the server. */
  discarded: () => void | Promise<void>;
  /** Items for what is done rarely to the whole definition. */
  children?: ReactNode;
}

/** What is done rarely to the whole draft. */
export function DraftMenu({ name, draft, isPublished, discard, discarded, children }: DraftMenuProps) {
  const { t } = useTranslation("drafts");
  const { t: common } = useTranslation();
  const { revision } = draft;
  if (revision === null && !children) return null;
  const act = async () => {
    try {
      await discard({ headers: { "if-match": `"${revision}"` } });
      forgetText(name);
      tellDone(t("discarded"));
      await discarded();
    } catch (refused) {
      tellFailed(refused);
    }
  };
  const ask = () =>
    modals.openConfirmModal({
      title: t("discardTitle"),
      children: <Text size="sm">{t(isPublished ? "discardWhat" : "discardAll")}</Text>,
      labels: { confirm: t("discard"), cancel: common("cancel") },
      confirmProps: { color: "red" },
      closeButtonProps: { "aria-label": common("close") },
      onConfirm: () => void act(),
    });
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon variant="default" size="lg" aria-label={t("menu")}>
          <IconDots size={18} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {revision !== null && (
          <Menu.Item leftSection={<IconTrash size={16} />} onClick={ask}>
            {t("discardOpen")}
          </Menu.Item>
        )}
        {children}
      </Menu.Dropdown>
    </Menu>
  );
}
