import { Button, Group, Text } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useMay } from "../../app/session.ts";
import { Sheet } from "../../parts/sheet.tsx";
import { Failure, Loading } from "../../parts/states.tsx";
import classes from "./settings.module.css";

interface DefinitionListProps<Item> {
  title: string;
  what: string;
  list: { data?: readonly Item[] | undefined; error: unknown; isPending: boolean; refetch: () => unknown };
  nameOf: (item: Item) => string;
  /** Opens the dialog: for one of the list, or for a new one. */
  edit: (item: Item | null) => void;
  make: string;
  empty: string;
  render: (item: Item) => ReactNode;
  /** Beside the button that changes it. */
  beside?: (item: Item) => ReactNode;
}

/** One of the short lists that sequences, forms and templates name. */
export function DefinitionList<Item extends { key: string }>(props: DefinitionListProps<Item>) {
  const { title, what, list, nameOf, edit, make, empty, render, beside } = props;
  const { t } = useTranslation("definitions");
  const mayWrite = useMay("definitions:write");
  return (
    <Sheet
      title={title}
      beside={
        mayWrite && (
          <Button variant="light" size="compact-md" leftSection={<IconPlus size={16} />} onClick={() => edit(null)}>
            {make}
          </Button>
        )
      }
    >
      <Text size="sm" c="dimmed" mb="xs">
        {what}
      </Text>
      {list.isPending ? (
        <Loading lines={4} />
      ) : list.error ? (
        <Failure error={list.error} retry={list.refetch} />
      ) : list.data === undefined || list.data.length === 0 ? (
        <Text size="sm" c="dimmed">
          {empty}
        </Text>
      ) : (
        <ul className={classes.rows}>
          {list.data.map((item) => (
            <li key={item.key} className={classes.row}>
              <div style={{ flex: "1 1 16rem", minWidth: 0 }}>{render(item)}</div>
              <Group gap="xs">
                {beside?.(item)}
                {mayWrite && (
                  <Button variant="default" size="compact-md" aria-label={t("editOf", { name: nameOf(item) })} onClick={() => edit(item)}>
                    {t("edit")}
                  </Button>
                )}
              </Group>
            </li>
          ))}
        </ul>
      )}
    </Sheet>
  );
}
