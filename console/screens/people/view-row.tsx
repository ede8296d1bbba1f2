import { ActionIcon, Alert, Button, Checkbox, Group, Stack, Text, TextInput } from "@mantine/core";
import { IconPencil, IconTrash } from "@tabler/icons-react";
import { useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { View } from "../../api/generated/routes.schemas.ts";
import { deleteViewsId, patchViewsId, postViewsIdRestore } from "../../api/generated/views.ts";
import { useMay, useSession } from "../../app/session.ts";
import { useActorName } from "../../parts/actor.ts";
import { focusFirst } from "../../parts/focus-first.ts";
import { useKept, useKeptPlace } from "../../parts/kept.ts";
import { sentenceOf } from "../../parts/states.tsx";
import { tellDone, tellFailed } from "../../parts/undo.tsx";
import { isSameSearch, queryOf, searchOfView } from "./kept-views.ts";
import classes from "./people.module.css";
import type { PeopleSearch } from "./search.ts";

interface ViewRowProps {
  view: View;
  /** What the list shows now. */
  now: PeopleSearch;
  close: () => void;
}

const unchanged = ({ revision }: View) => ({ headers: { "if-match": `"${revision}"` } });

/** A saved view: the link to its list, and for those who may, its name, its filters, who sees it, and its end. */
export function ViewRow({ view, now, close }: ViewRowProps) {
  const { t } = useTranslation("people");
  const queries = useQueryClient();
  const { id: me } = useSession();
  const mayManage = useMay("access:manage");
  const actorName = useActorName();
  const [edits, setEdits] = useState(false);
  const isMine = view.author === `staff:${me}`;
  const search = searchOfView(view);
  const reread = () => queries.invalidateQueries({ queryKey: ["views"] });
  const remove = async () => {
    try {
      await deleteViewsId(view.id, unchanged(view));
      tellDone(t("views.removed", { name: view.name }), async () => {
        await postViewsIdRestore(view.id);
        await reread();
      }, [view.id]);
    } catch (error) {
      tellFailed(error);
    }
    await reread();
  };
  return (
    <Stack component="li" gap={4}>
      <Group justify="space-between" wrap="nowrap" gap="xs">
        <Stack gap={0} miw={0}>
          <Link
            to="/people"
            search={search}
            className={classes.link}
            style={{ overflowWrap: "anywhere" }}
            aria-current={isSameSearch(search, now) ? "true" : undefined}
            onClick={close}
          >
            {view.name}
          </Link>
          {!isMine && (
            <Text size="xs" c="dimmed">
              {t("views.by", { name: actorName(view.author) })}
            </Text>
          )}
        </Stack>
        {(isMine || mayManage) && (
          <Group wrap="nowrap" gap={4}>
            <ActionIcon
              variant="subtle"
              size={26}
              aria-label={t("views.edit", { name: view.name })}
              aria-expanded={edits}
              onClick={() => setEdits(!edits)}
            >
              <IconPencil size={15} />
            </ActionIcon>
            <ActionIcon variant="subtle" size={26} aria-label={t("views.remove", { name: view.name })} onClick={() => void remove()}>
              <IconTrash size={15} />
            </ActionIcon>
          </Group>
        )}
      </Group>
      {edits && <ViewEdit view={view} now={now} reread={reread} end={() => setEdits(false)} />}
    </Stack>
  );
}

interface ViewEditProps {
  view: View;
  now: PeopleSearch;
  reread: () => Promise<unknown>;
  end: () => void;
}

function ViewEdit({ view, now, reread, end }: ViewEditProps) {
  const { t } = useTranslation(["people", "common"]);
  const mayShare = useMay("people:write");
  const kept = useKeptPlace(`view ${view.id}`);
  const [name, setName] = useKept(kept, "name", view.name);
  const [shared, setShared] = useKept(kept, "shared", view.shared);
  const [takesNow, setTakesNow] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const [isSaving, setIsSaving] = useState(false);
  const isNow = isSameSearch(searchOfView(view), now);
  const save = async () => {
    setIsSaving(true);
    setError(null);
    try {
      const saved = await patchViewsId(view.id, { name, shared, ...(takesNow && { query: queryOf(now) }) }, unchanged(view));
      const before = { name: view.name, shared: view.shared, query: queryOf(searchOfView(view)) };
      tellDone(t("views.changed", { name: saved.name }), async () => {
        await patchViewsId(view.id, before, unchanged(saved));
        await reread();
      }, [view.id]);
      kept.forget();
      end();
    } catch (refused) {
      setError(refused);
    } finally {
      setIsSaving(false);
      await reread();
    }
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim() !== "") void save();
      }}
    >
      <Stack gap={8} pb="xs">
        <TextInput
          label={t("views.newName")}
          maxLength={60}
          value={name}
          ref={focusFirst}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Checkbox
          label={t("views.takeNow")}
          description={isNow ? t("views.isNow") : undefined}
          disabled={isNow}
          checked={takesNow}
          onChange={(event) => setTakesNow(event.currentTarget.checked)}
        />
        <Checkbox
          label={t("views.share")}
          description={mayShare ? undefined : t("views.mayNotShare")}
          disabled={!mayShare && !view.shared}
          checked={shared}
          onChange={(event) => setShared(event.currentTarget.checked)}
        />
        {error !== null && (
          <Alert color="red" variant="light" role="alert">
            {sentenceOf(error, t("failure.noConnection", { ns: "common" }), t("failure.unknown", { ns: "common" }))}
          </Alert>
        )}
        <Group justify="flex-end" gap="xs">
          <Button
            variant="default"
            size="compact-sm"
            onClick={() => {
              kept.forget();
              end();
            }}
          >
            {t("cancel", { ns: "common" })}
          </Button>
          <Button type="submit" size="compact-sm" loading={isSaving} disabled={name.trim() === ""}>
            {t("save", { ns: "common" })}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
