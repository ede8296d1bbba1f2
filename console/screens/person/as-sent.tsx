import { Modal } from "@mantine/core";
import { Suspense } from "react";
import { useTranslation } from "react-i18next";
import { lazyPart } from "../../app/lazy-part.tsx";
import { Loading } from "../../parts/states.tsx";

const SendDetail = lazyPart(() => import("../../parts/send-detail.tsx").then(({ SendDetail }) => SendDetail));

/** A message of the timeline: as it went out, what became of it, and the way to its template. */
export function AsSent({ sendId, close }: { sendId: string; close: () => void }) {
  const { t } = useTranslation(["person", "common"]);
  return (
    <Modal opened onClose={close} size="xl" title={t("asSent.title")} closeButtonProps={{ "aria-label": t("close", { ns: "common" }) }}>
      {/* Its words are those of the messages' lists. */}
      <Suspense fallback={<Loading />}>
        <SendDetail sendId={sendId} />
      </Suspense>
    </Modal>
  );
}
