/**
 * Made by `npm run docs` from the routes of the API. Do not edit.
 */
import type {
  GetTasks200,
  GetTasksParams,
  PostTasksIdCompleteBody,
  Task
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


