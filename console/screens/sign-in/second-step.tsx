import { Button, Text, TextInput, Title } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Problem } from "../../api/client.ts";
import { postAuthTwoFactorVerify, postAuthTwoFactorVerifyBackupCode } from "../../api/generated/sign-in.ts";
import { focusFirst } from "../../parts/focus-first.ts";
import { Refused } from "./refused.tsx";

/** The code of the authenticator app; without the telephone, one of the backup codes. */
export function SecondStep({ arrive, leave }: { arrive: () => Promise<void>; leave: () => void }) {
  const { t } = useTranslation("sign-in");
  const [code, setCode] = useState("");
  const [isBackup, setIsBackup] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const [isBusy, setIsBusy] = useState(false);
  const verify = async () => {
    setIsBusy(true);
    setError(null);
    try {
      await (isBackup ? postAuthTwoFactorVerifyBackupCode : postAuthTwoFactorVerify)({ code: code.replaceAll(/\s/g, "") });
      await arrive();
    } catch (refused) {
      setError(refused);
    } finally {
      setIsBusy(false);
    }
  };
  // By time or by wrong codes: no code is taken any more.
  if (error instanceof Problem && error.code === "sign-in-expired") {
    return (
      <>
        <Title order={2} ta="center">
          {t("secondStep")}
        </Title>
        <Refused error={error} />
        <Button onClick={leave}>{t("startAgain")}</Button>
      </>
    );
  }
  return (
    <>
      <Title order={2} ta="center">
        {t("secondStep")}
      </Title>
      <Refused error={error} />
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void verify();
        }}
      >
        <TextInput
          key={String(isBackup)}
          label={t(isBackup ? "backupCode" : "code")}
          description={t(isBackup ? "backupCodeHint" : "codeHint")}
          inputMode={isBackup ? "text" : "numeric"}
          autoComplete="one-time-code"
          ref={focusFirst}
          required
          maxLength={40}
          value={code}
          onChange={({ currentTarget }) => setCode(currentTarget.value)}
        />
        <Button type="submit" mt="md" fullWidth loading={isBusy}>
          {t("signIn")}
        </Button>
      </form>
      <Button
        variant="subtle"
        onClick={() => {
          setIsBackup(!isBackup);
          setCode("");
        }}
      >
        {t(isBackup ? "useCode" : "useBackupCode")}
      </Button>
      <Button variant="subtle" color="gray" c="var(--soft)" onClick={leave}>
        {t("startAgain")}
      </Button>
      <Text size="xs" c="dimmed" ta="center">
        {t("lostBoth")}
      </Text>
    </>
  );
}
