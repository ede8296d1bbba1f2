/**
 * Made by `npm run docs` from the routes of the API. Do not edit.
 */
import type {
  GetPlays200,
  GetPlaysIdPeople200,
  GetPlaysIdPeopleParams,
  GetPlaysParams,
  GetPlaysPreviewPeople200,
  GetPlaysPreviewPeopleParams,
  PlayDetail,
  PlayPreview,
  PostPlaysBody,
  PostPlaysIdStopBody
} from './routes.schemas';

import { send } from '../client';


export const getGetPlaysPreviewUrl = () => {




  return `/api/v1/plays/preview`
}

/**
 * @summary Who would be offered what now, who would be revived first, and who not and why
 */
export const getPlaysPreview = async ( options?: Parameters<typeof send>[1]): Promise<PlayPreview> => {

  return send<PlayPreview>(getGetPlaysPreviewUrl(),
  {
    ...options,
    method: 'GET'


  }
);}


export const getGetPlaysPreviewPeopleUrl = (params?: GetPlaysPreviewPeopleParams,) => {
  const normalizedParams = new URLSearchParams();

  Object.entries(params || {}).forEach(([key, value]) => {

    if (value !== undefined) {
      normalizedParams.append(key, value === null ? 'null' : String(value))
    }
  });

  const stringifiedParams = normalizedParams.toString();

  return stringifiedParams.length > 0 ? `/api/v1/plays/preview/people?${stringifiedParams}` : `/api/v1/plays/preview/people`
}

/**
 * @summary List the people behind the counts of the preview, as they stand now
 */
export const getPlaysPreviewPeople = async (params?: GetPlaysPreviewPeopleParams, options?: Parameters<typeof send>[1]): Promise<GetPlaysPreviewPeople200> => {

  return send<GetPlaysPreviewPeople200>(getGetPlaysPreviewPeopleUrl(params),
  {
    ...options,
    method: 'GET'


  }
);}


export const getGetPlaysUrl = (params?: GetPlaysParams,) => {
  const normalizedParams = new URLSearchParams();

  Object.entries(params || {}).forEach(([key, value]) => {

    if (value !== undefined) {
      normalizedParams.append(key, value === null ? 'null' : String(value))
    }
  });

  const stringifiedParams = normalizedParams.toString();

  return stringifiedParams.length > 0 ? `/api/v1/plays?${stringifiedParams}` : `/api/v1/plays`
}

/**
 * @summary List plays, newest first
 */
export const getPlays = async (params?: GetPlaysParams, options?: Parameters<typeof send>[1]): Promise<GetPlays200> => {

  return send<GetPlays200>(getGetPlaysUrl(params),
  {
    ...options,
    method: 'GET'


  }
);}


export const getPostPlaysUrl = () => {




  return `/api/v1/plays`
}

/**
 * With `If-Match`, only if they are still those of the preview.
 * @summary Start a play: it enrols those whom the preview shows in the sequences that the playbook names
 */
export const postPlays = async (postPlaysBody: PostPlaysBody, options?: Parameters<typeof send>[1]): Promise<PlayDetail> => {

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
return send<PlayDetail>(getPostPlaysUrl(),
  {
    ...options,
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...getHeaders(options?.headers) },
    body: JSON.stringify(postPlaysBody)
  }
);}


export const getGetPlaysIdUrl = (id: string,) => {




  return `/api/v1/plays/${encodeURIComponent(String(id))}`
}

/**
 * @summary Read a play with its progress and its result
 */
export const getPlaysId = async (id: string, options?: Parameters<typeof send>[1]): Promise<PlayDetail> => {

  return send<PlayDetail>(getGetPlaysIdUrl(id),
  {
    ...options,
    method: 'GET'


  }
);}


export const getGetPlaysIdPeopleUrl = (id: string,
    params?: GetPlaysIdPeopleParams,) => {
  const normalizedParams = new URLSearchParams();

  Object.entries(params || {}).forEach(([key, value]) => {

    if (value !== undefined) {
      normalizedParams.append(key, value === null ? 'null' : String(value))
    }
  });

  const stringifiedParams = normalizedParams.toString();

  return stringifiedParams.length > 0 ? `/api/v1/plays/${encodeURIComponent(String(id))}/people?${stringifiedParams}` : `/api/v1/plays/${encodeURIComponent(String(id))}/people`
}

/**
 * @summary List the people of a play, also those who were left out
 */
export const getPlaysIdPeople = async (id: string,
    params?: GetPlaysIdPeopleParams, options?: Parameters<typeof send>[1]): Promise<GetPlaysIdPeople200> => {

  return send<GetPlaysIdPeople200>(getGetPlaysIdPeopleUrl(id,params),
  {
    ...options,
    method: 'GET'


  }
);}


export const getPostPlaysIdStopUrl = (id: string,) => {




  return `/api/v1/plays/${encodeURIComponent(String(id))}/stop`
}

/**
 * @summary Stop a play: it offers nothing more, and the enrolments that it began end. The same again changes nothing.
 */
export const postPlaysIdStop = async (id: string,
    postPlaysIdStopBody: PostPlaysIdStopBody, options?: Parameters<typeof send>[1]): Promise<PlayDetail> => {

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
return send<PlayDetail>(getPostPlaysIdStopUrl(id),
  {
    ...options,
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...getHeaders(options?.headers) },
    body: JSON.stringify(postPlaysIdStopBody)
  }
);}


