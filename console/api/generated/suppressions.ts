/**
 * Made by `npm run docs` from the routes of the API. Do not edit.
 */
import type {
  GetSuppressions200,
  GetSuppressionsParams,
  PostSuppressions200,
  PostSuppressions201,
  PostSuppressionsBody,
  PostSuppressionsIdLift200,
  PostSuppressionsIdLiftBody,
  PostSuppressionsImportBody,
  SuppressionReport
} from './routes.schemas';

import { send } from '../client';


export const getGetSuppressionsUrl = (params?: GetSuppressionsParams,) => {
  const normalizedParams = new URLSearchParams();

  Object.entries(params || {}).forEach(([key, value]) => {

    if (value !== undefined) {
      normalizedParams.append(key, value === null ? 'null' : String(value))
    }
  });

  const stringifiedParams = normalizedParams.toString();

  return stringifiedParams.length > 0 ? `/api/v1/suppressions?${stringifiedParams}` : `/api/v1/suppressions`
}

/**
 * @summary List suppressions. The addresses themselves are not stored, only hashes.
 */
export const getSuppressions = async (params?: GetSuppressionsParams, options?: Parameters<typeof send>[1]): Promise<GetSuppressions200> => {

  return send<GetSuppressions200>(getGetSuppressionsUrl(params),
  {
    ...options,
    method: 'GET'


  }
);}


export const getPostSuppressionsUrl = () => {




  return `/api/v1/suppressions`
}

/**
 * @summary Suppress an address: it is never contacted again. Repeating this changes nothing.
 */
export const postSuppressions = async (postSuppressionsBody: PostSuppressionsBody, options?: Parameters<typeof send>[1]): Promise<PostSuppressions200 | PostSuppressions201> => {

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
return send<PostSuppressions200 | PostSuppressions201>(getPostSuppressionsUrl(),
  {
    ...options,
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...getHeaders(options?.headers) },
    body: JSON.stringify(postSuppressionsBody)
  }
);}


export const getPostSuppressionsImportUrl = () => {




  return `/api/v1/suppressions/import`
}

/**
 * One address a line, or a CSV file with one in each row; also a file that this installation exported, whose lines keep their own channel and scope. A header counts as a bad line and does no harm.
 * @summary Suppress the addresses of a list. Repeating this changes nothing.
 */
export const postSuppressionsImport = async (postSuppressionsImportBody: PostSuppressionsImportBody, options?: Parameters<typeof send>[1]): Promise<SuppressionReport> => {

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
return send<SuppressionReport>(getPostSuppressionsImportUrl(),
  {
    ...options,
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...getHeaders(options?.headers) },
    body: JSON.stringify(postSuppressionsImportBody)
  }
);}


export const getGetSuppressionsCsvUrl = () => {




  return `/api/v1/suppressions.csv`
}

/**
 * @summary The suppressions that stand as a CSV file: hashes, since the addresses are not stored
 */
export const getSuppressionsCsv = async ( options?: Parameters<typeof send>[1]): Promise<void> => {

  return send<void>(getGetSuppressionsCsvUrl(),
  {
    ...options,
    method: 'GET'


  }
);}


export const getPostSuppressionsIdLiftUrl = (id: string,) => {




  return `/api/v1/suppressions/${encodeURIComponent(String(id))}/lift`
}

/**
 * @summary Lift a suppression, with a reason. What the person opted out of stays so.
 */
export const postSuppressionsIdLift = async (id: string,
    postSuppressionsIdLiftBody: PostSuppressionsIdLiftBody, options?: Parameters<typeof send>[1]): Promise<PostSuppressionsIdLift200> => {

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
return send<PostSuppressionsIdLift200>(getPostSuppressionsIdLiftUrl(id),
  {
    ...options,
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...getHeaders(options?.headers) },
    body: JSON.stringify(postSuppressionsIdLiftBody)
  }
);}


