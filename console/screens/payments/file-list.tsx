import { Text } from "@mantine/core";
import { Link, useNavigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { getBankFiles } from "../../api/generated/payments.ts";
import type { BankFile } from "../../api/generated/routes.schemas.ts";
import { languageNow } from "../../app/words.ts";
import { useActorName } from "../../parts/actor.ts";
import type { Column } from "../../parts/data-list.tsx";
import { LinkAnchor } from "../../parts/links.tsx";
import { usePaged } from "../../parts/list-place.ts";
import { PagedList } from "../../parts/paged.tsx";
import { Empty } from "../../parts/states.tsx";
import { When } from "../../parts/when.tsx";

const counts = ["added", "matched", "suggested", "unknown", "reversed", "ignored"] as const;

/** The files that were imported, with what became of their new lines then. */
export function FileList() {
  const { t } = useTranslation("payments");
  const navigate = useNavigate();
  const actorName = useActorName();
  const list = usePaged(["payments", "files"], (page, options) => getBankFiles(page, options));
  const columns: Column<BankFile>[] = [
    {
      key: "name",
      title: t("file.name"),
      width: "minmax(9rem, 2fr)",
      narrowWidth: "minmax(7rem, 1fr)",
      render: ({ id, name, ownAccount }) => (
        <div style={{ minWidth: 0 }}>
          <LinkAnchor to="/payments/bank" search={{ file: id }}>
            {name}
          </LinkAnchor>
          {ownAccount !== "" && (
            <Text size="xs" c="dimmed">
              {ownAccount}
            </Text>
          )}
        </div>
      ),
    },
    ...counts.map(
      (key): Column<BankFile> => ({
        key,
        title: t(`file.${key}`),
        width: "5.5rem",
        align: "end",
        wideOnly: key !== "added",
        render: (file) => <Count file={file} count={key} />,
      }),
    ),
    {
      key: "importedAt",
      title: t("file.importedAt"),
      width: "minmax(9rem, 1.2fr)",
      narrowWidth: "minmax(7rem, 1fr)",
      render: ({ importedAt, author }) => (
        <div>
          <When at={importedAt} />
          <Text size="xs" c="dimmed">
            {actorName(author)}
          </Text>
        </div>
      ),
    },
  ];
  return (
    <PagedList
      label={t("bank.views.files")}
      list={list}
      columns={columns}
      idOf={({ id }) => id}
      nameOf={({ name }) => name}
      open={({ id }) => void navigate({ to: "/payments/bank", search: { file: id } })}
      empty={<Empty title={t("file.empty")}>{t("file.emptyHint")}</Empty>}
    />
  );
}

/** The counts are of the import; only that of the new lines still equals a list (console.md rule 8). */
function Count({ file, count }: { file: BankFile; count: (typeof counts)[number] }) {
  const { t } = useTranslation("payments");
  const number = file[count].toLocaleString(languageNow());
  if (count !== "added" || file.added === 0) return number;
  return (
    <Link
      to="/payments/bank"
      search={{ file: file.id }}
      aria-label={`${file.name}: ${t("file.added")} ${number}`}
      style={{ color: "inherit" }}
    >
      {number}
    </Link>
  );
}
