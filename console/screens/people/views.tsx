import { ActionIcon, Button, Divider, Group, Popover, Stack, Text, TextInput } from "@mantine/core";
import { IconBookmark, IconLink, IconTrash } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { tellDone } from "../../parts/undo.tsx";
import classes from "./people.module.css";
import { filterOf, type PeopleSearch, readPeopleSearch } from "./search.ts";
import { useStored } from "./stored.ts";

interface View {
  name: string;
  search: PeopleSearch;
}

/** Named addresses of this list, kept in this browser. Each is the address's query, so its link shows the same to everybody. */
export function Views({ search }: { search: PeopleSearch }) {
  const { t } = useTranslation("people");
  const [opened, setOpened] = useState(false);
  const [views, setViews] = useStored("hagukumi-people-views", readViews);
  const [name, setName] = useState("");
  const now: PeopleSearch = { ...filterOf(search), ...(search.sort && { sort: search.sort }) };
  const save = () => {
    const title = name.trim();
    if (title === "") return;
    const before = views;
    setViews([...views.filter((one) => one.name !== title), { name: title, search: now }]);
    setName("");
    tellDone(t("views.saved", { name: title }), async () => setViews(before));
  };
  const remove = (view: View) => {
    const before = views;
    setViews(views.filter((one) => one !== view));
    tellDone(t("views.removed", { name: view.name }), async () => setViews(before));
  };
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-start" width="min(22rem, calc(100vw - 2rem))" shadow="md" trapFocus>
      <Popover.Target>
        <Button variant="default" leftSection={<IconBookmark size={16} aria-hidden />} onClick={() => setOpened(!opened)}>
          {t("views.open")}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t("views.open")}>
        <Stack gap="xs">
          {views.length === 0 && (
            <Text size="sm" c="dimmed">
              {t("views.none")}
            </Text>
          )}
          {views.map((view) => (
            <Group key={view.name} justify="space-between" wrap="nowrap" gap="xs">
              <Link to="/people" search={view.search} className={classes.link} onClick={() => setOpened(false)}>
                {view.name}
              </Link>
              <ActionIcon variant="subtle" size={26} aria-label={t("views.remove", { name: view.name })} onClick={() => remove(view)}>
                <IconTrash size={15} />
              </ActionIcon>
            </Group>
          ))}
          <Divider />
          <form
            onSubmit={(event) => {
              event.preventDefault();
              save();
            }}
          >
            <Group gap={6} align="flex-end" wrap="nowrap">
              <TextInput
                label={t("views.save")}
                placeholder={t("views.name")}
                maxLength={60}
                value={name}
                onChange={(event) => setName(event.currentTarget.value)}
                style={{ flex: 1 }}
              />
              <Button type="submit" disabled={name.trim() === ""}>
                {t("save", { ns: "common" })}
              </Button>
            </Group>
          </form>
          <Button
            variant="subtle"
            size="compact-sm"
            leftSection={<IconLink size={15} aria-hidden />}
            onClick={() => void navigator.clipboard.writeText(window.location.href).then(() => tellDone(t("views.copied")))}
          >
            {t("views.copy")}
          </Button>
          <Text size="xs" c="dimmed">
            {t("views.where")}
          </Text>
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}

function readViews(stored: unknown): View[] {
  if (!Array.isArray(stored)) return [];
  return stored.flatMap((one: unknown) => {
    if (typeof one !== "object" || one === null || !("name" in one) || !("search" in one)) return [];
    if (typeof one.name !== "string" || typeof one.search !== "object" || one.search === null) return [];
    const { bulk: _, ...search } = readPeopleSearch(one.search as Record<string, unknown>);
    return [{ name: one.name, search }];
  });
}
