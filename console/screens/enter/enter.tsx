import { Button, PasswordInput, Text, TextInput, Title } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useQuery } from "@tanstack/react-query";
import { useLocation, useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Problem } from "../../api/client.ts";
import type { StaffLink } from "../../api/generated/routes.schemas.ts";
import { postAuthEnter, postAuthInvitation, postAuthLink, postAuthNewPassword } from "../../api/generated/sign-in.ts";
import { beginSession } from "../../app/session.ts";
import { languageNow } from "../../app/words.ts";
import { LinkButton } from "../../parts/links.tsx";
import { Loading } from "../../parts/states.tsx";
import { EntryPage } from "../sign-in/entry-page.tsx";
import { Refused } from "../sign-in/refused.tsx";

/** As the API asks for. */
const LEAST_PASSWORD = 12;

/**
 * A one-time link: of the owner, an invitation, or for a new password. Its token stands behind the `#`, and is used up only by a press, so
 * that a look at the page costs nothing.
 */
export function Enter() {
  const { t } = useTranslation("enter");
  const token = useLocation().hash;
  const link = useQuery({
    queryKey: ["staff-link", token],
    queryFn: () => postAuthLink({ token }),
    enabled: token !== "",
    retry: false,
    staleTime: Number.POSITIVE_INFINITY,
    refetchOnWindowFocus: false,
  });
  if (token === "") return <Useless error={new Problem(404, { detail: t("incomplete") }, null)} />;
  if (link.error) return <Useless error={link.error} />;
  return <EntryPage>{link.isPending ? <Loading lines={3} /> : <Use link={link.data} token={token} />}</EntryPage>;
}

/** An expired, used or mistyped link: the server says what to do, and the ways on stand below. */
function Useless({ error }: { error: unknown }) {
  const { t } = useTranslation("enter");
  return (
    <EntryPage>
      <Title order={2} ta="center">
        {t("useless")}
      </Title>
      <Refused error={error} />
      <LinkButton to="/sign-in">{t("toSignIn")}</LinkButton>
      <LinkButton to="/forgotten-password" variant="subtle">
        {t("forgotten")}
      </LinkButton>
    </EntryPage>
  );
}

function Use({ link, token }: { link: StaffLink; token: string }) {
  switch (link.kind) {
    case "owner":
      return <OwnerEntry token={token} />;
    case "invitation":
      return <Invitation link={link} token={token} />;
    case "password":
      return <NewPassword link={link} token={token} />;
  }
}

/** Does it once, keeps the error, and goes on. */
function useDeed() {
  const [error, setError] = useState<unknown>(null);
  const [isBusy, setIsBusy] = useState(false);
  const run = async (deed: () => Promise<void>) => {
    setIsBusy(true);
    setError(null);
    try {
      await deed();
    } catch (refused) {
      setError(refused);
    } finally {
      setIsBusy(false);
    }
  };
  return { error, isBusy, run };
}

function OwnerEntry({ token }: { token: string }) {
  const { t } = useTranslation("enter");
  const navigate = useNavigate();
  const { error, isBusy, run } = useDeed();
  const enter = () =>
    run(async () => {
      await postAuthEnter({ token });
      await beginSession();
      await navigate({ to: "/settings/account", replace: true });
    });
  return (
    <>
      <Title order={2} ta="center">
        {t("owner")}
      </Title>
      <Text size="sm">{t("ownerWhat")}</Text>
      <Refused error={error} />
      <Button loading={isBusy} onClick={() => void enter()}>
        {t("ownerEnter")}
      </Button>
    </>
  );
}

function Invitation({ link, token }: { link: StaffLink; token: string }) {
  const { t } = useTranslation("enter");
  const navigate = useNavigate();
  const { error, isBusy, run } = useDeed();
  const form = useForm({
    initialValues: { name: "", password: "" },
    validate: {
      name: (value) => (value.trim() === "" ? t("nameMissing") : null),
      password: (value) => (value.length < LEAST_PASSWORD ? t("passwordShort", { count: LEAST_PASSWORD }) : null),
    },
  });
  const accept = () =>
    run(async () => {
      await postAuthInvitation({ token, ...form.values, language: languageNow() });
      await beginSession();
      await navigate({ to: "/", replace: true });
    });
  return (
    <>
      <Title order={2} ta="center">
        {t("invitation")}
      </Title>
      <Text size="sm">{t("invitationWhat", { role: link.role ? t(`role.${link.role}`, { ns: "common" }) : "" })}</Text>
      <Refused error={error} />
      <form onSubmit={form.onSubmit(() => void accept())}>
        <TextInput label={t("mail")} type="email" autoComplete="username" readOnly value={link.mail ?? ""} />
        <TextInput mt="sm" label={t("name")} autoComplete="name" maxLength={60} {...form.getInputProps("name")} />
        <PasswordInput
          mt="sm"
          label={t("password")}
          description={t("passwordHint", { count: LEAST_PASSWORD })}
          autoComplete="new-password"
          {...form.getInputProps("password")}
        />
        <Button type="submit" mt="md" fullWidth loading={isBusy}>
          {t("accept")}
        </Button>
      </form>
    </>
  );
}

function NewPassword({ link, token }: { link: StaffLink; token: string }) {
  const { t } = useTranslation("enter");
  const navigate = useNavigate();
  const { error, isBusy, run } = useDeed();
  const form = useForm({
    initialValues: { password: "" },
    validate: { password: (value) => (value.length < LEAST_PASSWORD ? t("passwordShort", { count: LEAST_PASSWORD }) : null) },
  });
  const set = () =>
    run(async () => {
      await postAuthNewPassword({ token, ...form.values });
      await navigate({ to: "/sign-in", search: { changed: true }, replace: true });
    });
  return (
    <>
      <Title order={2} ta="center">
        {t("newPassword")}
      </Title>
      <Text size="sm">{t("newPasswordWhat")}</Text>
      <Refused error={error} />
      <form onSubmit={form.onSubmit(() => void set())}>
        {link.mail !== null && <TextInput label={t("mail")} type="email" autoComplete="username" readOnly value={link.mail} mb="sm" />}
        <PasswordInput
          label={t("password")}
          description={t("passwordHint", { count: LEAST_PASSWORD })}
          autoComplete="new-password"
          {...form.getInputProps("password")}
        />
        <Button type="submit" mt="md" fullWidth loading={isBusy}>
          {t("setPassword")}
        </Button>
      </form>
    </>
  );
}
