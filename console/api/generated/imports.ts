/**
 * Made by `npm run docs` from the routes of the API. Do not edit.
 */
import type {
  GetImports200,
  GetImportsIdIssues200,
  GetImportsIdIssuesParams,
  GetImportsIdRows200,
  GetImportsIdRowsParams,
  GetImportsMappings200,
  GetImportsParams,
  Import,
  ImportDetail,
  ImportMapping,
  ImportPreview,
  ImportReport,
  PostImportsIdCancelBody,
  PutImportsMappingsNameBody
} from './routes.schemas';

import { send } from '../client';


export const getPostImportsUrl = () => {




  return `/api/v1/imports`
}

/**
 * multipart/form-data with `file` (CSV in UTF-8 or Shift_JIS) and the fields `basis` (card, relationship, published, opt-in), `topic` and `source`. Optional fields: `evidence`, `mapping`, `columns` (JSON), `zone`, `enterEvent` (none: no event, so nobody enters a sequence), `dryRun` (true). Returns 200 with the report, or 202 if the import continues in the background.
 * @summary Import a CSV file. Importing the same file again changes nothing.
 */
export const postImports = async ( options?: Parameters<typeof send>[1]): Promise<ImportReport | Import> => {

  return send<ImportReport | Import>(getPostImportsUrl(),
  {
    ...options,
    method: 'POST'


  }
);}


export const getGetImportsUrl = (params?: GetImportsParams,) => {
  const normalizedParams = new URLSearchParams();

  Object.entries(params || {}).forEach(([key, value]) => {

    if (value !== undefined) {
      normalizedParams.append(key, value === null ? 'null' : String(value))
    }
  });

  const stringifiedParams = normalizedParams.toString();

  return stringifiedParams.length > 0 ? `/api/v1/imports?${stringifiedParams}` : `/api/v1/imports`
}

/**
 * @summary List imports, newest first
 */
export const getImports = async (params?: GetImportsParams, options?: Parameters<typeof send>[1]): Promise<GetImports200> => {

  return send<GetImports200>(getGetImportsUrl(params),
  {
    ...options,
    method: 'GET'


  }
);}


export const getPostImportsPreviewUrl = () => {




  return `/api/v1/imports/preview`
}

/**
 * multipart/form-data with `file` alone.
 * @summary Read a file before its import: encoding, columns with samples, and what each most likely is. Nothing is kept.
 */
export const postImportsPreview = async ( options?: Parameters<typeof send>[1]): Promise<ImportPreview> => {

  return send<ImportPreview>(getPostImportsPreviewUrl(),
  {
    ...options,
    method: 'POST'


  }
);}


export const getGetImportsIdUrl = (id: string,) => {




  return `/api/v1/imports/${encodeURIComponent(String(id))}`
}

/**
 * @summary Read the progress of an import, and what came of it
 */
export const getImportsId = async (id: string, options?: Parameters<typeof send>[1]): Promise<ImportDetail> => {

  return send<ImportDetail>(getGetImportsIdUrl(id),
  {
    ...options,
    method: 'GET'


  }
);}


export const getPostImportsIdCancelUrl = (id: string,) => {




  return `/api/v1/imports/${encodeURIComponent(String(id))}/cancel`
}

/**
 * @summary Stop a running import. What is imported stays; the same file goes on from there.
 */
export const postImportsIdCancel = async (id: string,
    postImportsIdCancelBody: PostImportsIdCancelBody, options?: Parameters<typeof send>[1]): Promise<ImportDetail> => {

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
return send<ImportDetail>(getPostImportsIdCancelUrl(id),
  {
    ...options,
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...getHeaders(options?.headers) },
    body: JSON.stringify(postImportsIdCancelBody)
  }
);}


export const getGetImportsIdIssuesUrl = (id: string,
    params?: GetImportsIdIssuesParams,) => {
  const normalizedParams = new URLSearchParams();

  Object.entries(params || {}).forEach(([key, value]) => {

    if (value !== undefined) {
      normalizedParams.append(key, value === null ? 'null' : String(value))
    }
  });

  const stringifiedParams = normalizedParams.toString();

  return stringifiedParams.length > 0 ? `/api/v1/imports/${encodeURIComponent(String(id))}/issues?${stringifiedParams}` : `/api/v1/imports/${encodeURIComponent(String(id))}/issues`
}

/**
 * @summary List the rows that were not imported, or those with warnings
 */
export const getImportsIdIssues = async (id: string,
    params?: GetImportsIdIssuesParams, options?: Parameters<typeof send>[1]): Promise<GetImportsIdIssues200> => {

  return send<GetImportsIdIssues200>(getGetImportsIdIssuesUrl(id,params),
  {
    ...options,
    method: 'GET'


  }
);}


export const getGetImportsIdRowsUrl = (id: string,
    params: GetImportsIdRowsParams,) => {
  const normalizedParams = new URLSearchParams();

  Object.entries(params || {}).forEach(([key, value]) => {

    if (value !== undefined) {
      normalizedParams.append(key, value === null ? 'null' : String(value))
    }
  });

  const stringifiedParams = normalizedParams.toString();

  return stringifiedParams.length > 0 ? `/api/v1/imports/${encodeURIComponent(String(id))}/rows?${stringifiedParams}` : `/api/v1/imports/${encodeURIComponent(String(id))}/rows`
}

/**
 * None for an import whose `hasRows` is false. The people whom it added are also `/leads` with `importId`.
 * @summary List the rows that were read with one outcome, and whom each is about: as many as the import's count
 */
export const getImportsIdRows = async (id: string,
    params: GetImportsIdRowsParams, options?: Parameters<typeof send>[1]): Promise<GetImportsIdRows200> => {

  return send<GetImportsIdRows200>(getGetImportsIdRowsUrl(id,params),
  {
    ...options,
    method: 'GET'


  }
);}


export const getGetImportsIdBadRowsUrl = (id: string,) => {




  return `/api/v1/imports/${encodeURIComponent(String(id))}/bad-rows`
}

/**
 * @summary Download the rows that were not imported, as CSV with line and reason
 */
export const getImportsIdBadRows = async (id: string, options?: Parameters<typeof send>[1]): Promise<void> => {

  return send<void>(getGetImportsIdBadRowsUrl(id),
  {
    ...options,
    method: 'GET'


  }
);}


export const getGetImportsMappingsUrl = () => {




  return `/api/v1/imports/mappings`
}

/**
 * @summary List the saved column mappings, by name
 */
export const getImportsMappings = async ( options?: Parameters<typeof send>[1]): Promise<GetImportsMappings200> => {

  return send<GetImportsMappings200>(getGetImportsMappingsUrl(),
  {
    ...options,
    method: 'GET'


  }
);}


export const getPutImportsMappingsNameUrl = (name: string,) => {




  return `/api/v1/imports/mappings/${encodeURIComponent(String(name))}`
}

/**
 * @summary Save a column mapping; replaces one of the same name
 */
export const putImportsMappingsName = async (name: string,
    putImportsMappingsNameBody: PutImportsMappingsNameBody, options?: Parameters<typeof send>[1]): Promise<ImportMapping> => {

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
return send<ImportMapping>(getPutImportsMappingsNameUrl(name),
  {
    ...options,
    method: 'PUT',
    headers: { 'Content-Type': 'application/json', ...getHeaders(options?.headers) },
    body: JSON.stringify(putImportsMappingsNameBody)
  }
);}


export const getDeleteImportsMappingsNameUrl = (name: string,) => {




  return `/api/v1/imports/mappings/${encodeURIComponent(String(name))}`
}

/**
 * @summary Delete a saved column mapping
 */
export const deleteImportsMappingsName = async (name: string, options?: Parameters<typeof send>[1]): Promise<void> => {

  return send<void>(getDeleteImportsMappingsNameUrl(name),
  {
    ...options,
    method: 'DELETE'


  }
);}


