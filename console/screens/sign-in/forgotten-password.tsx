import { Alert, Button, Text, TextInput, Title } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { postAuthForgottenPassword } from "../../api/generated/sign-in.ts";
import { LinkAnchor } from "../../parts/links.tsx";
import { EntryPage } from "./entry-page.tsx";
import { Refused } from "./refused.tsx";

/** Sends a link for a new password. The answer is the same for every address, so that nobody learns who works here. */
export function ForgottenPassword() {
  const { t } = useTranslation("sign-in");
  const [mail, setMail] = useState("");
  const [isSent, setIsSent] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const [isBusy, setIsBusy] = useState(false);
  const ask = async () => {
    setIsBusy(true);
    setError(null);
    try {
      await postAuthForgottenPassword({ mail: mail.trim() });
      setIsSent(true);
    } catch (refused) {
      setError(refused);
    } finally {
      setIsBusy(false);
    }
  };
  return (
    <EntryPage>
      <Title order={2} ta="center">
        {t("forgottenTitle")}
      </Title>
      <Refused error={error} />
      {isSent ? (
        <Alert role="status">{t("linkSent", { mail })}</Alert>
      ) : (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            void ask();
          }}
        >
          <Text size="sm" mb="sm">
            {t("forgottenWhat")}
          </Text>
          <TextInput
            label={t("email")}
            type="email"
            autoComplete="username"
            required
            value={mail}
            onChange={({ currentTarget }) => setMail(currentTarget.value)}
          />
          <Button type="submit" mt="md" fullWidth loading={isBusy}>
            {t("sendLink")}
          </Button>
        </form>
      )}
      <LinkAnchor to="/sign-in" size="sm" ta="center">
        {t("toSignIn")}
      </LinkAnchor>
    </EntryPage>
  );
}
