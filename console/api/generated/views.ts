/**
 * Made by `npm run docs` from the routes of the API. Do not edit.
 */
import type {
  GetViews200,
  PatchViewsIdBody,
  PostViewsBody,
  View
} from './routes.schemas';

import { send } from '../client';


export const getGetViewsUrl = () => {




  return `/api/v1/views`
}

/**
 * @summary List the saved views of the list of people: the caller's own and those that are shared, by name
 */
export const getViews = async ( options?: Parameters<typeof send>[1]): Promise<GetViews200> => {

  return send<GetViews200>(getGetViewsUrl(),
  {
    ...options,
    method: 'GET'


  }
);}


export const getPostViewsUrl = () => {




  return `/api/v1/views`
}

/**
 * At most 100 of each person, each of another name: 409 `views-too-many`, `view-name-taken`. Two shared views have two names. Sharing without `people:write`: 403 `view-sharing`.
 * @summary Save a view of the list of people
 */
export const postViews = async (postViewsBody: PostViewsBody, options?: Parameters<typeof send>[1]): Promise<View> => {

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
return send<View>(getPostViewsUrl(),
  {
    ...options,
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...getHeaders(options?.headers) },
    body: JSON.stringify(postViewsBody)
  }
);}


export const getPatchViewsIdUrl = (id: string,) => {




  return `/api/v1/views/${encodeURIComponent(String(id))}`
}

/**
 * @summary Change a view: its author, and of a shared one whoever has `access:manage`. Others: 403 `view-of-another`.
 */
export const patchViewsId = async (id: string,
    patchViewsIdBody: PatchViewsIdBody, options?: Parameters<typeof send>[1]): Promise<View> => {

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
return send<View>(getPatchViewsIdUrl(id),
  {
    ...options,
    method: 'PATCH',
    headers: { 'Content-Type': 'application/json', ...getHeaders(options?.headers) },
    body: JSON.stringify(patchViewsIdBody)
  }
);}


export const getDeleteViewsIdUrl = (id: string,) => {




  return `/api/v1/views/${encodeURIComponent(String(id))}`
}

/**
 * @summary Delete a view: its author, and of a shared one whoever has `access:manage`
 */
export const deleteViewsId = async (id: string, options?: Parameters<typeof send>[1]): Promise<void> => {

  return send<void>(getDeleteViewsIdUrl(id),
  {
    ...options,
    method: 'DELETE'


  }
);}


export const getPostViewsIdRestoreUrl = (id: string,) => {




  return `/api/v1/views/${encodeURIComponent(String(id))}/restore`
}

/**
 * @summary Take the deletion of a view back, within an hour. Repeating it changes nothing.
 */
export const postViewsIdRestore = async (id: string, options?: Parameters<typeof send>[1]): Promise<View> => {

  return send<View>(getPostViewsIdRestoreUrl(id),
  {
    ...options,
    method: 'POST'


  }
);}


