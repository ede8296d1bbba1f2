import { Anchor } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { Empty } from "../parts/states.tsx";

export function NotFound() {
  const { t } = useTranslation();
  return (
    <main style={{ padding: "3rem 1rem", maxWidth: "40rem", marginInline: "auto" }}>
      <Empty
        order={1}
        title={t("notFound.title")}
        action={
          <Anchor component={Link} to="/">
            {t("notFound.home")}
          </Anchor>
        }
      >
        {t("notFound.why")}
      </Empty>
    </main>
  );
}
