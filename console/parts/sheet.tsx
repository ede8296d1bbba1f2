import { Group, Title } from "@mantine/core";
import type { ReactNode } from "react";
import classes from "./sheet.module.css";

/** A sheet of paper: the one surface on which things stand. */
export function Sheet({
  title,
  beside,
  children,
  tone,
}: {
  title?: ReactNode;
  beside?: ReactNode;
  children: ReactNode;
  tone?: "person" | "warn";
}) {
  return (
    <section className={classes.sheet} data-tone={tone}>
      {title !== undefined && (
        <Group justify="space-between" gap="xs" mb="xs">
          <Title order={2}>{title}</Title>
          {beside}
        </Group>
      )}
      {children}
    </section>
  );
}
