import { Button, Checkbox, Group, SimpleGrid, Text, TextInput } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Problem } from "../../api/client.ts";
import { getKeys, postKeys, postKeysIdRevoke } from "../../api/generated/keys.ts";
import { type ApiKey, type IssuedApiKey, PostKeysBodyScopesItem } from "../../api/generated/routes.schemas.ts";
import { useSession } from "../../app/session.ts";
import { AskReason } from "../../parts/ask.tsx";
import { useFocusByHash } from "../../parts/focus-by-hash.ts";
import { Restored } from "../../parts/form-dialog.tsx";
import { useKeptPlace } from "../../parts/kept.ts";
import { useKeptForm } from "../../parts/kept-form.ts";
import { StateMark } from "../../parts/marks.tsx";
import { ShownOnce } from "../../parts/secret.tsx";
import { Sheet } from "../../parts/sheet.tsx";
import { Failure, Loading } from "../../parts/states.tsx";
import { tellDone, tellFailed } from "../../parts/undo.tsx";
import { useDeed } from "../../parts/use-deed.ts";
import { When } from "../../parts/when.tsx";
import classes from "./settings.module.css";

export function Keys() {
  const { t } = useTranslation("settings");
  const list = useQuery({ queryKey: ["keys"], queryFn: ({ signal }) => getKeys({ signal }) });
  return (
    <div className={classes.stack}>
      <IssueKey />
      {list.isPending ? (
        <Loading />
      ) : list.error ? (
        <Failure error={list.error} retry={list.refetch} />
      ) : (
        <Sheet title={t("keysIssued")}>
          {list.data.items.length === 0 && (
            <Text size="sm" c="dimmed">
              {t("keysNone")}
            </Text>
          )}
          <ul className={classes.rows}>
            {list.data.items.map((key) => (
              <OneKey key={key.id} shown={key} />
            ))}
          </ul>
        </Sheet>
      )}
    </div>
  );
}

function IssueKey() {
  const { t } = useTranslation("settings");
  const queries = useQueryClient();
  const { scopes: held } = useSession();
  const deed = useDeed();
  const [issued, setIssued] = useState<IssuedApiKey | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  // Nobody gives what they do not have.
  const offered = Object.values(PostKeysBodyScopesItem).filter((scope) => held.includes(scope));
  const name = useFocusByHash<HTMLInputElement>("issue");
  const kept = useKeptPlace("key new");
  const form = useKeptForm(kept, {
    initialValues: { name: "", scopes: [] as PostKeysBodyScopesItem[] },
    validate: {
      name: (value) => (value.trim() === "" ? t("keyNameMissing") : null),
      scopes: (value) => (value.length === 0 ? t("scopesMissing") : null),
    },
  });
  const issue = async ({ name, scopes }: typeof form.values) => {
    setIsBusy(true);
    try {
      setIssued(await deed((once) => postKeys({ name: name.trim(), scopes }, once)));
      form.reset();
    } catch (error) {
      if (error instanceof Problem && error.code === "api-key-name") form.setFieldError("name", error.message);
      else {
        if (error instanceof Problem) form.setErrors(error.byField());
        tellFailed(error);
      }
    } finally {
      setIsBusy(false);
    }
    // Also after a refusal: a key whose answer was lost is among them.
    await queries.invalidateQueries({ queryKey: ["keys"] });
  };
  return (
    <Sheet title={t("keyIssue")}>
      <Text size="sm" c="dimmed" mb="sm">
        {t("keysWhat")}
      </Text>
      <Restored kept={kept} />
      <form onSubmit={form.onSubmit((values) => void issue(values))}>
        <TextInput
          ref={name}
          label={t("keyName")}
          placeholder={t("keyNameHint")}
          maxLength={60}
          maw="22rem"
          {...form.getInputProps("name")}
        />
        <Checkbox.Group mt="sm" label={t("keyMay")} {...form.getInputProps("scopes")}>
          <SimpleGrid cols={{ base: 1, xs: 2, md: 3 }} spacing="xs" mt={6} mb="xs">
            {offered.map((scope) => (
              <Checkbox key={scope} value={scope} label={t(`scopes.${scope.replace(":", "-")}`)} description={scope} />
            ))}
          </SimpleGrid>
        </Checkbox.Group>
        <Button type="submit" mt="md" loading={isBusy}>
          {t("keyIssueDo")}
        </Button>
      </form>
      {issued && <ShownOnce words={t("keyOnce", { name: issued.name })} text={issued.key} />}
    </Sheet>
  );
}

function OneKey({ shown }: { shown: ApiKey }) {
  const { t } = useTranslation("settings");
  const queries = useQueryClient();
  const [isAsking, setIsAsking] = useState(false);
  const revoke = async (reason: string) => {
    await postKeysIdRevoke(shown.id, { reason });
    tellDone(t("keyRevoked", { name: shown.name }));
    await queries.invalidateQueries({ queryKey: ["keys"] });
  };
  const isRevoked = shown.revokedAt !== null;
  return (
    <li className={classes.row}>
      <div>
        <Text component="span" fw={600}>
          {shown.name}
        </Text>{" "}
        <Text component="span" size="sm" ff="monospace" c="dimmed">
          {shown.prefix}…
        </Text>{" "}
        {isRevoked && <StateMark tone="done">{t("isRevoked")}</StateMark>}
        <Text size="sm" c="dimmed">
          {shown.scopes.length === 0
            ? t("everything")
            : shown.scopes.map((scope) => t(`scopes.${scope.replace(":", "-")}`, { defaultValue: scope })).join(t("comma"))}
        </Text>
        <Text size="sm" c="dimmed">
          {t("lastUse")} {shown.usedAt ? <When at={shown.usedAt} /> : t("never")}
        </Text>
      </div>
      {!isRevoked && (
        <Group>
          <Button variant="default" size="compact-md" onClick={() => setIsAsking(true)}>
            {t("revoke")}
          </Button>
        </Group>
      )}
      <AskReason
        opened={isAsking}
        close={() => setIsAsking(false)}
        title={t("keyRevoke", { name: shown.name })}
        explanation={t("keyRevokeWhat")}
        action={t("revoke")}
        danger
        act={revoke}
      />
    </li>
  );
}
