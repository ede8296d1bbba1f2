import { Button } from "@mantine/core";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { usePaged } from "./list-place.ts";
import { Failure, Loading } from "./states.tsx";

interface ShortListProps<Row> {
  list: ReturnType<typeof usePaged<Row>>;
  empty: ReactNode;
  children: (rows: readonly Row[]) => ReactNode;
}

/** A list inside a card or drawer, in its four states; a button fetches more. */
export function ShortList<Row>({ list: { pages }, empty, children }: ShortListProps<Row>) {
  const { t } = useTranslation("common");
  if (pages.isPending) return <Loading lines={3} />;
  if (pages.error) return <Failure error={pages.error} retry={pages.refetch} />;
  const rows = pages.data.pages.flatMap(({ items }) => items);
  if (rows.length === 0) return empty;
  return (
    <>
      {children(rows)}
      {pages.hasNextPage && (
        <Button variant="subtle" onClick={() => void pages.fetchNextPage()} loading={pages.isFetchingNextPage}>
          {t("list.more")}
        </Button>
      )}
    </>
  );
}
