import { Anchor, Button, Text } from "@mantine/core";
import { IconExternalLink } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { getGetPapersIdUrl } from "../../api/generated/papers.ts";
import type { InvoiceDetail } from "../../api/generated/routes.schemas.ts";
import { useMay } from "../../app/session.ts";
import { Sheet } from "../../parts/sheet.tsx";
import { When } from "../../parts/when.tsx";
import classes from "./invoices.module.css";

/** The papers as they were issued, as PDF, and the page that the lead sees. */
export function PapersCard({ invoice: { papers, url } }: { invoice: InvoiceDetail }) {
  const { t } = useTranslation("invoices");
  const mayRead = useMay("papers:read");
  return (
    <Sheet
      title={t("papers.title")}
      beside={
        <Button
          component="a"
          href={url}
          target="_blank"
          rel="noreferrer"
          size="compact-md"
          variant="default"
          rightSection={<IconExternalLink size={14} aria-hidden />}
        >
          {t("papers.page")}
        </Button>
      }
    >
      {papers.length === 0 ? (
        <Text size="sm" c="dimmed">
          {t("papers.none")}
        </Text>
      ) : (
        <ul className={classes.rows}>
          {papers.map(({ id, kind, number, madeAt }) => {
            const name = [t(`papers.kinds.${kind}`), number].filter(Boolean).join(" ");
            return (
              <li key={id} className={classes.row}>
                <div className={classes.who}>
                  {mayRead ? (
                    <Anchor href={getGetPapersIdUrl(id)} target="_blank" rel="noreferrer" size="sm">
                      {t("papers.pdf", { name })}
                    </Anchor>
                  ) : (
                    <Text size="sm">{name}</Text>
                  )}
                </div>
                <Text size="xs" c="dimmed">
                  <When at={madeAt} />
                </Text>
              </li>
            );
          })}
        </ul>
      )}
    </Sheet>
  );
}
