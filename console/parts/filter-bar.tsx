import { Button, Group } from "@mantine/core";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";

/** The filters of a list, all of which stand in its address. `clear` takes them away. */
export function FilterBar({ children, clear }: { children: ReactNode; clear?: (() => void) | undefined }) {
  const { t } = useTranslation();
  return (
    <Group gap="xs" mb="md" align="flex-end" role="search">
      {children}
      {clear && (
        <Button variant="subtle" onClick={clear}>
          {t("list.clear")}
        </Button>
      )}
    </Group>
  );
}
