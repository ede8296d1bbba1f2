/**
 * Made by `npm run docs` from the routes of the API. Do not edit.
 */
import type {
  GetHandOver200,
  GetHandOverCountsParams,
  GetHandOverCsvParams,
  GetHandOverParams,
  LooseCounts,
  PostHandOverAssign200,
  PostHandOverAssignBody,
  PostHandOverAssignmentsIdUndo200
} from './routes.schemas';

import { send } from '../client';


export const getGetHandOverUrl = (params?: GetHandOverParams,) => {
  const normalizedParams = new URLSearchParams();

  Object.entries(params || {}).forEach(([key, value]) => {

    if (value !== undefined) {
      normalizedParams.append(key, value === null ? 'null' : String(value))
    }
  });

  const stringifiedParams = normalizedParams.toString();

  return stringifiedParams.length > 0 ? `/api/v1/hand-over?${stringifiedParams}` : `/api/v1/hand-over`
}

/**
 * @summary List what is going on and may be forgotten, without a date first, then the longest overdue
 */
export const getHandOver = async (params?: GetHandOverParams, options?: Parameters<typeof send>[1]): Promise<GetHandOver200> => {

  return send<GetHandOver200>(getGetHandOverUrl(params),
  {
    ...options,
    method: 'GET'


  }
);}


export const getGetHandOverCountsUrl = (params?: GetHandOverCountsParams,) => {
  const normalizedParams = new URLSearchParams();

  Object.entries(params || {}).forEach(([key, value]) => {

    if (value !== undefined) {
      normalizedParams.append(key, value === null ? 'null' : String(value))
    }
  });

  const stringifiedParams = normalizedParams.toString();

  return stringifiedParams.length > 0 ? `/api/v1/hand-over/counts?${stringifiedParams}` : `/api/v1/hand-over/counts`
}

/**
 * @summary Count it by reason. One thing may have several reasons, so they do not add up to the total.
 */
export const getHandOverCounts = async (params?: GetHandOverCountsParams, options?: Parameters<typeof send>[1]): Promise<LooseCounts> => {

  return send<LooseCounts>(getGetHandOverCountsUrl(params),
  {
    ...options,
    method: 'GET'


  }
);}


export const getGetHandOverCsvUrl = (params?: GetHandOverCsvParams,) => {
  const normalizedParams = new URLSearchParams();

  Object.entries(params || {}).forEach(([key, value]) => {

    if (value !== undefined) {
      normalizedParams.append(key, value === null ? 'null' : String(value))
    }
  });

  const stringifiedParams = normalizedParams.toString();

  return stringifiedParams.length > 0 ? `/api/v1/hand-over.csv?${stringifiedParams}` : `/api/v1/hand-over.csv`
}

/**
 * @summary The list as a CSV file. The audit keeps who made it.
 */
export const getHandOverCsv = async (params?: GetHandOverCsvParams, options?: Parameters<typeof send>[1]): Promise<void> => {

  return send<void>(getGetHandOverCsvUrl(params),
  {
    ...options,
    method: 'GET'


  }
);}


export const getPostHandOverAssignUrl = () => {




  return `/api/v1/hand-over/assign`
}

/**
 * An incident is given with its lead. 422 `staff-unknown` for somebody who does not work here.
 * @summary Put one member of staff in charge of several things, all or none. The same again changes nothing.
 */
export const postHandOverAssign = async (postHandOverAssignBody: PostHandOverAssignBody, options?: Parameters<typeof send>[1]): Promise<PostHandOverAssign200> => {

    const getHeaders = (h?: NonNullable<RequestInit['headers']>): Record<string, string | readonly string[]> => {
    if (!h) return {};
    if (h instanceof Headers) return Object.fromEntries(h.entries());
    if (Symbol.iterator in h) {
      return Object.fromEntries(
        Array.from(h as Iterable<Iterable<string>>, (entry) => Array.from(entry) as [string, string]),
      );
    }
    const headers: Record<string, string | readonly string[]> = {};
    for (const [name, value] of Object.entries<string | readonly string[] | undefined>(h)) {
      if (value !== undefined) headers[name] = value;
    }
    return headers;
  };
return send<PostHandOverAssign200>(getPostHandOverAssignUrl(),
  {
    ...options,
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...getHeaders(options?.headers) },
    body: JSON.stringify(postHandOverAssignBody)
  }
);}


export const getPostHandOverAssignmentsIdUndoUrl = (id: string,) => {




  return `/api/v1/hand-over/assignments/${encodeURIComponent(String(id))}/undo`
}

/**
 * @summary Give everything back to whom it was taken from, but for what has changed since. The same again changes nothing.
 */
export const postHandOverAssignmentsIdUndo = async (id: string, options?: Parameters<typeof send>[1]): Promise<PostHandOverAssignmentsIdUndo200> => {

  return send<PostHandOverAssignmentsIdUndo200>(getPostHandOverAssignmentsIdUndoUrl(id),
  {
    ...options,
    method: 'POST'


  }
);}


