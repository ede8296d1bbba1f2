import { Button, Group, PasswordInput, Select, SimpleGrid, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Problem } from "../../api/client.ts";
import type { Me } from "../../api/generated/routes.schemas.ts";
import { postAuthPassword } from "../../api/generated/sign-in.ts";
import { getMe, patchMe } from "../../api/generated/staff.ts";
import { sessionQuery } from "../../app/session.ts";
import { chooseLanguage } from "../../app/words.ts";
import { Restored } from "../../parts/form-dialog.tsx";
import { useKeptPlace } from "../../parts/kept.ts";
import { useKeptForm } from "../../parts/kept-form.ts";
import { Sheet } from "../../parts/sheet.tsx";
import { Failure, Loading } from "../../parts/states.tsx";
import { tellDone, tellFailed } from "../../parts/undo.tsx";
import { Passkeys } from "./passkeys.tsx";
import { Sessions } from "./sessions.tsx";
import classes from "./settings.module.css";
import { TwoFactor } from "./two-factor.tsx";

/** Of an owner who entered by a link: no mail goes there (RFC 2606), and the real address can be set once. */
const NO_MAIL = /@hagukumi\.invalid$/;
/** As the API asks for. */
const LEAST_PASSWORD = 12;

export function Account() {
  const me = useQuery({ queryKey: ["staff", "me"], queryFn: ({ signal }) => getMe({ signal }) });
  if (me.isPending) return <Loading />;
  if (me.error) return <Failure error={me.error} retry={me.refetch} />;
  return (
    <div className={classes.stack}>
      <Person key={me.data.mail} me={me.data} />
      <Password me={me.data} />
      <TwoFactor isOn={me.data.twoFactor} mayHaveNoPassword={me.data.method === "link" || me.data.method === "sandbox"} />
      <Passkeys />
      <Sessions />
    </div>
  );
}

function Person({ me }: { me: Me }) {
  const { t } = useTranslation("settings");
  const queries = useQueryClient();
  const [isSaving, setIsSaving] = useState(false);
  const mayHaveMail = NO_MAIL.test(me.mail);
  const kept = useKeptPlace("person");
  const form = useKeptForm(kept, {
    initialValues: { name: me.name, language: me.language, mail: mayHaveMail ? "" : me.mail },
    validate: { name: (value) => (value.trim() === "" ? t("nameMissing") : null) },
  });
  const save = async ({ name, language, mail }: typeof form.values) => {
    setIsSaving(true);
    try {
      await patchMe({ name: name.trim(), language, ...(mayHaveMail && mail.trim() !== "" && { mail: mail.trim() }) });
      await chooseLanguage(language);
      form.resetDirty();
      kept.settle();
      tellDone(t("saved"));
      await queries.invalidateQueries({ queryKey: ["staff"] });
      await queries.invalidateQueries({ queryKey: sessionQuery.queryKey });
    } catch (error) {
      if (error instanceof Problem) form.setErrors(error.byField());
      tellFailed(error);
    } finally {
      setIsSaving(false);
    }
  };
  return (
    <Sheet title={t("person")}>
      <Restored kept={kept} />
      <form onSubmit={form.onSubmit((values) => void save(values))}>
        <SimpleGrid cols={{ base: 1, sm: 3 }} spacing="sm" verticalSpacing="sm">
          <TextInput label={t("name")} autoComplete="name" maxLength={60} {...form.getInputProps("name")} />
          <TextInput
            label={t("mail")}
            type="email"
            autoComplete="email"
            readOnly={!mayHaveMail}
            description={t(mayHaveMail ? "mailOnce" : "mailFixed")}
            inputWrapperOrder={["label", "input", "description", "error"]}
            {...form.getInputProps("mail")}
          />
          <Select
            label={t("language")}
            allowDeselect={false}
            data={[
              { value: "ja", label: "日本語" },
              { value: "en", label: "English" },
            ]}
            {...form.getInputProps("language")}
          />
        </SimpleGrid>
        <Button type="submit" mt="sm" loading={isSaving} disabled={!form.isDirty()}>
          {t("save", { ns: "common" })}
        </Button>
      </form>
    </Sheet>
  );
}

function Password({ me }: { me: Me }) {
  const { t } = useTranslation("settings");
  const [isSaving, setIsSaving] = useState(false);
  const form = useForm({
    initialValues: { current: "", password: "" },
    validate: { password: (value) => (value.length < LEAST_PASSWORD ? t("passwordShort", { count: LEAST_PASSWORD }) : null) },
  });
  const save = async ({ current, password }: typeof form.values) => {
    setIsSaving(true);
    try {
      await postAuthPassword({ password, ...(current !== "" && { current }) });
      form.reset();
      tellDone(t("passwordSaved"));
    } catch (error) {
      if (error instanceof Problem && error.code === "wrong-password") form.setFieldError("current", error.message);
      else tellFailed(error);
    } finally {
      setIsSaving(false);
    }
  };
  const mayBeFirst = me.method === "link" || me.method === "sandbox";
  return (
    <Sheet title={t("password")}>
      <form onSubmit={form.onSubmit((values) => void save(values))}>
        <input type="hidden" autoComplete="username" value={me.mail} readOnly />
        <Group grow align="flex-start" preventGrowOverflow={false} wrap="wrap">
          <PasswordInput
            label={t("passwordNow")}
            description={mayBeFirst ? t("passwordFirst") : t("passwordNowWhy")}
            autoComplete="current-password"
            {...form.getInputProps("current")}
          />
          <PasswordInput
            label={t("passwordNew")}
            description={t("passwordHint", { count: LEAST_PASSWORD })}
            autoComplete="new-password"
            {...form.getInputProps("password")}
          />
        </Group>
        <Button type="submit" mt="sm" variant="light" loading={isSaving} disabled={!form.isDirty("password")}>
          {t("passwordSave")}
        </Button>
      </form>
    </Sheet>
  );
}
