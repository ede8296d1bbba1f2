/**
 * Made by `npm run docs` from the routes of the API. Do not edit.
 */
import type {
  GetTasks200,
  GetTasksParams,
  PatchTasksIdBody,
  PostTasksBody,
  PostTasksIdCompleteBody,
  Task,
  TaskWithOutcomes
} from './routes.schemas';

import { send } from '../client';


export const getGetTasksUrl = (params?: GetTasksParams,) => {
  const normalizedParams = new URLSearchParams();

  Object.entries(params || {}).forEach(([key, value]) => {

    if (value !== undefined) {
      normalizedParams.append(key, value === null ? 'null' : String(value))
    }
  });

  const stringifiedParams = normalizedParams.toString();

  return stringifiedParams.length > 0 ? `/api/v1/tasks?${stringifiedParams}` : `/api/v1/tasks`
}

/**
 * @summary List tasks for staff, earliest due date first
 */
export const getTasks = async (params?: GetTasksParams, options?: Parameters<typeof send>[1]): Promise<GetTasks200> => {

  return send<GetTasks200>(getGetTasksUrl(params),
  {
    ...options,
    method: 'GET'


  }
);}


export const getPostTasksUrl = () => {




  return `/api/v1/tasks`
}

/**
 * @summary Create a task for a lead
 */
export const postTasks = async (postTasksBody: PostTasksBody, options?: Parameters<typeof send>[1]): Promise<Task> => {

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
return send<Task>(getPostTasksUrl(),
  {
    ...options,
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...getHeaders(options?.headers) },
    body: JSON.stringify(postTasksBody)
  }
);}


export const getPostTasksIdCompleteUrl = (id: string,) => {




  return `/api/v1/tasks/${encodeURIComponent(String(id))}/complete`
}

/**
 * @summary Complete a task with its outcome. Repeating the same outcome changes nothing.
 */
export const postTasksIdComplete = async (id: string,
    postTasksIdCompleteBody: PostTasksIdCompleteBody, options?: Parameters<typeof send>[1]): Promise<Task> => {

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
return send<Task>(getPostTasksIdCompleteUrl(id),
  {
    ...options,
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...getHeaders(options?.headers) },
    body: JSON.stringify(postTasksIdCompleteBody)
  }
);}


export const getGetTasksIdUrl = (id: string,) => {




  return `/api/v1/tasks/${encodeURIComponent(String(id))}`
}

/**
 * @summary Read a task with its script and the outcomes to offer
 */
export const getTasksId = async (id: string, options?: Parameters<typeof send>[1]): Promise<TaskWithOutcomes> => {

  return send<TaskWithOutcomes>(getGetTasksIdUrl(id),
  {
    ...options,
    method: 'GET'


  }
);}


export const getPatchTasksIdUrl = (id: string,) => {




  return `/api/v1/tasks/${encodeURIComponent(String(id))}`
}

/**
 * @summary Give an open task to somebody, move its date, or note something at it. What is left out stays.
 */
export const patchTasksId = async (id: string,
    patchTasksIdBody: PatchTasksIdBody, options?: Parameters<typeof send>[1]): Promise<Task> => {

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
return send<Task>(getPatchTasksIdUrl(id),
  {
    ...options,
    method: 'PATCH',
    headers: { 'Content-Type': 'application/json', ...getHeaders(options?.headers) },
    body: JSON.stringify(patchTasksIdBody)
  }
);}


export const getPostTasksIdReopenUrl = (id: string,) => {




  return `/api/v1/tasks/${encodeURIComponent(String(id))}/reopen`
}

/**
 * @summary Take the completion of a task back, within ten minutes. An open task stays open.
 */
export const postTasksIdReopen = async (id: string, options?: Parameters<typeof send>[1]): Promise<Task> => {

  return send<Task>(getPostTasksIdReopenUrl(id),
  {
    ...options,
    method: 'POST'


  }
);}


