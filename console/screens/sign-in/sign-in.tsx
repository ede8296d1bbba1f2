import { Alert, Button, Divider, PasswordInput, Text, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { IconFingerprint } from "@tabler/icons-react";
import { useRouter, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import {
  postAuthSandbox,
  postAuthSignInPasskey,
  postAuthSignInPasskeyOptions,
  postAuthSignInPassword,
} from "../../api/generated/sign-in.ts";
import { beginSession } from "../../app/session.ts";
import { LinkAnchor } from "../../parts/links.tsx";
import { askPasskey, passkeysWork } from "../../parts/passkey.ts";
import { EntryPage } from "./entry-page.tsx";
import { Refused } from "./refused.tsx";
import { SecondStep } from "./second-step.tsx";

export function SignIn() {
  const { t } = useTranslation("sign-in");
  const { back, changed, ended } = useSearch({ from: "/sign-in" });
  const router = useRouter();
  const [error, setError] = useState<unknown>(null);
  const [busy, setBusy] = useState<"password" | "passkey" | "sandbox" | null>(null);
  const [isSecondStep, setIsSecondStep] = useState(false);
  const form = useForm({ initialValues: { mail: "", password: "" } });

  const arrive = async () => {
    await beginSession();
    // With its query, as the place was left.
    router.history.replace(back ?? "/");
  };
  /** `enter` says whether it is over: false when a second step follows, or the person gave up. */
  const attempt = async (by: NonNullable<typeof busy>, enter: () => Promise<boolean>) => {
    setBusy(by);
    setError(null);
    try {
      if (await enter()) await arrive();
    } catch (refused) {
      setError(refused);
    } finally {
      setBusy(null);
    }
  };
  const byPassword = () =>
    attempt("password", async () => {
      const { twoFactor } = await postAuthSignInPassword(form.values);
      setIsSecondStep(twoFactor);
      return !twoFactor;
    });
  const byPasskey = () =>
    attempt("passkey", async () => {
      const response = await askPasskey(await postAuthSignInPasskeyOptions());
      if (response === null) return false;
      await postAuthSignInPasskey({ response });
      return true;
    });
  const inSandbox = () =>
    attempt("sandbox", async () => {
      await postAuthSandbox();
      return true;
    });

  if (isSecondStep) {
    return (
      <EntryPage>
        <SecondStep arrive={arrive} leave={() => setIsSecondStep(false)} />
      </EntryPage>
    );
  }
  return (
    <EntryPage>
      {changed && error === null && <Alert role="status">{t("passwordChanged")}</Alert>}
      {ended && error === null && <Alert role="status">{t("ended")}</Alert>}
      {back !== undefined && !changed && !ended && error === null && (
        <Text size="sm" c="dimmed" ta="center">
          {t("backWhy")}
        </Text>
      )}
      <Refused error={error} />
      <form onSubmit={form.onSubmit(() => void byPassword())}>
        <TextInput label={t("email")} type="email" autoComplete="username webauthn" required {...form.getInputProps("mail")} />
        <PasswordInput mt="sm" label={t("password")} autoComplete="current-password" required {...form.getInputProps("password")} />
        <Button type="submit" mt="md" fullWidth loading={busy === "password"}>
          {t("signIn")}
        </Button>
      </form>
      <LinkAnchor to="/forgotten-password" size="sm" ta="center">
        {t("forgotten")}
      </LinkAnchor>
      <Divider label={t("or")} />
      {passkeysWork() && (
        <Button
          variant="default"
          leftSection={<IconFingerprint size={18} aria-hidden />}
          loading={busy === "passkey"}
          onClick={() => void byPasskey()}
        >
          {t("passkey")}
        </Button>
      )}
      <SandboxEntry enter={() => void inSandbox()} isBusy={busy === "sandbox"} />
    </EntryPage>
  );
}

/** A sandbox asks for no password: nothing leaves it, and it serves this machine only. */
function SandboxEntry({ enter, isBusy }: { enter: () => void; isBusy: boolean }) {
  const { t } = useTranslation("sign-in");
  if (document.documentElement.dataset.sandbox !== "true") return null;
  return (
    <>
      <Button variant="light" onClick={enter} loading={isBusy}>
        {t("sandbox")}
      </Button>
      <Text size="xs" c="dimmed" ta="center">
        {t("sandboxWhy")}
      </Text>
    </>
  );
}
