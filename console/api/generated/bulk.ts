/**
 * Made by `npm run docs` from the routes of the API. Do not edit.
 */
import type {
  BulkAction,
  GetBulk200,
  GetBulkParams,
  PostBulkBody
} from './routes.schemas';

import { send } from '../client';


export const getGetBulkUrl = (params?: GetBulkParams,) => {
  const normalizedParams = new URLSearchParams();

  Object.entries(params || {}).forEach(([key, value]) => {

    if (value !== undefined) {
      normalizedParams.append(key, value === null ? 'null' : String(value))
    }
  });

  const stringifiedParams = normalizedParams.toString();

  return stringifiedParams.length > 0 ? `/api/v1/bulk?${stringifiedParams}` : `/api/v1/bulk`
}

/**
 * @summary List bulk actions, newest first
 */
export const getBulk = async (params?: GetBulkParams, options?: Parameters<typeof send>[1]): Promise<GetBulk200> => {

  return send<GetBulk200>(getGetBulkUrl(params),
  {
    ...options,
    method: 'GET'


  }
);}


export const getPostBulkUrl = () => {




  return `/api/v1/bulk`
}

/**
 * Nothing happens to them before POST /bulk/{id}/run. A set that nobody runs is deleted after a day.
 * @summary Freeze the set of a bulk action: how many leads, ten names, who is left out and why
 */
export const postBulk = async (postBulkBody: PostBulkBody, options?: Parameters<typeof send>[1]): Promise<BulkAction> => {

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
return send<BulkAction>(getPostBulkUrl(),
  {
    ...options,
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...getHeaders(options?.headers) },
    body: JSON.stringify(postBulkBody)
  }
);}


export const getGetBulkIdUrl = (id: string,) => {




  return `/api/v1/bulk/${encodeURIComponent(String(id))}`
}

/**
 * @summary Read the progress of a bulk action
 */
export const getBulkId = async (id: string, options?: Parameters<typeof send>[1]): Promise<BulkAction> => {

  return send<BulkAction>(getGetBulkIdUrl(id),
  {
    ...options,
    method: 'GET'


  }
);}


export const getPostBulkIdRunUrl = (id: string,) => {




  return `/api/v1/bulk/${encodeURIComponent(String(id))}/run`
}

/**
 * @summary Start a prepared bulk action. Repeating it changes nothing.
 */
export const postBulkIdRun = async (id: string, options?: Parameters<typeof send>[1]): Promise<BulkAction> => {

  return send<BulkAction>(getPostBulkIdRunUrl(id),
  {
    ...options,
    method: 'POST'


  }
);}


export const getPostBulkIdCancelUrl = (id: string,) => {




  return `/api/v1/bulk/${encodeURIComponent(String(id))}/cancel`
}

/**
 * @summary Stop what is left of a bulk action. What is done stays.
 */
export const postBulkIdCancel = async (id: string, options?: Parameters<typeof send>[1]): Promise<BulkAction> => {

  return send<BulkAction>(getPostBulkIdCancelUrl(id),
  {
    ...options,
    method: 'POST'


  }
);}


export const getPostBulkIdUndoUrl = (id: string,) => {




  return `/api/v1/bulk/${encodeURIComponent(String(id))}/undo`
}

/**
 * @summary Take a bulk action back: answers the new one, which does the opposite to those whom the first one changed
 */
export const postBulkIdUndo = async (id: string, options?: Parameters<typeof send>[1]): Promise<BulkAction> => {

  return send<BulkAction>(getPostBulkIdUndoUrl(id),
  {
    ...options,
    method: 'POST'


  }
);}


export const getGetBulkIdMembersCsvUrl = (id: string,) => {




  return `/api/v1/bulk/${encodeURIComponent(String(id))}/members.csv`
}

/**
 * @summary Download the leads of a bulk action, as CSV with what became of each
 */
export const getBulkIdMembersCsv = async (id: string, options?: Parameters<typeof send>[1]): Promise<void> => {

  return send<void>(getGetBulkIdMembersCsvUrl(id),
  {
    ...options,
    method: 'GET'


  }
);}


