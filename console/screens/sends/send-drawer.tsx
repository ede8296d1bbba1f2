import { Drawer } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { SendDetail } from "../../parts/send-detail.tsx";

/** One message, over the list that it was opened from. */
export function SendDrawer({ id, close }: { id: string | undefined; close: () => void }) {
  const { t } = useTranslation(["sends", "common"]);
  return (
    <Drawer
      opened={id !== undefined}
      onClose={close}
      position="right"
      size="44rem"
      title={t("detail.title")}
      closeButtonProps={{ "aria-label": t("close", { ns: "common" }) }}
    >
      {id !== undefined && <SendDetail sendId={id} />}
    </Drawer>
  );
}
