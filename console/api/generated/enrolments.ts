/**
 * Made by `npm run docs` from the routes of the API. Do not edit.
 */
import type {
  ControlledEnrolment,
  Enrolment,
  GetEnrolments200,
  GetEnrolmentsParams,
  PausedLead,
  PostEnrolmentsBody,
  PostEnrolmentsIdExitBody,
  PostEnrolmentsIdMoveBody,
  PostEnrolmentsIdPauseBody,
  PostEnrolmentsIdResumeBody,
  PostEnrolmentsIdSendNowBody,
  PostEnrolmentsIdSkipBody,
  PostLeadsIdPauseBody,
  PostLeadsIdResumeBody,
  ResumedLead
} from './routes.schemas';

import { send } from '../client';


export const getPostLeadsIdPauseUrl = (id: string,) => {




  return `/api/v1/leads/${encodeURIComponent(String(id))}/pause`
}

/**
 * @summary Pause all running enrolments of a lead. Remaining delays are kept.
 */
export const postLeadsIdPause = async (id: string,
    postLeadsIdPauseBody: PostLeadsIdPauseBody, options?: Parameters<typeof send>[1]): Promise<PausedLead> => {

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
return send<PausedLead>(getPostLeadsIdPauseUrl(id),
  {
    ...options,
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...getHeaders(options?.headers) },
    body: JSON.stringify(postLeadsIdPauseBody)
  }
);}


export const getPostLeadsIdResumeUrl = (id: string,) => {




  return `/api/v1/leads/${encodeURIComponent(String(id))}/resume`
}

/**
 * @summary Resume all paused enrolments of a lead. Parked ones stay parked.
 */
export const postLeadsIdResume = async (id: string,
    postLeadsIdResumeBody: PostLeadsIdResumeBody, options?: Parameters<typeof send>[1]): Promise<ResumedLead> => {

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
return send<ResumedLead>(getPostLeadsIdResumeUrl(id),
  {
    ...options,
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...getHeaders(options?.headers) },
    body: JSON.stringify(postLeadsIdResumeBody)
  }
);}


export const getGetEnrolmentsUrl = (params?: GetEnrolmentsParams,) => {
  const normalizedParams = new URLSearchParams();

  Object.entries(params || {}).forEach(([key, value]) => {

    if (value !== undefined) {
      normalizedParams.append(key, value === null ? 'null' : String(value))
    }
  });

  const stringifiedParams = normalizedParams.toString();

  return stringifiedParams.length > 0 ? `/api/v1/enrolments?${stringifiedParams}` : `/api/v1/enrolments`
}

/**
 * @summary List enrolments, newest first
 */
export const getEnrolments = async (params?: GetEnrolmentsParams, options?: Parameters<typeof send>[1]): Promise<GetEnrolments200> => {

  return send<GetEnrolments200>(getGetEnrolmentsUrl(params),
  {
    ...options,
    method: 'GET'


  }
);}


export const getPostEnrolmentsUrl = () => {




  return `/api/v1/enrolments`
}

/**
 * @summary Enrol a lead in a sequence
 */
export const postEnrolments = async (postEnrolmentsBody: PostEnrolmentsBody, options?: Parameters<typeof send>[1]): Promise<Enrolment> => {

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
return send<Enrolment>(getPostEnrolmentsUrl(),
  {
    ...options,
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...getHeaders(options?.headers) },
    body: JSON.stringify(postEnrolmentsBody)
  }
);}


export const getGetEnrolmentsIdUrl = (id: string,) => {




  return `/api/v1/enrolments/${encodeURIComponent(String(id))}`
}

/**
 * @summary Read an enrolment
 */
export const getEnrolmentsId = async (id: string, options?: Parameters<typeof send>[1]): Promise<Enrolment> => {

  return send<Enrolment>(getGetEnrolmentsIdUrl(id),
  {
    ...options,
    method: 'GET'


  }
);}


export const getPostEnrolmentsIdPauseUrl = (id: string,) => {




  return `/api/v1/enrolments/${encodeURIComponent(String(id))}/pause`
}

/**
 * @summary Pause an enrolment. The remaining delay is kept.
 */
export const postEnrolmentsIdPause = async (id: string,
    postEnrolmentsIdPauseBody: PostEnrolmentsIdPauseBody, options?: Parameters<typeof send>[1]): Promise<ControlledEnrolment> => {

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
return send<ControlledEnrolment>(getPostEnrolmentsIdPauseUrl(id),
  {
    ...options,
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...getHeaders(options?.headers) },
    body: JSON.stringify(postEnrolmentsIdPauseBody)
  }
);}


export const getPostEnrolmentsIdResumeUrl = (id: string,) => {




  return `/api/v1/enrolments/${encodeURIComponent(String(id))}/resume`
}

/**
 * @summary Resume a paused or parked enrolment
 */
export const postEnrolmentsIdResume = async (id: string,
    postEnrolmentsIdResumeBody: PostEnrolmentsIdResumeBody, options?: Parameters<typeof send>[1]): Promise<ControlledEnrolment> => {

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
return send<ControlledEnrolment>(getPostEnrolmentsIdResumeUrl(id),
  {
    ...options,
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...getHeaders(options?.headers) },
    body: JSON.stringify(postEnrolmentsIdResumeBody)
  }
);}


export const getPostEnrolmentsIdSkipUrl = (id: string,) => {




  return `/api/v1/enrolments/${encodeURIComponent(String(id))}/skip`
}

/**
 * @summary Skip the current step
 */
export const postEnrolmentsIdSkip = async (id: string,
    postEnrolmentsIdSkipBody: PostEnrolmentsIdSkipBody, options?: Parameters<typeof send>[1]): Promise<ControlledEnrolment> => {

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
return send<ControlledEnrolment>(getPostEnrolmentsIdSkipUrl(id),
  {
    ...options,
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...getHeaders(options?.headers) },
    body: JSON.stringify(postEnrolmentsIdSkipBody)
  }
);}


export const getPostEnrolmentsIdExitUrl = (id: string,) => {




  return `/api/v1/enrolments/${encodeURIComponent(String(id))}/exit`
}

/**
 * @summary End an enrolment. Its planned touches are cancelled.
 */
export const postEnrolmentsIdExit = async (id: string,
    postEnrolmentsIdExitBody: PostEnrolmentsIdExitBody, options?: Parameters<typeof send>[1]): Promise<ControlledEnrolment> => {

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
return send<ControlledEnrolment>(getPostEnrolmentsIdExitUrl(id),
  {
    ...options,
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...getHeaders(options?.headers) },
    body: JSON.stringify(postEnrolmentsIdExitBody)
  }
);}


export const getPostEnrolmentsIdSendNowUrl = (id: string,) => {




  return `/api/v1/enrolments/${encodeURIComponent(String(id))}/send-now`
}

/**
 * @summary Send what waits now, or end the present wait. Holds and consent bar it as ever; it cannot be undone.
 */
export const postEnrolmentsIdSendNow = async (id: string,
    postEnrolmentsIdSendNowBody: PostEnrolmentsIdSendNowBody, options?: Parameters<typeof send>[1]): Promise<ControlledEnrolment> => {

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
return send<ControlledEnrolment>(getPostEnrolmentsIdSendNowUrl(id),
  {
    ...options,
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...getHeaders(options?.headers) },
    body: JSON.stringify(postEnrolmentsIdSendNowBody)
  }
);}


export const getPostEnrolmentsIdMoveUrl = (id: string,) => {




  return `/api/v1/enrolments/${encodeURIComponent(String(id))}/move`
}

/**
 * Messages that it had planned are cancelled, unless they are on their way. It cannot be undone.
 * @summary Move an enrolment to a step of its version, which begins at once
 */
export const postEnrolmentsIdMove = async (id: string,
    postEnrolmentsIdMoveBody: PostEnrolmentsIdMoveBody, options?: Parameters<typeof send>[1]): Promise<ControlledEnrolment> => {

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
return send<ControlledEnrolment>(getPostEnrolmentsIdMoveUrl(id),
  {
    ...options,
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...getHeaders(options?.headers) },
    body: JSON.stringify(postEnrolmentsIdMoveBody)
  }
);}


