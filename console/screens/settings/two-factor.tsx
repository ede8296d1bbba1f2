import { Anchor, Button, Group, Modal, PasswordInput, Stack, Text, TextInput } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import type { TwoFactorSetup } from "../../api/generated/routes.schemas.ts";
import { postAuthTwoFactorDisable, postAuthTwoFactorEnable, postAuthTwoFactorVerify } from "../../api/generated/sign-in.ts";
import { lazyPart } from "../../app/lazy-part.tsx";
import { StateMark } from "../../parts/marks.tsx";
import { Secret } from "../../parts/secret.tsx";
import { Sheet } from "../../parts/sheet.tsx";
import { Loading } from "../../parts/states.tsx";
import { tellDone } from "../../parts/undo.tsx";
import { Refused } from "../sign-in/refused.tsx";
import { BackupCodes } from "./backup-codes.tsx";

// Only while an app is set up.
const QrCode = lazyPart(() => import("../../parts/qr-code.tsx").then(({ QrCode }) => QrCode));

/** The authenticator app: set up by the present password and its first code, removed by the password. */
export function TwoFactor({ isOn, mayHaveNoPassword }: { isOn: boolean; mayHaveNoPassword: boolean }) {
  const { t } = useTranslation("settings");
  const [isOpen, setIsOpen] = useState(false);
  return (
    <Sheet title={t("twoFactor")} beside={<StateMark tone={isOn ? "running" : "done"}>{t(isOn ? "on" : "off")}</StateMark>}>
      <Text size="sm" c="dimmed">
        {t("twoFactorWhat")}
      </Text>
      <Button mt="sm" variant="light" onClick={() => setIsOpen(true)}>
        {t(isOn ? "twoFactorRemove" : "twoFactorSetUp")}
      </Button>{" "}
      {isOn && <BackupCodes />}
      <Modal
        opened={isOpen}
        onClose={() => setIsOpen(false)}
        title={t(isOn ? "twoFactorRemove" : "twoFactorSetUp")}
        closeButtonProps={{ "aria-label": t("close", { ns: "common" }) }}
      >
        <Steps isOn={isOn} mayHaveNoPassword={mayHaveNoPassword} close={() => setIsOpen(false)} />
      </Modal>
    </Sheet>
  );
}

function Steps({ isOn, mayHaveNoPassword, close }: { isOn: boolean; mayHaveNoPassword: boolean; close: () => void }) {
  const { t } = useTranslation("settings");
  const queries = useQueryClient();
  const [password, setPassword] = useState("");
  const [code, setCode] = useState("");
  const [setup, setSetup] = useState<TwoFactorSetup | null>(null);
  const [error, setError] = useState<unknown>(null);
  const [isBusy, setIsBusy] = useState(false);
  const over = async (message: string) => {
    tellDone(message);
    await queries.invalidateQueries({ queryKey: ["staff"] });
    close();
  };
  const next = async () => {
    if (isOn) {
      await postAuthTwoFactorDisable({ password });
      return over(t("twoFactorRemoved"));
    }
    if (setup === null) return setSetup(await postAuthTwoFactorEnable({ password }));
    await postAuthTwoFactorVerify({ code: code.replaceAll(/\s/g, "") });
    return over(t("twoFactorDone"));
  };
  const submit = async () => {
    setIsBusy(true);
    setError(null);
    try {
      await next();
    } catch (refused) {
      setError(refused);
    } finally {
      setIsBusy(false);
    }
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <Stack gap="sm">
        <Refused error={error} />
        {setup === null ? (
          <PasswordInput
            label={t("passwordNow")}
            description={mayHaveNoPassword ? t("twoFactorPassword") : undefined}
            autoComplete="current-password"
            data-autofocus
            required
            value={password}
            onChange={({ currentTarget }) => setPassword(currentTarget.value)}
          />
        ) : (
          <>
            <Text size="sm">{t("twoFactorScan")}</Text>
            <Suspense fallback={<Loading lines={3} />}>
              <Group justify="center">
                <QrCode text={setup.uri} label={t("twoFactorQr")} />
              </Group>
            </Suspense>
            <Anchor href={setup.uri} size="sm" hiddenFrom="sm" ta="center">
              {t("twoFactorOpen")}
            </Anchor>
            <Text size="sm">{t("twoFactorKey")}</Text>
            <Secret text={new URL(setup.uri).searchParams.get("secret") ?? setup.uri} />
            <Text size="sm">{t("backupCodes")}</Text>
            <Secret text={setup.backupCodes.join("  ")} />
            <TextInput
              label={t("firstCode")}
              inputMode="numeric"
              autoComplete="one-time-code"
              required
              maxLength={10}
              value={code}
              onChange={({ currentTarget }) => setCode(currentTarget.value)}
            />
          </>
        )}
        <Group justify="flex-end">
          <Button variant="default" onClick={close}>
            {t("cancel", { ns: "common" })}
          </Button>
          <Button type="submit" loading={isBusy} color={isOn ? "red" : undefined}>
            {t(isOn ? "twoFactorRemove" : setup === null ? "goOn" : "twoFactorFinish")}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
