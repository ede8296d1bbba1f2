import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { type Column, DataList } from "./data-list.tsx";
import { Failure, Loading } from "./states.tsx";

interface Page<Row> {
  items: Row[];
  next?: string | null;
}

const ROWS_OF_PAGE = 100;

/** A list of the API, page after page. `queryKey` holds all that its rows depend on. */
export function usePaged<Row>(
  queryKey: readonly unknown[],
  read: (page: { cursor?: string; limit: number }, options: { signal: AbortSignal }) => Promise<Page<Row>>,
) {
  return useInfiniteQuery({
    queryKey,
    queryFn: ({ pageParam, signal }) => read({ ...(pageParam !== undefined && { cursor: pageParam }), limit: ROWS_OF_PAGE }, { signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
    placeholderData: keepPreviousData,
  });
}

interface PagedListProps<Row> {
  label: string;
  list: ReturnType<typeof usePaged<Row>>;
  columns: readonly Column<Row>[];
  idOf: (row: Row) => string;
  nameOf: (row: Row) => string;
  open?: (row: Row) => void;
  empty: ReactNode;
}

/** Its four states: being read, failed, empty, and rows. */
export function PagedList<Row>({ list, empty, ...shown }: PagedListProps<Row>) {
  if (list.isPending) return <Loading />;
  if (list.error) return <Failure error={list.error} retry={list.refetch} />;
  const rows = list.data.pages.flatMap(({ items }) => items);
  if (rows.length === 0) return empty;
  const more = { has: list.hasNextPage, isLoading: list.isFetchingNextPage, load: () => void list.fetchNextPage() };
  return <DataList {...shown} rows={rows} more={more} />;
}
