import { Button, Group, Modal, PasswordInput, Stack, Text } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { postAuthTwoFactorBackupCodes } from "../../api/generated/sign-in.ts";
import { Secret } from "../../parts/secret.tsx";
import { Refused } from "../sign-in/refused.tsx";

/** New backup codes. The old ones cannot be shown again, and count no more from then on. */
export function BackupCodes() {
  const { t } = useTranslation("settings");
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <Button mt="sm" variant="default" onClick={() => setIsOpen(true)}>
        {t("codes.open")}
      </Button>
      <Modal
        opened={isOpen}
        onClose={() => setIsOpen(false)}
        title={t("codes.open")}
        closeButtonProps={{ "aria-label": t("close", { ns: "common" }) }}
      >
        <Renewal close={() => setIsOpen(false)} />
      </Modal>
    </>
  );
}

function Renewal({ close }: { close: () => void }) {
  const { t } = useTranslation("settings");
  const [password, setPassword] = useState("");
  const [codes, setCodes] = useState<readonly string[] | null>(null);
  const [error, setError] = useState<unknown>(null);
  const [isBusy, setIsBusy] = useState(false);
  const renew = async () => {
    setIsBusy(true);
    setError(null);
    try {
      setCodes((await postAuthTwoFactorBackupCodes({ password })).backupCodes);
    } catch (refused) {
      setError(refused);
    } finally {
      setIsBusy(false);
    }
  };
  if (codes !== null)
    return (
      <Stack gap="sm">
        <Text size="sm" role="status">
          {t("backupCodes")}
        </Text>
        <Secret text={codes.join("  ")} />
        <Group justify="flex-end">
          <Button onClick={close}>{t("codes.noted")}</Button>
        </Group>
      </Stack>
    );
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void renew();
      }}
    >
      <Stack gap="sm">
        <Text size="sm">{t("codes.what")}</Text>
        <Refused error={error} />
        <PasswordInput
          label={t("passwordNow")}
          autoComplete="current-password"
          data-autofocus
          required
          value={password}
          onChange={({ currentTarget }) => setPassword(currentTarget.value)}
        />
        <Group justify="flex-end">
          <Button variant="default" onClick={close}>
            {t("cancel", { ns: "common" })}
          </Button>
          <Button type="submit" loading={isBusy}>
            {t("codes.do")}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
