import { Button, Group, Text, TextInput } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { deleteAuthPasskeysId, getAuthPasskeys, postAuthPasskeys, postAuthPasskeysOptions } from "../../api/generated/sign-in.ts";
import { useKept, useKeptPlace } from "../../parts/kept.ts";
import { makePasskey, passkeysWork } from "../../parts/passkey.ts";
import { Sheet } from "../../parts/sheet.tsx";
import { Failure, Loading } from "../../parts/states.tsx";
import { tellDone, tellFailed } from "../../parts/undo.tsx";
import { When } from "../../parts/when.tsx";
import classes from "./settings.module.css";

export function Passkeys() {
  const { t } = useTranslation("settings");
  const queries = useQueryClient();
  const list = useQuery({ queryKey: ["staff", "passkeys"], queryFn: ({ signal }) => getAuthPasskeys({ signal }) });
  const [name, setName] = useKept(useKeptPlace("passkey"), "name", "");
  const [isBusy, setIsBusy] = useState(false);
  const refresh = () => queries.invalidateQueries({ queryKey: ["staff", "passkeys"] });
  const add = async () => {
    setIsBusy(true);
    try {
      const response = await makePasskey(await postAuthPasskeysOptions());
      if (response !== null) {
        await postAuthPasskeys({ name: name.trim(), response });
        setName("");
        tellDone(t("passkeyAdded"));
      }
    } catch (error) {
      tellFailed(error);
    } finally {
      setIsBusy(false);
    }
    await refresh();
  };
  const remove = async (id: string) => {
    await deleteAuthPasskeysId(id).then(() => tellDone(t("passkeyRemoved")), tellFailed);
    await refresh();
  };
  return (
    <Sheet title={t("passkeys")}>
      <Text size="sm" c="dimmed">
        {t("passkeysWhat")}
      </Text>
      {list.isPending ? (
        <Loading lines={2} />
      ) : list.error ? (
        <Failure error={list.error} retry={list.refetch} />
      ) : (
        <ul className={classes.rows}>
          {list.data.items.map((passkey) => (
            <li key={passkey.id} className={classes.row}>
              <div>
                {passkey.name ?? t("nameless")}
                <Text size="sm" c="dimmed">
                  {passkey.createdAt && <When at={passkey.createdAt} />} {passkey.synced && `· ${t("synced")}`}
                </Text>
              </div>
              <Button
                variant="default"
                size="compact-md"
                aria-label={t("removeOf", { name: passkey.name ?? t("nameless") })}
                onClick={() => void remove(passkey.id)}
              >
                {t("remove")}
              </Button>
            </li>
          ))}
        </ul>
      )}
      {passkeysWork() ? (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            void add();
          }}
        >
          <Group align="flex-end" mt="sm">
            <TextInput
              label={t("device")}
              placeholder={t("deviceHint")}
              required
              maxLength={60}
              value={name}
              onChange={({ currentTarget }) => setName(currentTarget.value)}
            />
            <Button type="submit" variant="light" loading={isBusy}>
              {t("passkeyAdd")}
            </Button>
          </Group>
        </form>
      ) : (
        <Text size="sm" mt="sm">
          {t("passkeysNot")}
        </Text>
      )}
    </Sheet>
  );
}
