import { Group, Text, Title } from "@mantine/core";
import { type ReactNode, useEffect } from "react";
import { useTranslation } from "react-i18next";

/** Title of a screen, what it holds in a line, and what can be done to the whole of it. Names the browser's tab, too. */
export function PageHead({ title, children, actions }: { title: string; children?: ReactNode; actions?: ReactNode }) {
  const { t } = useTranslation();
  useEffect(() => {
    document.title = `${title} · ${t("brand")}`;
  }, [title, t]);
  return (
    <Group justify="space-between" align="flex-start" mb="lg" gap="sm">
      {/* A long title breaks before what can be done goes below it. */}
      <div style={{ flex: "1 1 20rem", minWidth: 0 }}>
        <Title order={1}>{title}</Title>
        {children && (
          <Text component="div" c="dimmed" size="sm" mt={4}>
            {children}
          </Text>
        )}
      </div>
      {actions && <Group gap="xs">{actions}</Group>}
    </Group>
  );
}
