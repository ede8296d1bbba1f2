/**
 * Made by `npm run docs` from the routes of the API. Do not edit.
 */
import type {
  CancelledMessage,
  GetSends200,
  GetSendsNotSent200,
  GetSendsNotSentParams,
  GetSendsNotSentReasons200,
  GetSendsNotSentReasonsParams,
  GetSendsParams,
  GetSendsPlanned200,
  GetSendsPlannedParams,
  GetSendsUnknown200,
  GetSendsUnknownParams,
  PostSendsIdResolve200,
  PostSendsIdResolveBody,
  PostSendsIdUndoResolve200,
  PostSendsPlannedIdCancelBody,
  SendContent,
  SendWithAttempts
} from './routes.schemas';

import { send } from '../client';


export const getGetSendsNotSentUrl = (params?: GetSendsNotSentParams,) => {
  const normalizedParams = new URLSearchParams();

  Object.entries(params || {}).forEach(([key, value]) => {

    if (value !== undefined) {
      normalizedParams.append(key, value === null ? 'null' : String(value))
    }
  });

  const stringifiedParams = normalizedParams.toString();

  return stringifiedParams.length > 0 ? `/api/v1/sends/not-sent?${stringifiedParams}` : `/api/v1/sends/not-sent`
}

/**
 * With `sequence`, `step` and `state` as many as the number of `/sequences/{key}/steps`.
 * @summary List messages that did not go out, of all people, with the reason and what may be done, newest first
 */
export const getSendsNotSent = async (params?: GetSendsNotSentParams, options?: Parameters<typeof send>[1]): Promise<GetSendsNotSent200> => {

  return send<GetSendsNotSent200>(getGetSendsNotSentUrl(params),
  {
    ...options,
    method: 'GET'


  }
);}


export const getGetSendsNotSentReasonsUrl = (params?: GetSendsNotSentReasonsParams,) => {
  const normalizedParams = new URLSearchParams();

  Object.entries(params || {}).forEach(([key, value]) => {

    if (value !== undefined) {
      normalizedParams.append(key, value === null ? 'null' : String(value))
    }
  });

  const stringifiedParams = normalizedParams.toString();

  return stringifiedParams.length > 0 ? `/api/v1/sends/not-sent/reasons?${stringifiedParams}` : `/api/v1/sends/not-sent/reasons`
}

/**
 * @summary Count messages that did not go out by reason, the most frequent first
 */
export const getSendsNotSentReasons = async (params?: GetSendsNotSentReasonsParams, options?: Parameters<typeof send>[1]): Promise<GetSendsNotSentReasons200> => {

  return send<GetSendsNotSentReasons200>(getGetSendsNotSentReasonsUrl(params),
  {
    ...options,
    method: 'GET'


  }
);}


export const getGetSendsUnknownUrl = (params?: GetSendsUnknownParams,) => {
  const normalizedParams = new URLSearchParams();

  Object.entries(params || {}).forEach(([key, value]) => {

    if (value !== undefined) {
      normalizedParams.append(key, value === null ? 'null' : String(value))
    }
  });

  const stringifiedParams = normalizedParams.toString();

  return stringifiedParams.length > 0 ? `/api/v1/sends/unknown?${stringifiedParams}` : `/api/v1/sends/unknown`
}

/**
 * @summary List messages of which nobody knows whether they arrived, the newest first
 */
export const getSendsUnknown = async (params?: GetSendsUnknownParams, options?: Parameters<typeof send>[1]): Promise<GetSendsUnknown200> => {

  return send<GetSendsUnknown200>(getGetSendsUnknownUrl(params),
  {
    ...options,
    method: 'GET'


  }
);}


export const getGetSendsPlannedUrl = (params: GetSendsPlannedParams,) => {
  const normalizedParams = new URLSearchParams();

  Object.entries(params || {}).forEach(([key, value]) => {

    if (value !== undefined) {
      normalizedParams.append(key, value === null ? 'null' : String(value))
    }
  });

  const stringifiedParams = normalizedParams.toString();

  return stringifiedParams.length > 0 ? `/api/v1/sends/planned?${stringifiedParams}` : `/api/v1/sends/planned`
}

/**
 * @summary List messages that go before an instant unless a rule objects then, the next first
 */
export const getSendsPlanned = async (params: GetSendsPlannedParams, options?: Parameters<typeof send>[1]): Promise<GetSendsPlanned200> => {

  return send<GetSendsPlanned200>(getGetSendsPlannedUrl(params),
  {
    ...options,
    method: 'GET'


  }
);}


export const getPostSendsPlannedIdCancelUrl = (id: string,) => {




  return `/api/v1/sends/planned/${encodeURIComponent(String(id))}/cancel`
}

/**
 * What planned it goes on as if the message had been skipped.
 * @summary Cancel a planned message. Possible only until it is claimed for sending: then 409 `message-claimed`.
 */
export const postSendsPlannedIdCancel = async (id: string,
    postSendsPlannedIdCancelBody: PostSendsPlannedIdCancelBody, options?: Parameters<typeof send>[1]): Promise<CancelledMessage> => {

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
return send<CancelledMessage>(getPostSendsPlannedIdCancelUrl(id),
  {
    ...options,
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...getHeaders(options?.headers) },
    body: JSON.stringify(postSendsPlannedIdCancelBody)
  }
);}


export const getPostSendsIdResolveUrl = (id: string,) => {




  return `/api/v1/sends/${encodeURIComponent(String(id))}/resolve`
}

/**
 * @summary Say what became of a message that ended unknown
 */
export const postSendsIdResolve = async (id: string,
    postSendsIdResolveBody: PostSendsIdResolveBody, options?: Parameters<typeof send>[1]): Promise<PostSendsIdResolve200> => {

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
return send<PostSendsIdResolve200>(getPostSendsIdResolveUrl(id),
  {
    ...options,
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...getHeaders(options?.headers) },
    body: JSON.stringify(postSendsIdResolveBody)
  }
);}


export const getPostSendsIdUndoResolveUrl = (id: string,) => {




  return `/api/v1/sends/${encodeURIComponent(String(id))}/undo-resolve`
}

/**
 * @summary Take back what was said of a message that ended unknown. Possible until it goes again.
 */
export const postSendsIdUndoResolve = async (id: string, options?: Parameters<typeof send>[1]): Promise<PostSendsIdUndoResolve200> => {

  return send<PostSendsIdUndoResolve200>(getPostSendsIdUndoResolveUrl(id),
  {
    ...options,
    method: 'POST'


  }
);}


export const getGetSendsUrl = (params?: GetSendsParams,) => {
  const normalizedParams = new URLSearchParams();

  Object.entries(params || {}).forEach(([key, value]) => {

    if (value !== undefined) {
      normalizedParams.append(key, value === null ? 'null' : String(value))
    }
  });

  const stringifiedParams = normalizedParams.toString();

  return stringifiedParams.length > 0 ? `/api/v1/sends?${stringifiedParams}` : `/api/v1/sends`
}

/**
 * @summary List messages, newest first
 */
export const getSends = async (params?: GetSendsParams, options?: Parameters<typeof send>[1]): Promise<GetSends200> => {

  return send<GetSends200>(getGetSendsUrl(params),
  {
    ...options,
    method: 'GET'


  }
);}


export const getGetSendsIdUrl = (id: string,) => {




  return `/api/v1/sends/${encodeURIComponent(String(id))}`
}

/**
 * @summary Read a message with its attempts
 */
export const getSendsId = async (id: string, options?: Parameters<typeof send>[1]): Promise<SendWithAttempts> => {

  return send<SendWithAttempts>(getGetSendsIdUrl(id),
  {
    ...options,
    method: 'GET'


  }
);}


export const getGetSendsIdContentUrl = (id: string,) => {




  return `/api/v1/sends/${encodeURIComponent(String(id))}/content`
}

/**
 * @summary Read a message as it was sent. 410 `content-removed` once what is personal of it was removed.
 */
export const getSendsIdContent = async (id: string, options?: Parameters<typeof send>[1]): Promise<SendContent> => {

  return send<SendContent>(getGetSendsIdContentUrl(id),
  {
    ...options,
    method: 'GET'


  }
);}


