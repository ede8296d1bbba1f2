import { Button, Drawer, type DrawerProps, Group, Modal, type ModalProps, Text } from "@mantine/core";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { KeptPlace } from "./kept.ts";

interface Kept {
  kept: KeptPlace;
}

/** A dialog in which somebody types: Escape, a click beside it and its cross ask before they drop what was typed. */
export function FormModal({ kept, opened, onClose, children, ...shown }: ModalProps & Kept) {
  const { guard, question } = useLeaving(kept, opened, onClose);
  return (
    <>
      <Modal {...shown} opened={opened} {...guard}>
        <Restored kept={kept} />
        {children}
      </Modal>
      {question}
    </>
  );
}

/** As FormModal, at the side. */
export function FormDrawer({ kept, opened, onClose, children, ...shown }: DrawerProps & Kept) {
  const { guard, question } = useLeaving(kept, opened, onClose);
  return (
    <>
      <Drawer {...shown} opened={opened} {...guard}>
        <Restored kept={kept} />
        {children}
      </Drawer>
      {question}
    </>
  );
}

/** Says that what stands in the form was typed earlier, with a way to drop it. Stands above the form. */
export function Restored({ kept }: Kept) {
  const { t } = useTranslation();
  if (!kept.isRestored) return null;
  return (
    <Group role="status" gap="xs" mb="xs" justify="space-between">
      <Text size="sm" c="dimmed">
        {t("typed.restored")}
      </Text>
      <Button size="compact-sm" variant="subtle" onClick={kept.forget}>
        {t("typed.drop")}
      </Button>
    </Group>
  );
}

/** What a dialog and a drawer need to ask first, and the question. */
function useLeaving(kept: KeptPlace, opened: boolean, close: () => void) {
  const { t } = useTranslation();
  const [isAsking, setIsAsking] = useState(false);
  const isShown = useRef(false);
  const latest = useRef(kept);
  latest.current = kept;
  useEffect(() => {
    if (!opened) return;
    isShown.current = true;
    // Its place of now: a dialog that closes may have another title at once.
    const { current } = latest;
    return () => {
      isShown.current = false;
      // After the address has changed and the session is known to have ended.
      setTimeout(() => {
        if (!isShown.current) current.closed();
      });
    };
  }, [opened]);
  return {
    guard: {
      onClose: () => (kept.hasTyped ? setIsAsking(true) : close()),
      closeOnEscape: !isAsking,
      trapFocus: !isAsking,
      closeButtonProps: { "aria-label": t("close") },
    },
    question: (
      <Modal
        opened={isAsking && opened}
        onClose={() => setIsAsking(false)}
        title={t("typed.leaveTitle")}
        size="sm"
        centered
        zIndex={300}
        // It came by Escape or by a click: the second of two answers nothing.
        closeOnEscape={false}
        closeOnClickOutside={false}
        closeButtonProps={{ "aria-label": t("close") }}
      >
        <Text size="sm">{t("typed.leave")}</Text>
        <Group justify="flex-end" mt="md">
          <Button data-autofocus variant="default" onClick={() => setIsAsking(false)}>
            {t("typed.stay")}
          </Button>
          <Button
            color="red"
            onClick={() => {
              setIsAsking(false);
              kept.forget();
              close();
            }}
          >
            {t("typed.leaveDo")}
          </Button>
        </Group>
      </Modal>
    ),
  };
}
