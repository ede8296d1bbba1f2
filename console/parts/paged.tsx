import type { ReactNode } from "react";
import { type Column, DataList, type Sort } from "./data-list.tsx";
import { type usePaged, usePlace } from "./list-place.ts";
import { Failure, Loading } from "./states.tsx";

interface PagedListProps<Row> {
  label: string;
  list: ReturnType<typeof usePaged<Row>>;
  columns: readonly Column<Row>[];
  idOf: (row: Row) => string;
  nameOf: (row: Row) => string;
  open?: (row: Row) => void;
  accept?: (row: Row) => void;
  sort?: Sort;
  selection?: { ids: ReadonlySet<string>; change: (ids: ReadonlySet<string>) => void };
  empty: ReactNode;
}

/** Its four states: being read, failed, empty, and rows. */
export function PagedList<Row>({ list, empty, ...shown }: PagedListProps<Row>) {
  const { pages } = list;
  const place = usePlace(list, shown.idOf);
  if (pages.isPending) return <Loading />;
  if (pages.error) return <Failure error={pages.error} retry={pages.refetch} />;
  const rows = pages.data.pages.flatMap(({ items }) => items);
  if (rows.length === 0) return empty;
  const more = { has: pages.hasNextPage, isLoading: pages.isFetchingNextPage, load: () => void pages.fetchNextPage() };
  return <DataList {...shown} rows={rows} more={more} place={place} />;
}
