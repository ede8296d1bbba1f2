/**
 * Made by `npm run docs` from the routes of the API. Do not edit.
 */
import type {
  DeleteNotesIdParams,
  DeletedNote,
  GetLeadsIdNotes200,
  GetLeadsIdNotesParams,
  Note,
  PatchNotesIdBody,
  PostLeadsIdNotesBody
} from './routes.schemas';

import { send } from '../client';


export const getGetLeadsIdNotesUrl = (id: string,
    params?: GetLeadsIdNotesParams,) => {
  const normalizedParams = new URLSearchParams();

  Object.entries(params || {}).forEach(([key, value]) => {

    if (value !== undefined) {
      normalizedParams.append(key, value === null ? 'null' : String(value))
    }
  });

  const stringifiedParams = normalizedParams.toString();

  return stringifiedParams.length > 0 ? `/api/v1/leads/${encodeURIComponent(String(id))}/notes?${stringifiedParams}` : `/api/v1/leads/${encodeURIComponent(String(id))}/notes`
}

/**
 * @summary List the notes about a lead, newest first
 */
export const getLeadsIdNotes = async (id: string,
    params?: GetLeadsIdNotesParams, options?: Parameters<typeof send>[1]): Promise<GetLeadsIdNotes200> => {

  return send<GetLeadsIdNotes200>(getGetLeadsIdNotesUrl(id,params),
  {
    ...options,
    method: 'GET'


  }
);}


export const getPostLeadsIdNotesUrl = (id: string,) => {




  return `/api/v1/leads/${encodeURIComponent(String(id))}/notes`
}

/**
 * @summary Write a note about a lead
 */
export const postLeadsIdNotes = async (id: string,
    postLeadsIdNotesBody: PostLeadsIdNotesBody, options?: Parameters<typeof send>[1]): Promise<Note> => {

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
return send<Note>(getPostLeadsIdNotesUrl(id),
  {
    ...options,
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...getHeaders(options?.headers) },
    body: JSON.stringify(postLeadsIdNotesBody)
  }
);}


export const getPatchNotesIdUrl = (id: string,) => {




  return `/api/v1/notes/${encodeURIComponent(String(id))}`
}

/**
 * @summary Change a note. Its text only by its author: 403 `note-of-another`.
 */
export const patchNotesId = async (id: string,
    patchNotesIdBody: PatchNotesIdBody, options?: Parameters<typeof send>[1]): Promise<Note> => {

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
return send<Note>(getPatchNotesIdUrl(id),
  {
    ...options,
    method: 'PATCH',
    headers: { 'Content-Type': 'application/json', ...getHeaders(options?.headers) },
    body: JSON.stringify(patchNotesIdBody)
  }
);}


export const getDeleteNotesIdUrl = (id: string,
    params?: DeleteNotesIdParams,) => {
  const normalizedParams = new URLSearchParams();

  Object.entries(params || {}).forEach(([key, value]) => {

    if (value !== undefined) {
      normalizedParams.append(key, value === null ? 'null' : String(value))
    }
  });

  const stringifiedParams = normalizedParams.toString();

  return stringifiedParams.length > 0 ? `/api/v1/notes/${encodeURIComponent(String(id))}?${stringifiedParams}` : `/api/v1/notes/${encodeURIComponent(String(id))}`
}

/**
 * @summary Delete a note. Who did so stays in the audit.
 */
export const deleteNotesId = async (id: string,
    params?: DeleteNotesIdParams, options?: Parameters<typeof send>[1]): Promise<DeletedNote> => {

  return send<DeletedNote>(getDeleteNotesIdUrl(id,params),
  {
    ...options,
    method: 'DELETE'


  }
);}


