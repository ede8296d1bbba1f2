import { Alert, Button, Checkbox, Divider, Group, Popover, Stack, Text, TextInput } from "@mantine/core";
import { IconBookmark, IconLink } from "@tabler/icons-react";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import type { View } from "../../api/generated/routes.schemas.ts";
import { deleteViewsId, getViews, postViews } from "../../api/generated/views.ts";
import { useMay, useSession } from "../../app/session.ts";
import { useKept, useKeptPlace } from "../../parts/kept.ts";
import { Loading, sentenceOf } from "../../parts/states.tsx";
import { tellDone } from "../../parts/undo.tsx";
import { useDeed } from "../../parts/use-deed.ts";
import { queryOf } from "./kept-views.ts";
import { moveKept } from "./move-kept.ts";
import { listedOf, type PeopleSearch } from "./search.ts";
import { ViewRow } from "./view-row.tsx";

/** Named addresses of this list: the person's own, and those that are shared with everybody. */
export function Views({ search }: { search: PeopleSearch }) {
  const { t } = useTranslation("people");
  const queries = useQueryClient();
  const { id: me } = useSession();
  const [opened, setOpened] = useState(false);
  const list = useQuery({ queryKey: ["views", "list"], queryFn: ({ signal }) => getViews({ signal }) });
  const items = list.data?.items;
  useEffect(() => {
    if (items === undefined) return;
    const own = items.filter(({ author }) => author === `staff:${me}`);
    void moveKept(own).then(async (moved) => {
      if (moved) await queries.invalidateQueries({ queryKey: ["views"] });
    });
  }, [items, me, queries]);
  const now: PeopleSearch = listedOf(search);
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-start" width="min(24rem, calc(100vw - 2rem))" shadow="md" trapFocus>
      <Popover.Target>
        <Button variant="default" leftSection={<IconBookmark size={16} aria-hidden />} onClick={() => setOpened(!opened)}>
          {t("views.open")}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t("views.open")} style={{ maxHeight: "min(36rem, 70vh)", overflowY: "auto" }}>
        <Stack gap="sm">
          {list.isPending ? (
            <Loading lines={3} />
          ) : list.error ? (
            <Unread error={list.error} retry={() => void list.refetch()} />
          ) : (
            <Lists views={list.data.items} now={now} close={() => setOpened(false)} />
          )}
          <Divider />
          <SaveView now={now} />
          <Button
            variant="subtle"
            size="compact-sm"
            leftSection={<IconLink size={15} aria-hidden />}
            onClick={() => void navigator.clipboard.writeText(window.location.href).then(() => tellDone(t("views.copied")))}
          >
            {t("views.copy")}
          </Button>
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}

function Lists({ views, now, close }: { views: readonly View[]; now: PeopleSearch; close: () => void }) {
  const { t } = useTranslation("people");
  if (views.length === 0)
    return (
      <Stack gap={2}>
        <Text size="sm">{t("views.none")}</Text>
        <Text size="xs" c="dimmed">
          {t("views.noneHint")}
        </Text>
      </Stack>
    );
  const groups = [
    { key: "own", items: views.filter(({ shared }) => !shared) },
    { key: "shared", items: views.filter(({ shared }) => shared) },
  ].filter(({ items }) => items.length > 0);
  return groups.map(({ key, items }) => (
    <div key={key}>
      <Text size="xs" fw={600} c="dimmed" id={`views-${key}`}>
        {t(`views.${key}`)}
      </Text>
      <Stack component="ul" gap={4} m={0} p={0} style={{ listStyle: "none" }} aria-labelledby={`views-${key}`}>
        {items.map((view) => (
          <ViewRow key={view.id} view={view} now={now} close={close} />
        ))}
      </Stack>
    </div>
  ));
}

function Unread({ error, retry }: { error: unknown; retry: () => void }) {
  const { t } = useTranslation();
  return (
    <Alert color="red" variant="light" role="alert" title={t("failure.title")}>
      <Stack gap="xs" align="flex-start">
        {sentenceOf(error, t("failure.noConnection"), t("failure.unknown"))}
        <Button variant="default" size="compact-sm" onClick={retry}>
          {t("retry")}
        </Button>
      </Stack>
    </Alert>
  );
}

/** Saves what the list shows now. */
function SaveView({ now }: { now: PeopleSearch }) {
  const { t } = useTranslation(["people", "common"]);
  const queries = useQueryClient();
  const mayShare = useMay("people:write");
  const kept = useKeptPlace("view new");
  const [name, setName] = useKept(kept, "name", "");
  const [shared, setShared] = useKept(kept, "shared", false);
  const [error, setError] = useState<unknown>(null);
  const [isSaving, setIsSaving] = useState(false);
  const deed = useDeed();
  const reread = () => queries.invalidateQueries({ queryKey: ["views"] });
  const save = async () => {
    setIsSaving(true);
    setError(null);
    try {
      const saved = await deed((key) => postViews({ name: name.trim(), query: queryOf(now), shared }, key));
      kept.forget();
      tellDone(t("views.saved", { name: saved.name }), async () => {
        await deleteViewsId(saved.id, { headers: { "if-match": `"${saved.revision}"` } });
        await reread();
      }, [saved.id]);
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
      <Stack gap={8}>
        <TextInput
          label={t("views.name")}
          maxLength={60}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
          error={
            error === null
              ? undefined
              : sentenceOf(error, t("failure.noConnection", { ns: "common" }), t("failure.unknown", { ns: "common" }))
          }
        />
        {mayShare && <Checkbox label={t("views.share")} checked={shared} onChange={(event) => setShared(event.currentTarget.checked)} />}
        <Group justify="flex-end">
          <Button type="submit" loading={isSaving} disabled={name.trim() === ""}>
            {t("views.save")}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
