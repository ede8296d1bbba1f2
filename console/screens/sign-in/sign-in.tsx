import { Alert, Button, Divider, PasswordInput, SegmentedControl, Stack, Text, TextInput, Title } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { send } from "../../api/client.ts";
import { queries } from "../../app/queries.ts";
import { sessionQuery } from "../../app/session.ts";
import { chooseLanguage, type Language, languageNow } from "../../app/words.ts";
import { Sheet } from "../../parts/sheet.tsx";
import { sentenceOf } from "../../parts/states.tsx";
import classes from "./sign-in.module.css";

export function SignIn() {
  const { t } = useTranslation("sign-in");
  const { back } = useSearch({ from: "/sign-in" });
  const navigate = useNavigate();
  const [error, setError] = useState<unknown>(null);
  const [isBusy, setIsBusy] = useState(false);
  const form = useForm({ initialValues: { email: "", password: "" } });

  const enter = async (path: string, body: object) => {
    setIsBusy(true);
    setError(null);
    try {
      await send(path, { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(body) });
      await queries.invalidateQueries({ queryKey: sessionQuery.queryKey });
      await navigate({ to: back ?? "/", replace: true });
    } catch (refused) {
      setError(refused);
    } finally {
      setIsBusy(false);
    }
  };

  return (
    <main className={classes.page}>
      <Sheet>
        <form onSubmit={form.onSubmit((values) => void enter("/api/v1/auth/sign-in/email", values))}>
          <Stack>
            <Title order={1} ta="center" className={classes.brand}>
              {t("brand", { ns: "common" })}
            </Title>
            {error !== null && (
              <Alert color="red" role="alert">
                {sentenceOf(error, t("failure.noConnection", { ns: "common" }), t("failure.unknown", { ns: "common" }))}
              </Alert>
            )}
            <TextInput label={t("email")} type="email" autoComplete="username" required {...form.getInputProps("email")} />
            <PasswordInput label={t("password")} autoComplete="current-password" required {...form.getInputProps("password")} />
            <Button type="submit" loading={isBusy}>
              {t("signIn")}
            </Button>
            <SandboxEntry enter={() => void enter("/api/v1/auth/sandbox", {})} isBusy={isBusy} />
            <SegmentedControl
              size="xs"
              aria-label={t("user.language", { ns: "common" })}
              value={languageNow()}
              onChange={(value) => void chooseLanguage(value as Language)}
              data={[
                { value: "ja", label: "日本語" },
                { value: "en", label: "English" },
              ]}
            />
          </Stack>
        </form>
      </Sheet>
    </main>
  );
}

/** A sandbox asks for no password: nothing leaves it, and it serves this machine only. */
function SandboxEntry({ enter, isBusy }: { enter: () => void; isBusy: boolean }) {
  const { t } = useTranslation("sign-in");
  if (document.documentElement.dataset.sandbox !== "true") return null;
  return (
    <>
      <Divider label={t("or")} />
      <Button variant="light" onClick={enter} loading={isBusy}>
        {t("sandbox")}
      </Button>
      <Text size="xs" c="dimmed" ta="center">
        {t("sandboxWhy")}
      </Text>
    </>
  );
}
