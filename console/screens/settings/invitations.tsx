import { Button, Group, Select, Text, TextInput } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Problem } from "../../api/client.ts";
import type { Invitation, InvitationRole, NewInvitation } from "../../api/generated/routes.schemas.ts";
import {
  getStaffInvitations,
  postStaffInvitations,
  postStaffInvitationsIdResend,
  postStaffInvitationsIdRevoke,
} from "../../api/generated/staff.ts";
import { languageNow } from "../../app/words.ts";
import { useFocusByHash } from "../../parts/focus-by-hash.ts";
import { Restored } from "../../parts/form-dialog.tsx";
import { useKeptPlace } from "../../parts/kept.ts";
import { useKeptForm } from "../../parts/kept-form.ts";
import { ShownOnce } from "../../parts/secret.tsx";
import { Sheet } from "../../parts/sheet.tsx";
import { Failure, Loading } from "../../parts/states.tsx";
import { tellDone, tellFailed } from "../../parts/undo.tsx";
import { useDeed } from "../../parts/use-deed.ts";
import { When } from "../../parts/when.tsx";
import { roles } from "./roles.ts";
import classes from "./settings.module.css";

type Act = (perform: () => Promise<NewInvitation | null>, message: string) => Promise<void>;

/** Invites by mail; the link is shown once, too, for whoever hands it over. */
export function Invitations() {
  const { t } = useTranslation("settings");
  const queries = useQueryClient();
  const list = useQuery({ queryKey: ["staff", "invitations"], queryFn: ({ signal }) => getStaffInvitations({ signal }) });
  const deed = useDeed();
  const [made, setMade] = useState<NewInvitation | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  const mail = useFocusByHash<HTMLInputElement>("invite");
  const kept = useKeptPlace("invitation");
  const form = useKeptForm(kept, { initialValues: { mail: "", role: "marketer" as InvitationRole, language: languageNow() } });
  const act: Act = async (perform, message) => {
    setIsBusy(true);
    try {
      setMade(await perform());
      tellDone(message);
    } catch (error) {
      if (error instanceof Problem) form.setErrors(error.byField());
      tellFailed(error);
    } finally {
      setIsBusy(false);
    }
    await queries.invalidateQueries({ queryKey: ["staff", "invitations"] });
  };
  const invite = () =>
    act(async () => {
      const invitation = await deed((once) => postStaffInvitations({ ...form.values, mail: form.values.mail.trim() }, once));
      form.reset();
      return invitation;
    }, t("invited"));
  return (
    <Sheet title={t("invite")}>
      <Restored kept={kept} />
      <form onSubmit={form.onSubmit(() => void invite())}>
        <Group align="flex-end">
          <TextInput ref={mail} label={t("mail")} type="email" required maxLength={254} flex="1 1 14rem" {...form.getInputProps("mail")} />
          <Select
            label={t("roleLabel")}
            w="10rem"
            allowDeselect={false}
            data={roles.map((value) => ({ value, label: t(`role.${value}`, { ns: "common" }) }))}
            {...form.getInputProps("role")}
          />
          <Select
            label={t("mailLanguage")}
            w="9rem"
            allowDeselect={false}
            data={[
              { value: "ja", label: "日本語" },
              { value: "en", label: "English" },
            ]}
            {...form.getInputProps("language")}
          />
          <Button type="submit" loading={isBusy}>
            {t("inviteDo")}
          </Button>
        </Group>
      </form>
      {made && <ShownOnce words={t("inviteLink", { mail: made.mail })} text={made.url} />}
      {list.isPending ? (
        <Loading lines={2} />
      ) : list.error ? (
        <Failure error={list.error} retry={list.refetch} />
      ) : (
        <ul className={classes.rows}>
          {list.data.items.map((invitation) => (
            // Sent again, it is another one to the same address: a repetition after a lost answer must know that it was.
            <OneInvitation key={invitation.mail} shown={invitation} isBusy={isBusy} act={act} />
          ))}
        </ul>
      )}
    </Sheet>
  );
}

function OneInvitation({ shown: { id, mail, role, expiresAt, mailState }, isBusy, act }: { shown: Invitation; isBusy: boolean; act: Act }) {
  const { t } = useTranslation("settings");
  const deed = useDeed();
  const revoke = () =>
    act(async () => {
      await postStaffInvitationsIdRevoke(id);
      return null;
    }, t("invitationRevoked"));
  return (
    <li className={classes.row}>
      <div>
        {mail} · {t(`role.${role}`, { ns: "common" })}
        <Text size="sm" c="dimmed">
          {t(`mailStates.${mailState}`)} ·{" "}
          {Date.parse(expiresAt) < Date.now() ? (
            t("expired")
          ) : (
            <>
              {t("expires")} <When at={expiresAt} />
            </>
          )}
        </Text>
      </div>
      <Group gap="xs">
        <Button
          variant="default"
          size="compact-md"
          disabled={isBusy}
          onClick={() => void act(() => deed((once) => postStaffInvitationsIdResend(id, once)), t("invitationResent"))}
        >
          {t("resend")}
        </Button>
        <Button variant="default" size="compact-md" disabled={isBusy} onClick={() => void revoke()}>
          {t("revoke")}
        </Button>
      </Group>
    </li>
  );
}
