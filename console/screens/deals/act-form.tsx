import { Button, Group, Stack } from "@mantine/core";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { FormModal } from "../../parts/form-dialog.tsx";
import type { KeptPlace } from "../../parts/kept.ts";
import { Refusal } from "./override.tsx";

interface ActFormProps {
  kept: KeptPlace;
  opened: boolean;
  close: () => void;
  title: string;
  action: string;
  children: ReactNode;
  /** Answers false when a field is missing, which says so itself. */
  act: () => Promise<unknown>;
}

/** A small form of a deal: it closes when the server has done it, and what was typed stays until then. */
export function ActForm({ kept, opened, close, title, action, children, act }: ActFormProps) {
  const { t } = useTranslation();
  const [error, setError] = useState<unknown>(null);
  const [isActing, setIsActing] = useState(false);
  const submit = async () => {
    setIsActing(true);
    setError(null);
    try {
      if ((await act()) === false) return;
      kept.forget();
      close();
    } catch (refused) {
      setError(refused);
    } finally {
      setIsActing(false);
    }
  };
  return (
    <FormModal kept={kept} opened={opened} onClose={close} title={title}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <Stack gap="sm">
          {children}
          <Refusal error={error} />
          <Group justify="flex-end">
            <Button variant="default" onClick={close}>
              {t("cancel")}
            </Button>
            <Button type="submit" loading={isActing}>
              {action}
            </Button>
          </Group>
        </Stack>
      </form>
    </FormModal>
  );
}
