/**
 * Made by `npm run docs` from the routes of the API. Do not edit.
 */
import type {
  GetSystemOutbox200,
  GetSystemOutboxParams,
  PostSandboxClockBody,
  SandboxClock,
  System
} from './routes.schemas';

import { send } from '../client';


export const getGetSystemUrl = () => {




  return `/api/v1/system`
}

/**
 * @summary Read how the installation does, and what to do about it
 */
export const getSystem = async ( options?: Parameters<typeof send>[1]): Promise<System> => {

  return send<System>(getGetSystemUrl(),
  {
    ...options,
    method: 'GET'


  }
);}


export const getGetSystemOutboxUrl = (params?: GetSystemOutboxParams,) => {
  const normalizedParams = new URLSearchParams();

  Object.entries(params || {}).forEach(([key, value]) => {

    if (value !== undefined) {
      normalizedParams.append(key, value === null ? 'null' : String(value))
    }
  });

  const stringifiedParams = normalizedParams.toString();

  return stringifiedParams.length > 0 ? `/api/v1/system/outbox?${stringifiedParams}` : `/api/v1/system/outbox`
}

/**
 * As many as `counts.outbox` of `/system`. Ids and codes only.
 * @summary List the requests to wake workflows that Temporal has not taken yet, the longest waiting first
 */
export const getSystemOutbox = async (params?: GetSystemOutboxParams, options?: Parameters<typeof send>[1]): Promise<GetSystemOutbox200> => {

  return send<GetSystemOutbox200>(getGetSystemOutboxUrl(params),
  {
    ...options,
    method: 'GET'


  }
);}


export const getGetSandboxClockUrl = () => {




  return `/api/v1/sandbox/clock`
}

/**
 * @summary Read the clock of the sandbox, and what became of its last move
 */
export const getSandboxClock = async ( options?: Parameters<typeof send>[1]): Promise<SandboxClock> => {

  return send<SandboxClock>(getGetSandboxClockUrl(),
  {
    ...options,
    method: 'GET'


  }
);}


export const getPostSandboxClockUrl = () => {




  return `/api/v1/sandbox/clock`
}

/**
 * What is due on the way happens at its own time. A move that takes longer goes on after the answer: read the clock then.
 * @summary Move the clock of the sandbox, to the next thing that happens, by an hour or by a day
 */
export const postSandboxClock = async (postSandboxClockBody: PostSandboxClockBody, options?: Parameters<typeof send>[1]): Promise<SandboxClock> => {

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
return send<SandboxClock>(getPostSandboxClockUrl(),
  {
    ...options,
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...getHeaders(options?.headers) },
    body: JSON.stringify(postSandboxClockBody)
  }
);}


